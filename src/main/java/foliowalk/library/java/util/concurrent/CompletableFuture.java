package foliowalk.library.java.util.concurrent;

import foliowalk.library.Differs;
import foliowalk.library.Host;
import foliowalk.library.java.util.concurrent.Completion.Cell;
import foliowalk.library.java.util.concurrent.Completion.Outcome;
import foliowalk.library.java.util.concurrent.Completion.Sources;
import foliowalk.library.java.util.concurrent.Completion.Step;
import foliowalk.library.java.util.concurrent.Completion.Work;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Model of {@link java.util.concurrent.CompletableFuture}. Without an executor, asynchronous work
 * gets a daemon thread of its own: the common pool runs each task at some time in some thread that
 * does not keep the program alive. A dependent without executor is fired by whoever completes the
 * future or has waited for it. A limit of time may be over at any moment.
 */
@Differs(
    "a step that depends on another is taken and fired in one step, and threads that wait are woken"
        + " all at once")
@SuppressWarnings("unchecked")
public class CompletableFuture<T> implements Future<T>, CompletionStage<T> {
  private static final Executor COMMON = CompletableFuture::inThread;

  private final Cell cell = new Cell();

  public CompletableFuture() {}

  private static void inThread(Runnable task) {
    Host.commonPool();
    Thread t = new Thread(task);
    t.setDaemon(true);
    t.start();
  }

  // In this file the name of the class is that of the model, in programs that of the JDK.
  private static Cell cellOf(CompletionStage<?> stage) {
    return ((CompletableFuture<?>) (Object) stage.toCompletableFuture()).cell;
  }

  // --- making ----------------------------------------------------------------------------------

  public static <U> java.util.concurrent.CompletableFuture<U> supplyAsync(Supplier<U> f) {
    return supplyAsync(f, COMMON);
  }

  public static <U> java.util.concurrent.CompletableFuture<U> supplyAsync(
      Supplier<U> f, Executor executor) {
    Objects.requireNonNull(f);
    java.util.concurrent.CompletableFuture<U> made = new java.util.concurrent.CompletableFuture<>();
    executor.execute(new Step(cellOf(made), null, (o, p) -> Outcome.of(f.get()), false));
    return made;
  }

  public static java.util.concurrent.CompletableFuture<Void> runAsync(Runnable f) {
    return runAsync(f, COMMON);
  }

  public static java.util.concurrent.CompletableFuture<Void> runAsync(
      Runnable f, Executor executor) {
    Objects.requireNonNull(f);
    return supplyAsync(
        () -> {
          f.run();
          return null;
        },
        executor);
  }

  private static <U> java.util.concurrent.CompletableFuture<U> over(Outcome outcome) {
    java.util.concurrent.CompletableFuture<U> made = new java.util.concurrent.CompletableFuture<>();
    cellOf(made).end(outcome);
    return made;
  }

  public static <U> java.util.concurrent.CompletableFuture<U> completedFuture(U value) {
    return over(Outcome.of(value));
  }

  public static <U> java.util.concurrent.CompletableFuture<U> failedFuture(Throwable failure) {
    return over(Outcome.failed(Objects.requireNonNull(failure)));
  }

  public static java.util.concurrent.CompletableFuture<Void> allOf(
      java.util.concurrent.CompletableFuture<?>... futures) {
    Cell[] cells = cells(futures);
    Sources sources = Sources.of(cells);
    return together(false, cells, (o, p) -> failureAmong(sources));
  }

  public static java.util.concurrent.CompletableFuture<Object> anyOf(
      java.util.concurrent.CompletableFuture<?>... futures) {
    if (futures.length == 0) {
      return new java.util.concurrent.CompletableFuture<>();
    }
    return together(true, cells(futures), (o, p) -> o.passedOn());
  }

  private static Cell[] cells(java.util.concurrent.CompletableFuture<?>[] futures) {
    Cell[] cells = new Cell[futures.length];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = cellOf(futures[i]);
    }
    return cells;
  }

  private static <U> java.util.concurrent.CompletableFuture<U> together(
      boolean any, Cell[] sources, Work work) {
    java.util.concurrent.CompletableFuture<U> made = new java.util.concurrent.CompletableFuture<>();
    new Step(cellOf(made), null, work, any, sources).start();
    return made;
  }

  private static Outcome failureAmong(Sources sources) {
    for (Sources s = sources; s != null; s = s.next) {
      Outcome o = s.cell.outcome();
      if (o.failure != null) {
        return o.passedOn();
      }
    }
    return Outcome.of(null);
  }

  // --- completing ------------------------------------------------------------------------------

  private boolean end(Outcome outcome) {
    int result = cell.end(outcome);
    if ((result & Cell.DEPENDENTS) != 0) {
      Completion.fireAll(cell);
    }
    return (result & Cell.ENDED) != 0;
  }

  public boolean complete(T value) {
    return end(Outcome.of(value));
  }

  public boolean completeExceptionally(Throwable failure) {
    return end(Outcome.failed(Objects.requireNonNull(failure)));
  }

  public java.util.concurrent.CompletableFuture<T> completeAsync(Supplier<? extends T> f) {
    return completeAsync(f, defaultExecutor());
  }

  public java.util.concurrent.CompletableFuture<T> completeAsync(
      Supplier<? extends T> f, Executor executor) {
    Objects.requireNonNull(f);
    executor.execute(new Step(cell, null, (o, p) -> Outcome.of(f.get()), false));
    return toCompletableFuture();
  }

  @Override
  public boolean cancel(boolean interrupt) {
    return end(Outcome.failed(new CancellationException())) || isCancelled();
  }

  // --- asking ----------------------------------------------------------------------------------

  @Override
  public boolean isDone() {
    return cell.outcome() != null;
  }

  @Override
  public boolean isCancelled() {
    Outcome o = cell.outcome();
    return o != null && o.failure instanceof CancellationException;
  }

  public boolean isCompletedExceptionally() {
    Outcome o = cell.outcome();
    return o != null && o.failure != null;
  }

  @Override
  public T get() throws InterruptedException, ExecutionException {
    Outcome o = cell.outcome();
    if (o == null) {
      while (o == null) {
        o = cell.await();
      }
      help();
    }
    return gotten(o);
  }

  @Override
  public T get(long time, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    long nanos = unit.toNanos(time);
    Outcome o = cell.inTime();
    // Who comes late may have waited, and then fires what is left of the dependents.
    boolean waited = o != null && nanos > 0 && cell.hasDependents() && Host.choose(2) == 1;
    boolean over = o != null || nanos <= 0 || Host.timeIsUp();
    while (!over) {
      waited = true;
      over = cell.waitInTime();
      o = cell.inTime();
      over |= o != null;
    }
    if (o != null && waited) {
      help();
    }
    if (o == null) {
      throw new TimeoutException();
    }
    return gotten(o);
  }

  private static <U> U gotten(Outcome o) throws ExecutionException {
    if (o.failure == null) {
      return (U) o.value;
    }
    if (o.failure instanceof CancellationException c) {
      throw c;
    }
    boolean wrapped = o.failure instanceof CompletionException && o.failure.getCause() != null;
    throw new ExecutionException(wrapped ? o.failure.getCause() : o.failure);
  }

  public T join() {
    Outcome o = cell.outcome();
    if (o == null) {
      boolean interrupted = false;
      while (o == null) {
        try {
          o = cell.awaitAnyway();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      help();
    }
    return joined(o);
  }

  public T getNow(T otherwise) {
    Outcome o = cell.outcome();
    return o == null ? otherwise : joined(o);
  }

  private static <U> U joined(Outcome o) {
    if (o.failure == null) {
      return (U) o.value;
    }
    if (o.failure instanceof CancellationException c) {
      throw c;
    }
    if (o.failure instanceof CompletionException c) {
      throw c;
    }
    throw new CompletionException(o.failure);
  }

  /** Who has waited fires what is left of the dependents. */
  private void help() {
    if (cell.hasDependents()) {
      Completion.fireAll(cell);
    }
  }

  public int getNumberOfDependents() {
    return cell.dependentCount();
  }

  @Override
  public java.util.concurrent.CompletableFuture<T> toCompletableFuture() {
    return (java.util.concurrent.CompletableFuture<T>) (Object) this;
  }

  public java.util.concurrent.CompletableFuture<T> copy() {
    return afterValue(null, (o, none) -> o.passedOn());
  }

  @Override
  public String toString() {
    Outcome o = cell.outcome();
    int waiting = o != null ? 0 : cell.dependentCount();
    String open = waiting == 0 ? "[Not completed]" : "[Not completed, " + waiting + " dependents]";
    String over =
        o == null
            ? open
            : o.failure == null
                ? "[Completed normally]"
                : "[Completed exceptionally: " + o.failure + "]";
    return super.toString() + over;
  }

  // --- dependents ------------------------------------------------------------------------------

  /** What stages are; of another class where a program says so. */
  public <U> java.util.concurrent.CompletableFuture<U> newIncompleteFuture() {
    return new java.util.concurrent.CompletableFuture<>();
  }

  public Executor defaultExecutor() {
    return COMMON;
  }

  private void start(Cell made, Executor executor, Work work, boolean atOnce, boolean later) {
    new Step(made, executor, work, atOnce, later, false, cell).start();
  }

  private <U> java.util.concurrent.CompletableFuture<U> after(
      Executor executor, Work work, boolean atOnce, boolean later) {
    java.util.concurrent.CompletableFuture<U> made = newIncompleteFuture();
    start(cellOf(made), executor, work, atOnce, later);
    return made;
  }

  /** Takes a value; a failure is passed on. */
  private <U> java.util.concurrent.CompletableFuture<U> afterValue(Executor executor, Work work) {
    return after(executor, work, true, true);
  }

  private <U> java.util.concurrent.CompletableFuture<U> afterBoth(
      Executor executor, CompletionStage<?> other, Work work) {
    Cell second = cellOf(other);
    java.util.concurrent.CompletableFuture<U> made = newIncompleteFuture();
    new Step(cellOf(made), executor, work, false, true, false, cell, second).start();
    return made;
  }

  private <U> java.util.concurrent.CompletableFuture<U> afterEither(
      Executor executor, CompletionStage<?> other, Work work) {
    Cell second = cellOf(other);
    java.util.concurrent.CompletableFuture<U> made = newIncompleteFuture();
    new Step(cellOf(made), executor, work, true, false, true, cell, second).start();
    return made;
  }

  private static Outcome accept(Consumer<?> f, Object value) {
    ((Consumer<Object>) f).accept(value);
    return Outcome.of(null);
  }

  private static Outcome run(Runnable f) {
    f.run();
    return Outcome.of(null);
  }

  private static Outcome failureOf(Outcome first, Outcome second) {
    Outcome failed = first.failure != null ? first : second;
    return failed.failure == null ? null : failed.passedOn();
  }

  private static <U> Outcome also(BiConsumer<? super U, ? super Throwable> f, Outcome o) {
    try {
      f.accept((U) o.value, o.failure);
    } catch (Throwable t) {
      if (o.failure == null) {
        return Outcome.failed(t).passedOn();
      }
      if (o.failure != t) {
        o.failure.addSuppressed(t);
      }
    }
    return o.passedOn();
  }

  /** Asks for the next stage: its outcome, or null when it will come later. */
  private static <A, U> Outcome relay(
      Function<? super A, ? extends CompletionStage<U>> f, Outcome o, Cell made) {
    Cell inner = cellOf(f.apply((A) o.value));
    Outcome now = inner.outcome();
    if (now != null) {
      return now.passedOn();
    }
    new Step(made, null, (later, none) -> later.passedOn(), false, inner).start();
    return null;
  }

  @Override
  public <U> java.util.concurrent.CompletableFuture<U> thenApply(
      Function<? super T, ? extends U> f) {
    return thenApplyOn(null, f);
  }

  @Override
  public <U> java.util.concurrent.CompletableFuture<U> thenApplyAsync(
      Function<? super T, ? extends U> f) {
    return thenApplyOn(defaultExecutor(), f);
  }

  @Override
  public <U> java.util.concurrent.CompletableFuture<U> thenApplyAsync(
      Function<? super T, ? extends U> f, Executor executor) {
    return thenApplyOn(Objects.requireNonNull(executor), f);
  }

  private <U> java.util.concurrent.CompletableFuture<U> thenApplyOn(
      Executor executor, Function<? super T, ? extends U> f) {
    Objects.requireNonNull(f);
    return afterValue(
        executor, (o, none) -> o.failure != null ? o.passedOn() : Outcome.of(f.apply((T) o.value)));
  }

  @Override
  public java.util.concurrent.CompletableFuture<Void> thenAccept(Consumer<? super T> f) {
    return thenAcceptOn(null, f);
  }

  @Override
  public java.util.concurrent.CompletableFuture<Void> thenAcceptAsync(Consumer<? super T> f) {
    return thenAcceptOn(defaultExecutor(), f);
  }

  @Override
  public java.util.concurrent.CompletableFuture<Void> thenAcceptAsync(
      Consumer<? super T> f, Executor executor) {
    return thenAcceptOn(Objects.requireNonNull(executor), f);
  }

  private java.util.concurrent.CompletableFuture<Void> thenAcceptOn(
      Executor executor, Consumer<? super T> f) {
    Objects.requireNonNull(f);
    return afterValue(executor, (o, none) -> o.failure != null ? o.passedOn() : accept(f, o.value));
  }

  @Override
  public java.util.concurrent.CompletableFuture<Void> thenRun(Runnable f) {
    return thenRunOn(null, f);
  }

  @Override
  public java.util.concurrent.CompletableFuture<Void> thenRunAsync(Runnable f) {
    return thenRunOn(defaultExecutor(), f);
  }

  @Override
  public java.util.concurrent.CompletableFuture<Void> thenRunAsync(Runnable f, Executor executor) {
    return thenRunOn(Objects.requireNonNull(executor), f);
  }

  private java.util.concurrent.CompletableFuture<Void> thenRunOn(Executor executor, Runnable f) {
    Objects.requireNonNull(f);
    return afterValue(executor, (o, none) -> o.failure != null ? o.passedOn() : run(f));
  }

  @Override
  public <U, V> java.util.concurrent.CompletableFuture<V> thenCombine(
      CompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> f) {
    return thenCombineOn(null, other, f);
  }

  @Override
  public <U, V> java.util.concurrent.CompletableFuture<V> thenCombineAsync(
      CompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> f) {
    return thenCombineOn(defaultExecutor(), other, f);
  }

  @Override
  public <U, V> java.util.concurrent.CompletableFuture<V> thenCombineAsync(
      CompletionStage<? extends U> other,
      BiFunction<? super T, ? super U, ? extends V> f,
      Executor executor) {
    return thenCombineOn(Objects.requireNonNull(executor), other, f);
  }

  private <U, V> java.util.concurrent.CompletableFuture<V> thenCombineOn(
      Executor executor,
      CompletionStage<? extends U> other,
      BiFunction<? super T, ? super U, ? extends V> f) {
    Objects.requireNonNull(f);
    return afterBoth(
        executor,
        other,
        (o, p) ->
            failureOf(o, p) != null
                ? failureOf(o, p)
                : Outcome.of(f.apply((T) o.value, (U) p.value)));
  }

  @Override
  public <U> java.util.concurrent.CompletableFuture<Void> thenAcceptBoth(
      CompletionStage<? extends U> other, BiConsumer<? super T, ? super U> f) {
    return thenAcceptBothOn(null, other, f);
  }

  @Override
  public <U> java.util.concurrent.CompletableFuture<Void> thenAcceptBothAsync(
      CompletionStage<? extends U> other, BiConsumer<? super T, ? super U> f) {
    return thenAcceptBothOn(defaultExecutor(), other, f);
  }

  @Override
  public <U> java.util.concurrent.CompletableFuture<Void> thenAcceptBothAsync(
      CompletionStage<? extends U> other, BiConsumer<? super T, ? super U> f, Executor executor) {
    return thenAcceptBothOn(Objects.requireNonNull(executor), other, f);
  }

  private <U> java.util.concurrent.CompletableFuture<Void> thenAcceptBothOn(
      Executor executor, CompletionStage<? extends U> other, BiConsumer<? super T, ? super U> f) {
    Objects.requireNonNull(f);
    return afterBoth(
        executor,
        other,
        (o, p) -> {
          Outcome failure = failureOf(o, p);
          if (failure == null) {
            f.accept((T) o.value, (U) p.value);
          }
          return failure == null ? Outcome.of(null) : failure;
        });
  }

  @Override
  public java.util.concurrent.CompletableFuture<Void> runAfterBoth(
      CompletionStage<?> other, Runnable f) {
    return runAfterBothOn(null, other, f);
  }

  @Override
  public java.util.concurrent.CompletableFuture<Void> runAfterBothAsync(
      CompletionStage<?> other, Runnable f) {
    return runAfterBothOn(defaultExecutor(), other, f);
  }

  @Override
  public java.util.concurrent.CompletableFuture<Void> runAfterBothAsync(
      CompletionStage<?> other, Runnable f, Executor executor) {
    return runAfterBothOn(Objects.requireNonNull(executor), other, f);
  }

  private java.util.concurrent.CompletableFuture<Void> runAfterBothOn(
      Executor executor, CompletionStage<?> other, Runnable f) {
    Objects.requireNonNull(f);
    return afterBoth(executor, other, (o, p) -> failureOf(o, p) != null ? failureOf(o, p) : run(f));
  }

  @Override
  public <U> java.util.concurrent.CompletableFuture<U> applyToEither(
      CompletionStage<? extends T> other, Function<? super T, U> f) {
    return applyToEitherOn(null, other, f);
  }

  @Override
  public <U> java.util.concurrent.CompletableFuture<U> applyToEitherAsync(
      CompletionStage<? extends T> other, Function<? super T, U> f) {
    return applyToEitherOn(defaultExecutor(), other, f);
  }

  @Override
  public <U> java.util.concurrent.CompletableFuture<U> applyToEitherAsync(
      CompletionStage<? extends T> other, Function<? super T, U> f, Executor executor) {
    return applyToEitherOn(Objects.requireNonNull(executor), other, f);
  }

  private <U> java.util.concurrent.CompletableFuture<U> applyToEitherOn(
      Executor executor, CompletionStage<? extends T> other, Function<? super T, U> f) {
    Objects.requireNonNull(f);
    return afterEither(
        executor,
        other,
        (o, none) -> o.failure != null ? o.passedOn() : Outcome.of(f.apply((T) o.value)));
  }

  @Override
  public java.util.concurrent.CompletableFuture<Void> acceptEither(
      CompletionStage<? extends T> other, Consumer<? super T> f) {
    return acceptEitherOn(null, other, f);
  }

  @Override
  public java.util.concurrent.CompletableFuture<Void> acceptEitherAsync(
      CompletionStage<? extends T> other, Consumer<? super T> f) {
    return acceptEitherOn(defaultExecutor(), other, f);
  }

  @Override
  public java.util.concurrent.CompletableFuture<Void> acceptEitherAsync(
      CompletionStage<? extends T> other, Consumer<? super T> f, Executor executor) {
    return acceptEitherOn(Objects.requireNonNull(executor), other, f);
  }

  private java.util.concurrent.CompletableFuture<Void> acceptEitherOn(
      Executor executor, CompletionStage<? extends T> other, Consumer<? super T> f) {
    Objects.requireNonNull(f);
    return afterEither(
        executor, other, (o, none) -> o.failure != null ? o.passedOn() : accept(f, o.value));
  }

  @Override
  public java.util.concurrent.CompletableFuture<Void> runAfterEither(
      CompletionStage<?> other, Runnable f) {
    return runAfterEitherOn(null, other, f);
  }

  @Override
  public java.util.concurrent.CompletableFuture<Void> runAfterEitherAsync(
      CompletionStage<?> other, Runnable f) {
    return runAfterEitherOn(defaultExecutor(), other, f);
  }

  @Override
  public java.util.concurrent.CompletableFuture<Void> runAfterEitherAsync(
      CompletionStage<?> other, Runnable f, Executor executor) {
    return runAfterEitherOn(Objects.requireNonNull(executor), other, f);
  }

  private java.util.concurrent.CompletableFuture<Void> runAfterEitherOn(
      Executor executor, CompletionStage<?> other, Runnable f) {
    Objects.requireNonNull(f);
    return afterEither(executor, other, (o, none) -> o.failure != null ? o.passedOn() : run(f));
  }

  @Override
  public <U> java.util.concurrent.CompletableFuture<U> handle(
      BiFunction<? super T, Throwable, ? extends U> f) {
    return handleOn(null, f);
  }

  @Override
  public <U> java.util.concurrent.CompletableFuture<U> handleAsync(
      BiFunction<? super T, Throwable, ? extends U> f) {
    return handleOn(defaultExecutor(), f);
  }

  @Override
  public <U> java.util.concurrent.CompletableFuture<U> handleAsync(
      BiFunction<? super T, Throwable, ? extends U> f, Executor executor) {
    return handleOn(Objects.requireNonNull(executor), f);
  }

  private <U> java.util.concurrent.CompletableFuture<U> handleOn(
      Executor executor, BiFunction<? super T, Throwable, ? extends U> f) {
    Objects.requireNonNull(f);
    return after(executor, (o, none) -> Outcome.of(f.apply((T) o.value, o.failure)), false, false);
  }

  @Override
  public java.util.concurrent.CompletableFuture<T> whenComplete(
      BiConsumer<? super T, ? super Throwable> f) {
    return whenCompleteOn(null, f);
  }

  @Override
  public java.util.concurrent.CompletableFuture<T> whenCompleteAsync(
      BiConsumer<? super T, ? super Throwable> f) {
    return whenCompleteOn(defaultExecutor(), f);
  }

  @Override
  public java.util.concurrent.CompletableFuture<T> whenCompleteAsync(
      BiConsumer<? super T, ? super Throwable> f, Executor executor) {
    return whenCompleteOn(Objects.requireNonNull(executor), f);
  }

  private java.util.concurrent.CompletableFuture<T> whenCompleteOn(
      Executor executor, BiConsumer<? super T, ? super Throwable> f) {
    Objects.requireNonNull(f);
    return after(executor, (o, none) -> also(f, o), false, false);
  }

  @Override
  public java.util.concurrent.CompletableFuture<T> exceptionally(
      Function<Throwable, ? extends T> f) {
    return exceptionallyOn(null, f);
  }

  @Override
  public java.util.concurrent.CompletableFuture<T> exceptionallyAsync(
      Function<Throwable, ? extends T> f) {
    return exceptionallyOn(defaultExecutor(), f);
  }

  @Override
  public java.util.concurrent.CompletableFuture<T> exceptionallyAsync(
      Function<Throwable, ? extends T> f, Executor executor) {
    return exceptionallyOn(Objects.requireNonNull(executor), f);
  }

  private java.util.concurrent.CompletableFuture<T> exceptionallyOn(
      Executor executor, Function<Throwable, ? extends T> f) {
    Objects.requireNonNull(f);
    return after(
        executor,
        (o, none) -> o.failure == null ? o : Outcome.of(f.apply(o.failure)),
        false,
        false);
  }

  @Override
  public <U> java.util.concurrent.CompletableFuture<U> thenCompose(
      Function<? super T, ? extends CompletionStage<U>> f) {
    return thenComposeOn(null, f);
  }

  @Override
  public <U> java.util.concurrent.CompletableFuture<U> thenComposeAsync(
      Function<? super T, ? extends CompletionStage<U>> f) {
    return thenComposeOn(defaultExecutor(), f);
  }

  @Override
  public <U> java.util.concurrent.CompletableFuture<U> thenComposeAsync(
      Function<? super T, ? extends CompletionStage<U>> f, Executor executor) {
    return thenComposeOn(Objects.requireNonNull(executor), f);
  }

  private <U> java.util.concurrent.CompletableFuture<U> thenComposeOn(
      Executor executor, Function<? super T, ? extends CompletionStage<U>> f) {
    Objects.requireNonNull(f);
    java.util.concurrent.CompletableFuture<U> made = newIncompleteFuture();
    Cell cell = cellOf(made);
    start(
        cell,
        executor,
        (o, none) -> o.failure != null ? o.passedOn() : relay(f, o, cell),
        true,
        true);
    return made;
  }

  // --- refused by name when a program can reach it
  // ------------------------------------------------

  public native java.util.concurrent.CompletableFuture<T> orTimeout(long time, TimeUnit unit);

  public native java.util.concurrent.CompletableFuture<T> completeOnTimeout(
      T value, long time, TimeUnit unit);

  public static native Executor delayedExecutor(long time, TimeUnit unit);

  public native void obtrudeValue(T value);

  public native void obtrudeException(Throwable failure);
}
