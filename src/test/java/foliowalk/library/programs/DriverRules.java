package foliowalk.library.programs;

import foliowalk.language.programs.Show;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.RejectedExecutionException;

/** What random sequences of calls on one object found to differ from the JDK. */
public final class DriverRules {
  private DriverRules() {}

  private static final class Counting extends ArrayList<Integer> {
    private static final long serialVersionUID = 1L;
    int added;
    int removed;

    @Override
    public boolean add(Integer e) {
      added++;
      return super.add(e);
    }

    @Override
    public Integer remove(int index) {
      removed++;
      return super.remove(index);
    }
  }

  /** A list calls of its own methods what the JDK's calls, and a copy is of its class. */
  public static String listsOfASubclass() {
    Counting list = new Counting();
    list.addAll(List.of(1, 2, 3));
    list.addAll(1, List.of(4, 5));
    list.remove(Integer.valueOf(4));
    list.removeIf(e -> e == 5);
    Iterator<Integer> walk = list.iterator();
    walk.next();
    walk.remove();
    Object copy = list.clone();
    list.add(9);
    return "subclass " + list + list.added + list.removed + (copy instanceof Counting) + copy;
  }

  private static String walkedOn(List<Integer> list, Runnable change) {
    Iterator<Integer> walk = list.iterator();
    walk.next();
    change.run();
    return Show.thrown(walk::next) + " ";
  }

  /** What counts as a change, so that who walks a list is told. */
  public static String changesOfLists() {
    ArrayList<Integer> list = new ArrayList<>(List.of(3, 1, 2));
    StringBuilder out = new StringBuilder("changes ");
    out.append(walkedOn(list, () -> list.sort(null)))
        .append(walkedOn(list, () -> list.replaceAll(e -> e + 1)))
        .append(walkedOn(list, () -> list.ensureCapacity(100)))
        .append(walkedOn(list, () -> list.ensureCapacity(4)))
        .append(walkedOn(list, list::trimToSize))
        .append(walkedOn(list, () -> list.addAll(List.of())))
        .append(walkedOn(list, () -> list.set(0, 8)))
        .append(walkedOn(list, () -> list.removeIf(e -> e > 99)))
        .append(walkedOn(list, () -> list.subList(0, 1).clear()));
    ArrayList<Integer> fresh = new ArrayList<>();
    Iterator<Integer> none = fresh.iterator();
    fresh.ensureCapacity(10);
    out.append(Show.thrown(none::next));
    fresh.ensureCapacity(11);
    return out.append(Show.thrown(none::next)).append(list).toString();
  }

  /** List iterators notice changes, and end without a cause. */
  public static String listIterators() {
    ArrayList<Integer> list = new ArrayList<>(List.of(1, 2, 3));
    StringBuilder out = new StringBuilder("iterators ");
    ListIterator<Integer> walk = list.listIterator(1);
    out.append(walk.previousIndex()).append(walk.next()).append(walk.previous());
    walk.set(7);
    walk.add(8);
    out.append(Show.thrown(() -> walk.set(1))).append(Show.thrown(walk::remove));
    ListIterator<Integer> late = list.listIterator();
    late.next();
    list.add(4);
    List<Integer> seen = new ArrayList<>();
    out.append(Show.thrown(() -> late.add(0)))
        .append(Show.thrown(() -> late.set(0)))
        .append(Show.thrown(late::previous))
        .append(Show.thrown(() -> late.forEachRemaining(seen::add)))
        .append(seen)
        .append(Show.thrown(() -> list.listIterator(9)));
    for (List<Integer> other :
        Arrays.<List<Integer>>asList(
            List.of(), List.of(1), new CopyOnWriteArrayList<>(List.of(5)), list)) {
      ListIterator<Integer> end = other.listIterator(other.size());
      out.append(Show.thrown(end::next)).append(end.hasPrevious()).append(end.previousIndex());
      out.append(Show.thrown(() -> other.listIterator(-1)));
    }
    return out.append(list).toString();
  }

  /** Whoever is asked to equal and changes the list is noticed. */
  public static String changesInEquals() {
    List<Object> list = new ArrayList<>();
    list.add(
        new Object() {
          @Override
          public boolean equals(Object o) {
            list.add(1);
            return true;
          }

          @Override
          public int hashCode() {
            list.add(2);
            return 5;
          }
        });
    return "changed "
        + Show.thrown(() -> list.equals(List.of(1)))
        + Show.thrown(list::hashCode)
        + list.size()
        + list.equals(new ArrayList<>(Arrays.asList(1, 2)))
        + list.size();
  }

  /** An object that equals nothing, not even itself: who asks first for identity finds it. */
  private static final class Nothing implements Comparable<Nothing> {
    @Override
    public boolean equals(Object o) {
      return false;
    }

    @Override
    public int hashCode() {
      return 1;
    }

    @Override
    public int compareTo(Nothing o) {
      return 0;
    }
  }

  public static String objectsThatEqualNothing() {
    Nothing n = new Nothing();
    StringBuilder out = new StringBuilder("nothing ");
    for (Collection<Object> c :
        List.<Collection<Object>>of(
            new ArrayList<>(),
            new CopyOnWriteArrayList<>(),
            new CopyOnWriteArraySet<>(),
            new ConcurrentLinkedQueue<>(),
            new ConcurrentLinkedDeque<>(),
            new LinkedBlockingQueue<>(),
            new LinkedBlockingDeque<>(),
            new ArrayBlockingQueue<>(3),
            new PriorityQueue<>(),
            new PriorityBlockingQueue<>(),
            ConcurrentHashMap.newKeySet())) {
      c.add(n);
      c.add(n);
      out.append(c.contains(n)).append(c.containsAll(List.of(n))).append(c.size());
      out.append(c.removeAll(List.of(n))).append(c.remove(n)).append(c.size()).append(' ');
    }
    List<Nothing> fixed = List.of(n);
    Nothing[] array = {n};
    return out.append(fixed.contains(n))
        .append(fixed.indexOf(n))
        .append(fixed.equals(List.of(n)))
        .append(Arrays.asList(array).contains(n))
        .append(Arrays.equals(array, array.clone()))
        .append(Set.of(n).contains(n))
        .append(new ArrayList<>(fixed).equals(fixed))
        .toString();
  }

  /** Arguments are looked at one after the other. */
  public static String setsOfTwins() {
    return "twins "
        + Show.thrown(() -> Set.of(1, 2, 1, null))
        + Show.thrown(() -> Set.of(1, 2, null, 1))
        + Show.thrown(() -> Set.of(1, null))
        + Show.thrown(() -> Arrays.copyOfRange((Object[]) null, 5, 3))
        + Show.thrown(() -> Arrays.copyOfRange(new Object[4], 5, 3));
  }

  public static String partsOfTexts() {
    StringBuilder text = new StringBuilder("abc");
    return "parts "
        + Show.thrown(() -> text.append(new char[] {'x'}, 3, 1))
        + Show.thrown(() -> text.append("x", 1, 0))
        + Show.thrown(() -> text.insert(1, "xyz", 2, 1))
        + Show.thrown(() -> text.insert(9, "xyz", 2, 1))
        + Show.thrown(() -> text.insert(9, new StringBuilder("q"), 0, 1))
        + Show.thrown(() -> text.insert(1, (CharSequence) null, 3, 5));
  }

  /** A queue is copied and shown as it is at one moment, whatever array it is given. */
  public static String copiesOfQueues() {
    StringBuilder out = new StringBuilder("copies ");
    for (BlockingQueue<Integer> queue :
        List.<BlockingQueue<Integer>>of(
            new ArrayBlockingQueue<>(4),
            new LinkedBlockingQueue<>(),
            new LinkedBlockingDeque<>(),
            new PriorityBlockingQueue<>())) {
      queue.addAll(List.of(3, 1, 2));
      Integer[] long5 = {9, 9, 9, 9, 9};
      out.append(queue)
          .append(Arrays.toString(queue.toArray()))
          .append(Arrays.toString(queue.toArray(new Integer[0])))
          .append(Arrays.toString(queue.toArray(long5)))
          .append(new ArrayList<>(queue))
          .append(Show.thrown(() -> queue.toArray((Object[]) null)))
          .append(Show.thrown(() -> queue.toArray(new String[0])).substring(0, 29));
    }
    return out.toString();
  }

  public static String viewsOfConcurrentMaps() {
    ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();
    map.put("a", 1);
    map.put("b", 2);
    Collection<Integer> values = map.values();
    Iterator<Integer> walk = values.iterator();
    walk.next();
    walk.remove();
    return "views "
        + Arrays.toString(values.toArray())
        + Arrays.toString(values.toArray(new Integer[2]))
        + Arrays.toString(map.keySet().toArray(new String[0]))
        + new ArrayList<>(map.entrySet())
        + values.contains(2)
        + values
        + map
        + Show.thrown(() -> values.contains(null))
        + Show.thrown(() -> values.add(1))
        + Show.thrown(() -> map.keySet().addAll(List.of()))
        + map.keySet(5).addAll(List.of("c", "b"))
        + map.getOrDefault("c", 0);
  }

  private static <T> String end(CompletableFuture<T> f) {
    try {
      return f.join() + " ";
    } catch (CompletionException e) {
      return e.getCause().getMessage() + " ";
    }
  }

  /** What only passes a failure or a value on asks no executor; what could compute does. */
  public static String stagesThatAskNoExecutor() {
    Executor closed =
        task -> {
          throw new RejectedExecutionException("closed");
        };
    StringBuilder out = new StringBuilder("executors ");
    for (boolean late : new boolean[] {false, true}) {
      for (boolean fails : new boolean[] {false, true}) {
        CompletableFuture<Integer> f = new CompletableFuture<>();
        Runnable over =
            () -> {
              if (fails) {
                f.completeExceptionally(new IllegalStateException("failed"));
              } else {
                f.complete(1);
              }
            };
        if (!late) {
          over.run();
        }
        Collection<CompletableFuture<?>> made =
            Arrays.asList(
                f.thenApplyAsync(x -> x, closed),
                f.thenAcceptAsync(x -> {}, closed),
                f.thenRunAsync(() -> {}, closed),
                f.thenComposeAsync(CompletableFuture::completedFuture, closed),
                f.handleAsync((x, t) -> x, closed),
                f.whenCompleteAsync((x, t) -> {}, closed),
                f.exceptionallyAsync(t -> 2, closed),
                f.thenCombineAsync(f, Integer::sum, closed),
                f.runAfterBothAsync(CompletableFuture.completedFuture(1), () -> {}, closed),
                f.applyToEitherAsync(new CompletableFuture<>(), x -> x, closed),
                f.acceptEitherAsync(f, x -> {}, closed));
        if (late) {
          over.run();
        }
        made.forEach(m -> out.append(end(m)));
      }
    }
    return out.toString();
  }

  private static final class Own<T> extends CompletableFuture<T> {
    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
      return new Own<>();
    }

    @Override
    public Executor defaultExecutor() {
      return Runnable::run;
    }
  }

  /** Stages are made, and run, as a subclass says. */
  public static String futuresOfASubclass() {
    Own<Integer> f = new Own<>();
    CompletableFuture<Integer> g = f.thenApplyAsync(x -> x + 1);
    f.complete(1);
    return "subclass "
        + g.isDone()
        + (g instanceof Own)
        + (g.copy() instanceof Own)
        + (g.thenCombine(f, Integer::sum) instanceof Own)
        + (g.thenCompose(x -> CompletableFuture.completedFuture(x)) instanceof Own)
        + (g.acceptEither(f, x -> {}) instanceof Own)
        + g.handleAsync((x, t) -> x + 1).join();
  }

  private static String state(FutureTask<?> task) {
    String text = task.toString();
    int at = text.indexOf('[');
    return at < 0 ? "none" : text.substring(at);
  }

  public static String textsOfTasks() {
    Callable<Integer> named =
        new Callable<>() {
          @Override
          public Integer call() {
            return 1;
          }

          @Override
          public String toString() {
            return "named";
          }
        };
    FutureTask<Integer> open = new FutureTask<>(named);
    FutureTask<Integer> failed =
        new FutureTask<>(
            () -> {
              throw new IllegalStateException("bad");
            });
    FutureTask<Integer> given = new FutureTask<>(() -> {}, 1);
    failed.run();
    given.cancel(false);
    String before = state(open);
    open.run();
    return "tasks " + before + state(open) + state(failed) + state(given);
  }
}
