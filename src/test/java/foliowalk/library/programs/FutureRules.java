package foliowalk.library.programs;

import foliowalk.language.programs.Show;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** {@code CompletableFuture} where the outcome is the same in every schedule. */
public final class FutureRules {
  private FutureRules() {}

  private static CompletableFuture<Integer> failed(String message) {
    return CompletableFuture.failedFuture(new IllegalStateException(message));
  }

  private static Integer fail(String message) {
    throw new IllegalArgumentException(message);
  }

  private static String end(CompletableFuture<?> f) {
    if (!f.isDone()) {
      return "[open]";
    }
    try {
      return "[" + f.get() + "]";
    } catch (ExecutionException e) {
      return "[get " + e + " join " + Show.thrown(f::join) + f.isCompletedExceptionally() + "]";
    } catch (CancellationException | InterruptedException e) {
      return "[" + e + "]";
    }
  }

  public static String completing() throws Exception {
    CompletableFuture<String> f = new CompletableFuture<>();
    StringBuilder out = new StringBuilder("completing ");
    out.append(f.isDone()).append(f.getNow("not yet")).append(f.getNumberOfDependents());
    out.append(Show.thrown(() -> f.get(1, TimeUnit.MILLISECONDS)));
    out.append(f.complete("a")).append(f.complete("b")).append(f.getNow("c")).append(end(f));
    out.append(f.completeExceptionally(new RuntimeException())).append(f.cancel(true));
    CompletableFuture<String> g = new CompletableFuture<>();
    out.append(g.completeExceptionally(new RuntimeException("x"))).append(end(g));
    out.append(Show.thrown(() -> g.getNow("c"))).append(g.isCancelled());
    CompletableFuture<String> h = new CompletableFuture<>();
    out.append(h.cancel(false)).append(h.cancel(false)).append(h.isCancelled()).append(end(h));
    out.append(Show.thrown(h::join)).append(Show.thrown(() -> f.completeExceptionally(null)));
    out.append(end(CompletableFuture.completedFuture(5))).append(end(failed("y")));
    return out.append(end(CompletableFuture.completedFuture("z").copy())).toString();
  }

  public static String chains() {
    StringBuilder out = new StringBuilder("chains ");
    CompletableFuture<Integer> f = new CompletableFuture<>();
    CompletableFuture<?>[] made = {
      f.thenApply(n -> n + 1),
      f.thenAccept(n -> out.append("accepted").append(n)),
      f.thenRun(() -> out.append("ran")),
      f.handle((n, t) -> n + ":" + t),
      f.whenComplete((n, t) -> out.append(n).append(t)),
      f.exceptionally(t -> -1),
      f.thenApply(n -> fail("in apply")),
      f.thenApply(n -> fail("then")).thenApply(n -> n + 1).handle((n, t) -> t.toString()),
      f.whenComplete((n, t) -> fail("in when")),
      f.handle((n, t) -> fail("in handle")),
      f.thenCompose(n -> CompletableFuture.completedFuture(n * 3)),
      f.thenCompose(n -> failed("composed")),
      f.thenCompose(n -> (CompletableFuture<Integer>) null)
          .handle((n, t) -> t.getCause().getClass())
    };
    out.append(f.getNumberOfDependents());
    f.complete(7);
    for (CompletableFuture<?> c : made) {
      out.append(end(c));
    }
    return out.toString();
  }

  public static String chainsOfFailure() {
    StringBuilder out = new StringBuilder("failures ");
    CompletableFuture<Integer> f = failed("source");
    CompletableFuture<?>[] made = {
      f.thenApply(n -> n + 1),
      f.thenAccept(n -> out.append("accepted").append(n)),
      f.thenRun(() -> out.append("ran")),
      f.handle((n, t) -> n + ":" + t),
      f.thenApply(n -> n).handle((n, t) -> n + ":" + t),
      f.whenComplete((n, t) -> out.append(n).append(t)),
      f.whenComplete((n, t) -> fail("in when")),
      f.exceptionally(t -> -1),
      f.thenApply(n -> n).exceptionally(t -> fail(t.toString())),
      f.thenCompose(n -> CompletableFuture.completedFuture(n * 3)),
      f.copy()
    };
    for (CompletableFuture<?> c : made) {
      out.append(end(c));
    }
    return out.toString();
  }

  public static String pairs() {
    StringBuilder out = new StringBuilder("pairs ");
    CompletableFuture<Integer> f = new CompletableFuture<>();
    CompletableFuture<Integer> g = new CompletableFuture<>();
    CompletableFuture<?>[] made = {
      f.thenCombine(g, (a, b) -> a - b),
      f.thenAcceptBoth(g, (a, b) -> out.append(a).append(b)),
      f.runAfterBoth(g, () -> out.append("both")),
      f.applyToEither(g, a -> a * 2),
      f.acceptEither(g, a -> out.append("either").append(a)),
      f.runAfterEither(g, () -> out.append("ran")),
      f.thenCombine(failed("right"), (a, b) -> a),
      failed("left").thenCombine(f, (a, b) -> a),
      f.thenCombine(f, Integer::sum),
      CompletableFuture.allOf(f, g),
      CompletableFuture.allOf(f, g, failed("one of all")),
      CompletableFuture.allOf(),
      CompletableFuture.anyOf(f, g),
      CompletableFuture.anyOf(f, failed("any")),
      CompletableFuture.anyOf()
    };
    g.complete(4);
    for (CompletableFuture<?> c : made) {
      out.append(c.isDone() ? 'x' : '-');
    }
    f.complete(9);
    for (CompletableFuture<?> c : made) {
      out.append(end(c));
    }
    return out.toString();
  }

  /** In the JDK the dependent added last goes first, those of a dependent in their order. */
  public static String orderOfDependents() {
    StringBuilder out = new StringBuilder("order of dependents ");
    CompletableFuture<Integer> f = new CompletableFuture<>();
    for (int i = 0; i < 3; i++) {
      int n = i;
      CompletableFuture<Void> g = f.thenAccept(x -> out.append(n).append(' '));
      for (int j = 0; j < 3; j++) {
        int m = j;
        CompletableFuture<Void> h = g.thenRun(() -> out.append(n).append('.').append(m));
        h.thenRun(() -> out.append(" of ").append(n).append('.').append(m).append(' '));
        h.thenRun(() -> out.append("and "));
      }
    }
    f.complete(0);
    return out.toString();
  }

  public static String executors() throws Exception {
    StringBuilder out = new StringBuilder("executors ");
    Queue<Runnable> later = new ArrayDeque<>();
    CompletableFuture<Integer> f = CompletableFuture.supplyAsync(() -> 5, later::add);
    CompletableFuture<String> g = f.thenApplyAsync(n -> "n" + n, later::add);
    CompletableFuture<Void> h = CompletableFuture.runAsync(() -> out.append("ran "), later::add);
    CompletableFuture<Integer> i = CompletableFuture.supplyAsync(() -> fail("async"), later::add);
    CompletableFuture<Integer> skipped =
        CompletableFuture.supplyAsync(() -> fail("skipped"), later::add);
    out.append(skipped.complete(1)).append(later.size());
    while (!later.isEmpty()) {
      out.append(f.isDone()).append(g.isDone());
      later.remove().run();
    }
    out.append(end(f)).append(end(g)).append(end(h)).append(end(i)).append(end(skipped));
    CompletableFuture<Integer> rejected =
        f.thenApplyAsync(
            n -> n,
            r -> {
              throw new IllegalStateException("full");
            });
    out.append(end(rejected));
    ExecutorService pool = Executors.newFixedThreadPool(1);
    int sum =
        CompletableFuture.supplyAsync(() -> 20, pool)
            .thenCombine(CompletableFuture.supplyAsync(() -> 22, pool), Integer::sum)
            .join();
    pool.shutdown();
    out.append(sum).append(Show.thrown(() -> f.thenApplyAsync(n -> n, null)));
    return out.append(Show.thrown(() -> f.thenApply(null))).toString();
  }

  public static String commonPool() throws Exception {
    CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(() -> true);
    List<Integer> seen = new ArrayList<>();
    CompletableFuture<Void> all =
        first.thenApplyAsync(d -> 1).thenAcceptAsync(seen::add).thenRunAsync(() -> seen.add(2));
    all.join();
    CompletableFuture<Integer> completed = new CompletableFuture<Integer>();
    completed.completeAsync(() -> 8);
    return "common pool " + first.get() + seen + completed.get();
  }

  public static String interruptedWaits() throws Exception {
    CompletableFuture<Integer> f = new CompletableFuture<>();
    StringBuilder out = new StringBuilder("waits ");
    Thread.currentThread().interrupt();
    out.append(Show.thrown(f::get)).append(Thread.interrupted());
    Thread t = new Thread(() -> f.complete(3));
    Thread.currentThread().interrupt();
    t.start();
    out.append(f.join()).append(Thread.interrupted());
    Thread.currentThread().interrupt();
    out.append(f.get()).append(Thread.interrupted());
    return out.append(Show.thrown(() -> new CompletionException(null, null).getCause())).toString();
  }

  /** A task that is null ends invokeAll, and those before it are cancelled. */
  public static String nullAmongTasks() throws InterruptedException {
    java.util.concurrent.ExecutorService pool =
        java.util.concurrent.Executors.newFixedThreadPool(1);
    java.util.concurrent.CountDownLatch never = new java.util.concurrent.CountDownLatch(1);
    java.util.concurrent.Callable<Integer> waits =
        () -> {
          never.await();
          return 1;
        };
    String text;
    try {
      text = "" + pool.invokeAll(java.util.Arrays.asList(waits, null)).size();
    } catch (NullPointerException e) {
      text = "null refused";
    }
    pool.shutdown();
    Thread.currentThread().interrupt();
    return text
        + (pool.awaitTermination(0, java.util.concurrent.TimeUnit.SECONDS) ? "" : " ").strip()
        + Thread.interrupted();
  }
}
