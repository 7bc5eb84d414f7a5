package foliowalk.library.programs;

import foliowalk.language.programs.Show;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;

/** The collections of {@code java.util} in one thread. */
public final class CollectionRules {
  private CollectionRules() {}

  private static String useOfList(List<String> list) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      list.add("e" + i % 5);
    }
    list.add(2, "x");
    out.append(list).append(list.size()).append(list.get(2)).append(list.indexOf("e4"));
    out.append(list.lastIndexOf("e1")).append(list.contains("nothing")).append(list.remove(0));
    out.append(list.remove("x")).append(list.set(1, "y")).append(list.isEmpty());
    list.removeIf(s -> s.equals("e3"));
    list.replaceAll(s -> s + "!");
    list.addAll(Arrays.asList("p", "q"));
    list.addAll(1, List.of("r"));
    out.append(list).append(list.hashCode()).append(list.equals(new ArrayList<>(list)));
    list.sort(Comparator.reverseOrder());
    out.append(list).append(list.subList(1, 4)).append(list.toArray().length);
    out.append(list.toArray(new String[0])[0]);
    for (Iterator<String> i = list.iterator(); i.hasNext(); ) {
      if (i.next().startsWith("e")) {
        i.remove();
      }
    }
    for (ListIterator<String> i = list.listIterator(list.size()); i.hasPrevious(); ) {
      out.append(i.previousIndex()).append(i.previous());
      i.set("s");
    }
    list.forEach(out::append);
    out.append(list.containsAll(List.of("s"))).append(list.retainAll(Set.of("t"))).append(list);
    out.append(Show.thrown(() -> list.get(0)));
    out.append(Show.thrown(() -> list.iterator().next()));
    list.add("u");
    list.add("v");
    list.add("w");
    out.append(
        Show.thrown(
            () -> {
              for (String s : list) {
                list.add(s);
              }
            }));
    list.clear();
    return out.append(list).toString();
  }

  public static String listsInArrays() {
    return useOfList(new ArrayList<>());
  }

  public static String linkedLists() {
    return useOfList(new LinkedList<>());
  }

  public static String listsThatNeverChange() {
    List<String> none = List.of();
    List<String> two = List.of("a", "b");
    List<String> many = List.of("a", "b", "c", "b");
    StringBuilder out = new StringBuilder();
    out.append(none).append(two).append(many).append(many.hashCode()).append(many.indexOf("b"));
    out.append(many.lastIndexOf("b")).append(many.contains("z")).append(many.get(3));
    out.append(many.equals(new ArrayList<>(many))).append(new ArrayList<>(many).equals(many));
    out.append(two.equals(many)).append(many.equals(two)).append(many.subList(1, 3));
    out.append(List.copyOf(many) == many).append(List.copyOf(new ArrayList<>(two)));
    out.append(Show.thrown(() -> two.add("c"))).append(Show.thrown(none::clear));
    out.append(Show.thrown(() -> two.remove("zz"))).append(Show.thrown(() -> two.set(0, "c")));
    out.append(Show.thrown(() -> List.of("a", null))).append(Show.thrown(() -> two.contains(null)));
    out.append(Show.thrown(() -> many.get(4))).append(Show.thrown(() -> many.sort(null)));
    out.append(Show.thrown(() -> many.iterator().remove()));
    for (String s : many) {
      out.append(s);
    }
    return out.append(String.join("-", many)).toString();
  }

  public static String setsAndMapsThatNeverChange() {
    Set<Integer> set = Set.of(3, 1, 2);
    Map<String, Integer> map = Map.of("a", 1, "b", 2);
    StringBuilder out = new StringBuilder();
    int sum = 0;
    for (int i : set) {
      sum += i;
    }
    for (Map.Entry<String, Integer> e : map.entrySet()) {
      sum += e.getKey().length() + e.getValue();
    }
    out.append(sum).append(new TreeSet<>(set)).append(set.contains(2)).append(set.hashCode());
    out.append(Set.of(1)).append(Set.of()).append(Map.of()).append(Map.of(1, 2));
    out.append(set.equals(Set.of(1, 2, 3))).append(set.equals(new HashSet<>(set)));
    out.append(new TreeMap<>(map)).append(map.get("a")).append(map.get("c"));
    out.append(map.getOrDefault("c", 7)).append(map.containsKey("b")).append(map.hashCode());
    out.append(new TreeSet<>(map.keySet())).append(map.values().size()).append(map.size());
    out.append(map.equals(new HashMap<>(map)))
        .append(Map.entry("k", 1))
        .append(Map.copyOf(map).size());
    out.append(Map.ofEntries(Map.entry(1, 2))).append(Set.copyOf(List.of(5, 5)));
    out.append(Show.thrown(() -> Set.of(1, 1))).append(Show.thrown(() -> Map.of(1, 2, 1, 3)));
    out.append(Show.thrown(() -> map.put("a", 1))).append(Show.thrown(() -> set.add(1)));
    out.append(Show.thrown(() -> map.get(null))).append(Show.thrown(() -> map.clear()));
    return out.append(Show.thrown(() -> map.computeIfAbsent("a", k -> 1))).toString();
  }

  public static String arraysAsLists() {
    Integer[] array = {3, 1, 2};
    List<Integer> list = Arrays.asList(array);
    list.set(0, 9);
    Collections.sort(list);
    StringBuilder out = new StringBuilder();
    for (int i : list) {
      out.append(i);
    }
    out.append(array[0]).append(list).append(list.contains(9)).append(list.indexOf(2));
    out.append(list.equals(List.of(1, 2, 9))).append(list.hashCode());
    return out.append(Show.thrown(() -> list.add(1)))
        .append(Show.thrown(() -> list.remove(0)))
        .toString();
  }

  private static String useOfMap(Map<String, Integer> map) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      map.put("k" + i * 7 % 20, i);
    }
    out.append(map).append(map.size()).append(map.get("k3")).append(map.get("none"));
    out.append(map.put("k3", 33)).append(map.remove("k4")).append(map.remove("k4"));
    out.append(map.containsKey("k5")).append(map.containsValue(33));
    out.append(map.getOrDefault("no", -1)).append(map.putIfAbsent("k3", 1));
    out.append(map.computeIfAbsent("new", String::length))
        .append(map.merge("new", 4, Integer::sum));
    out.append(map.computeIfPresent("new", (k, v) -> v == 7 ? null : v)).append(map.get("new"));
    out.append(map.compute("made", (k, v) -> v == null ? 1 : v + 1));
    out.append(map.replace("made", 5))
        .append(map.replace("made", 5, 6))
        .append(map.remove("made", 5));
    map.replaceAll((k, v) -> v + 1);
    map.keySet().removeIf(k -> k.endsWith("1"));
    map.values().remove(8);
    int sum = 0;
    for (Map.Entry<String, Integer> e : map.entrySet()) {
      sum += e.getValue();
      e.setValue(0);
    }
    map.forEach((k, v) -> out.append(k).append(v));
    out.append(sum).append(map.hashCode()).append(map.equals(new HashMap<>(map)));
    out.append(map.keySet()).append(map.values());
    out.append(
        Show.thrown(
            () -> {
              for (String k : map.keySet()) {
                map.put(k + "z", 1);
              }
            }));
    map.clear();
    return out.append(map.isEmpty()).append(map).toString();
  }

  public static String hashMaps() {
    return useOfMap(new HashMap<>());
  }

  public static String linkedHashMaps() {
    return useOfMap(new LinkedHashMap<>());
  }

  public static String treeMaps() {
    TreeMap<String, Integer> map = new TreeMap<>();
    String used = useOfMap(map);
    map.put("b", 2);
    map.put("d", 4);
    map.put("a", 1);
    return used
        + map.firstKey()
        + map.lastEntry()
        + map.floorKey("c")
        + map.ceilingEntry("c")
        + map.higherKey("d")
        + map.headMap("b", true)
        + map.tailMap("b")
        + map.descendingMap()
        + map.pollFirstEntry()
        + map;
  }

  /** So many of one hash code that the JDK would make a tree of them. */
  public static String manyOfOneHashCode() {
    record Same(int n) {
      @Override
      public int hashCode() {
        return 5;
      }
    }

    Map<Same, Integer> map = new HashMap<>();
    for (int i = 0; i < 100; i++) {
      map.put(new Same(i), i);
    }
    int sum = 0;
    for (int i = 0; i < 100; i += 3) {
      sum += map.remove(new Same(i));
    }
    return map.size() + " left after taking " + sum + map.get(new Same(98)) + map.get(new Same(3));
  }

  public static String sets() {
    StringBuilder out = new StringBuilder();
    for (Set<String> set :
        List.<Set<String>>of(new HashSet<>(), new LinkedHashSet<>(), new TreeSet<>())) {
      out.append(set.add("c")).append(set.add("a")).append(set.add("c")).append(set.add("b"));
      out.append(set).append(set.contains("b")).append(set.remove("c")).append(set.remove("c"));
      out.append(set.addAll(List.of("x", "y"))).append(set.containsAll(Set.of("x", "a")));
      out.append(set.removeAll(List.of("x"))).append(set).append(set.hashCode()).append(set.size());
    }
    TreeSet<Integer> numbers = new TreeSet<>(List.of(5, 1, 3));
    out.append(numbers.first())
        .append(numbers.last())
        .append(numbers.lower(3))
        .append(numbers.pollFirst());
    return out.append(numbers.descendingSet()).append(numbers.headSet(5)).toString();
  }

  private static String useOfDeque(Deque<Integer> deque) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      if (i % 3 == 0) {
        deque.addFirst(i);
      } else {
        deque.offerLast(i);
      }
    }
    out.append(deque).append(deque.peekFirst()).append(deque.peekLast()).append(deque.pop());
    out.append(deque.pollLast()).append(deque.removeFirst()).append(deque.size());
    deque.push(77);
    out.append(deque.contains(77)).append(deque.remove(1)).append(deque.removeLastOccurrence(2));
    for (Iterator<Integer> i = deque.descendingIterator(); i.hasNext(); ) {
      out.append(i.next()).append(' ');
    }
    deque.clear();
    out.append(deque.poll()).append(deque.peek()).append(deque.isEmpty());
    return out.append(Show.thrown(deque::removeFirst))
        .append(Show.thrown(deque::element))
        .toString();
  }

  public static String dequesInArrays() {
    return useOfDeque(new ArrayDeque<>());
  }

  public static String linkedDeques() {
    return useOfDeque(new LinkedList<>());
  }

  public static String priorityQueues() {
    StringBuilder out = new StringBuilder();
    Queue<Integer> queue = new PriorityQueue<>(Comparator.reverseOrder());
    for (int i : new int[] {4, 9, 2, 7, 7, 1, 8, 3, 6, 5, 11, 13, 12}) {
      queue.add(i);
    }
    out.append(queue).append(queue.peek()).append(queue.remove(7)).append(queue.contains(1));
    while (!queue.isEmpty()) {
      out.append(queue.poll()).append(' ');
    }
    return out.append(queue.poll())
        .append(new PriorityQueue<>(List.of("b", "a")).poll())
        .toString();
  }

  /** What takes many elements out puts those that stay in order again as a whole. */
  public static String priorityQueuesAtOnce() {
    StringBuilder out = new StringBuilder();
    List<Queue<Integer>> queues =
        List.of(
            new PriorityQueue<>(),
            new java.util.concurrent.PriorityBlockingQueue<>(),
            new PriorityQueue<>(Comparator.reverseOrder()));
    for (Queue<Integer> q : queues) {
      q.addAll(List.of(9, 4, 7, 1, 8, 2, 6, 5));
      out.append(q.removeIf(x -> x == 4 || x == 2)).append(q);
      out.append(q.removeAll(List.of(1, 7))).append(q);
      q.addAll(List.of(3, 4, 2));
      out.append(q.retainAll(List.of(4, 9, 3, 8))).append(q).append(q.removeIf(x -> x > 100));
      for (int round = 0; round < 3; round++) {
        int r = round;
        try {
          switch (r) {
            case 0 -> q.forEach(x -> q.poll());
            case 1 -> q.removeIf(x -> q.add(x + 10) && x == 3);
            default -> {
              Iterator<Integer> it = q.iterator();
              q.retainAll(q);
              out.append(it.next());
            }
          }
        } catch (RuntimeException e) {
          out.append(e.getClass().getSimpleName());
        }
        out.append(q).append(' ');
        if (r == 0) {
          q.addAll(List.of(3, 1, 2));
        }
      }
    }
    return out.toString();
  }

  /** Short lists and long ones complain differently. */
  public static String immutableListsOutOfRange() {
    StringBuilder out = new StringBuilder();
    for (List<Integer> l :
        List.of(List.<Integer>of(), List.of(1), List.of(1, 2), List.of(1, 2, 3))) {
      for (int i : new int[] {-1, 3}) {
        try {
          out.append(l.get(i));
        } catch (IndexOutOfBoundsException e) {
          out.append(e.getClass().getSimpleName()).append(' ');
        }
      }
    }
    return out.toString();
  }

  public static String staticMethodsOfCollections() {
    StringBuilder out = new StringBuilder();
    List<Integer> list = new ArrayList<>(List.of(4, 2, 9, 2));
    Collections.sort(list);
    out.append(list).append(Collections.binarySearch(list, 4)).append(Collections.max(list));
    Collections.reverse(list);
    Collections.swap(list, 0, 3);
    Collections.addAll(list, 7, 8);
    Collections.rotate(list, 2);
    out.append(list).append(Collections.min(list)).append(Collections.frequency(list, 2));
    Collections.sort(list, Collections.reverseOrder());
    out.append(list).append(Collections.nCopies(3, "n")).append(Collections.singletonList(1));
    out.append(Collections.singleton(1))
        .append(Collections.emptyList())
        .append(Collections.emptyMap());
    out.append(Collections.emptySet()).append(Collections.singletonMap(1, 2));
    List<Integer> view = Collections.unmodifiableList(list);
    list.add(1);
    out.append(view).append(Show.thrown(() -> view.add(1)));
    Collection<Integer> c = Collections.unmodifiableCollection(list);
    Map<Integer, Integer> m = Collections.unmodifiableMap(new HashMap<>(Map.of(1, 1)));
    Set<Integer> s = Collections.unmodifiableSet(new HashSet<>(Set.of(1)));
    out.append(c).append(m).append(s).append(Show.thrown(() -> m.put(1, 1)));
    out.append(Collections.disjoint(list, Set.of(100)))
        .append(Collections.emptyIterator().hasNext());
    List<Integer> locked = Collections.synchronizedList(new ArrayList<>());
    Map<Integer, Integer> lockedMap = Collections.synchronizedMap(new HashMap<>());
    locked.add(1);
    lockedMap.put(1, 2);
    Set<String> fromMap = Collections.newSetFromMap(new HashMap<>());
    fromMap.add("f");
    return out.append(locked).append(lockedMap).append(fromMap).toString();
  }

  public static String optionals() {
    Optional<String> some = Optional.of("text");
    Optional<String> none = Optional.empty();
    StringBuilder out = new StringBuilder();
    out.append(some)
        .append(none)
        .append(some.get())
        .append(some.isPresent())
        .append(none.isEmpty());
    out.append(none.orElse("other"))
        .append(none.orElseGet(() -> "made"))
        .append(some.map(String::length));
    out.append(some.filter(String::isEmpty)).append(some.flatMap(s -> Optional.of(s + s)));
    some.ifPresent(out::append);
    none.ifPresentOrElse(out::append, () -> out.append("none"));
    out.append(Optional.ofNullable(null))
        .append(none.or(() -> some))
        .append(some.equals(Optional.of("text")));
    out.append(Show.thrown(none::get)).append(Show.thrown(none::orElseThrow));
    out.append(Show.thrown(() -> none.orElseThrow(IllegalStateException::new)));
    return out.append(OptionalInt.of(4)).append(OptionalInt.empty().orElse(2)).toString();
  }

  public static String joiners() {
    StringJoiner j = new StringJoiner(", ", "{", "}");
    String empty = j + "" + j.length();
    j.setEmptyValue("nothing");
    StringJoiner k = new StringJoiner("-").add("x").add(null).add("");
    return empty + j + j.add("a").add("b").merge(k).merge(new StringJoiner("?")) + k + k.length();
  }
}
