package foliowalk.library.programs;

import foliowalk.language.programs.Show;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;

/** Copy-on-write collections in one thread. */
public final class CopyOnWriteRules {
  private CopyOnWriteRules() {}

  public static String lists() {
    CopyOnWriteArrayList<String> list = new CopyOnWriteArrayList<>(List.of("a", "b"));
    StringBuilder out = new StringBuilder("list ");
    Iterator<String> old = list.iterator();
    out.append(list.add("c")).append(list.set(0, "z")).append(list.remove(1)).append(list);
    list.add(1, "m");
    out.append(list.addIfAbsent("m")).append(list.addIfAbsent("n")).append(list.get(1));
    out.append(list.addAll(List.of())).append(list.addAll(1, List.of("p", "q"))).append(list);
    out.append(list.addAllAbsent(List.of("p", "r", "r"))).append(list.size());
    out.append(list.remove("p")).append(list.remove("p")).append(list.indexOf("q"));
    out.append(list.lastIndexOf("none")).append(list.contains("r")).append(list.isEmpty());
    while (old.hasNext()) {
      out.append(old.next());
    }
    out.append(list.equals(new ArrayList<>(list)))
        .append(list.hashCode() == List.copyOf(list).hashCode());
    out.append(Arrays.toString(list.toArray()))
        .append(Arrays.toString(list.toArray(new String[0])));
    list.forEach(out::append);
    out.append(list.containsAll(List.of("z", "q"))).append(list.addAll(List.of("s", "t")));
    return out.append(list).toString();
  }

  public static String bulk() {
    CopyOnWriteArrayList<Integer> list = new CopyOnWriteArrayList<>(new Integer[] {5, 3, 9, 1, 3});
    StringBuilder out = new StringBuilder("bulk ");
    out.append(list.removeIf(n -> n == 3)).append(list.removeIf(n -> n == 3)).append(list);
    list.replaceAll(n -> n * 2);
    list.sort(null);
    out.append(list);
    list.sort(Comparator.reverseOrder());
    out.append(list).append(list.removeAll(List.of(18, 4))).append(list.retainAll(List.of(2)));
    out.append(list).append(list.retainAll(List.of(2)));
    list.clear();
    return out.append(list).append(list.size()).toString();
  }

  public static String wrongUses() {
    CopyOnWriteArrayList<String> list = new CopyOnWriteArrayList<>(List.of("a", "b"));
    StringBuilder out = new StringBuilder("wrong ");
    Iterator<String> i = list.iterator();
    i.next();
    ListIterator<String> l = list.listIterator(1);
    out.append(l.hasPrevious()).append(l.previous()).append(l.nextIndex()).append(l.next());
    out.append(Show.thrown(i::remove)).append(Show.thrown(() -> l.set("x")));
    out.append(Show.thrown(() -> l.add("x"))).append(Show.thrown(() -> list.get(2)));
    out.append(Show.thrown(() -> list.get(-1))).append(Show.thrown(() -> list.set(2, "c")));
    out.append(Show.thrown(() -> list.remove(2))).append(Show.thrown(() -> list.add(3, "c")));
    out.append(Show.thrown(() -> list.addAll(-1, List.of("c"))));
    return out.append(list).append(list.toArray(new String[3]).length).toString();
  }

  public static String sets() {
    Set<String> set = new CopyOnWriteArraySet<>(List.of("a", "b", "a"));
    StringBuilder out = new StringBuilder("set ");
    out.append(set.add("c")).append(set.add("c")).append(set.remove("a")).append(set);
    out.append(set.addAll(List.of("b", "d"))).append(set.contains("d")).append(set.size());
    out.append(set.equals(Set.of("b", "c", "d")))
        .append(set.hashCode() == Set.of("b", "c", "d").hashCode());
    for (String s : set) {
      set.add(s + s);
    }
    out.append(set).append(set.removeIf(s -> s.length() == 2)).append(set.retainAll(List.of("b")));
    out.append(set).append(set.removeAll(List.of("b"))).append(set.isEmpty());
    set.clear();
    return out.append(Arrays.toString(set.toArray())).toString();
  }
}
