package foliowalk.report;

import foliowalk.config.Limits;
import foliowalk.config.Reduction;
import foliowalk.config.RunConfig;
import foliowalk.config.SearchOrder;
import foliowalk.explain.Explainer;
import foliowalk.result.Completeness;
import foliowalk.result.RunResult;
import foliowalk.result.Statistics;
import foliowalk.result.StuckSearch;
import foliowalk.result.Verdict;
import foliowalk.result.Violation;
import foliowalk.trace.Event;
import foliowalk.trace.Step;
import foliowalk.trace.Trace;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Results with awkward content, the same for every writer. */
public final class SampleResults {
  private static final String HASH = "0123456789abcdef".repeat(4);

  private SampleResults() {}

  /** A run that walked everything and found nothing. */
  public static RunResult proved() {
    return result(config(), List.of(), complete(), numbers(Optional.of(new BigInteger("123456"))));
  }

  /** A run with three violations whose texts try to be markup, layout and control sequences. */
  public static RunResult violated() {
    return result(
        config(), violations(), complete(), numbers(Optional.of(BigInteger.TWO.pow(400))));
  }

  /** The violations of {@link #violated}: a use after free, a deadlock at once, an exception. */
  public static List<Violation> violations() {
    return explained(
        new Violation("deadlock", "no thread can move", deadlockAtOnce()),
        new Violation("I1", "use after free | `mapping` <script>alert(1)</script>", race()),
        new Violation("java.lang.IllegalStateException", "line one\nline two\u001b[31m", odd()));
  }

  /** Violations as an engine hands them on. */
  public static List<Violation> explained(Violation... violations) {
    return Arrays.stream(violations).map(Explainer::explained).toList();
  }

  /** A depth-first run that reached a limit; the state graph has a cycle. */
  public static RunResult inconclusive() {
    RunConfig config =
        config()
            .withSearch(SearchOrder.DFS)
            .withReduction(Reduction.INDEPENDENT)
            .withLimits(new Limits(1_000_000, 50, Duration.ofMillis(1500), 2L << 30))
            .withSpuriousWakeups(true)
            .withAssertions(false);
    Completeness completeness =
        new Completeness(
            false,
            List.of("--max-states 1000000 reached", "--max-depth 50 reached"),
            List.of("sequential consistency"),
            Optional.empty());
    Statistics numbers =
        new Statistics(
            1_000_000, 2_345_678, 50, 0, Optional.empty(), "the walk was cut", 0, 1 << 29);
    return result(config, List.of(), completeness, numbers);
  }

  /** A violation whose schedule has a given number of steps. */
  public static Violation longViolation(int steps) {
    List<Step> trace = new ArrayList<>();
    for (int i = 1; i <= steps; i++) {
      trace.add(step(i, "cpu" + i % 2, location("Main", "run", null, "Main.java", i, "x++;")));
    }
    return Explainer.explained(
        new Violation("I1", "at last", new Trace(Collections.nCopies(steps, 0), trace, List.of())));
  }

  /** A run with one violation. */
  public static RunResult violatedBy(Violation violation) {
    return result(config(), List.of(violation), complete(), numbers(Optional.of(BigInteger.ONE)));
  }

  /** A result whose verdict follows from the rest, as in a real run. */
  public static RunResult result(
      RunConfig config, List<Violation> violations, Completeness completeness, Statistics numbers) {
    Verdict verdict = Verdict.from(completeness, violations, numbers);
    return new RunResult(
        "sample engine 1", config, HASH, HASH, verdict, violations, completeness, numbers);
  }

  private static RunConfig config() {
    return RunConfig.of(
        "freefolio.Main",
        List.of("scenario=S1", "design=b", "odd=<&|`>"),
        List.of(Path.of("target", "models-classes")));
  }

  private static Completeness complete() {
    return new Completeness(
            true,
            List.of(),
            List.of(
                "sequential consistency: every access takes effect at once, in program order, on"
                    + " every CPU, so what a weakly ordered machine adds is not covered",
                "no spurious wake-ups"),
            Optional.empty())
        .with(StuckSearch.DONE);
  }

  private static Statistics numbers(Optional<BigInteger> schedules) {
    return new Statistics(12_345, 67_890, 42, 3, schedules, "", 0.25, 123_456_789);
  }

  private static Trace deadlockAtOnce() {
    return new Trace(
        List.of(), List.of(), List.of("cpu0 waits for inode#1.i_lock held by cpu1", "cpu1 waits"));
  }

  private static Trace race() {
    return new Trace(
        List.of(0, 1, 0, 0),
        List.of(
            step(
                1,
                "reclaim",
                location(
                    "freefolio.kernel.Vmscan",
                    "removeMapping",
                    "mm/vmscan.c:__remove_mapping",
                    "Vmscan.java",
                    42,
                    "if (!folio.refFreeze(1 + folio.nr())) { return cannotFree(mapping, folio); }"
                        + " // long enough to go on on the next line"),
                event(Event.Kind.READ, "folio#1", "refcount", "", "2"),
                event(Event.Kind.WRITE, "folio#1", "refcount", "2", "0"),
                event(Event.Kind.WRITE, "Kind", "REUSED", "null", "Kind#1")),
            step(
                2,
                "evict",
                location("p.Evict", "run", "fs/inode.c:evict", "Evict.java", 7, "lock.lock();"),
                event(Event.Kind.LOCK, "inode#1.i_lock", "", "", "")),
            step(
                3,
                "evict",
                location("p.Evict", "run", "fs/inode.c:evict", "Evict.java", 8, "free(inode);"),
                event(Event.Kind.WRITE, "slots#1", "[2]", "folio#1", "null"),
                event(Event.Kind.NOTIFY, "inode#1.i_lock", "", "", ""),
                event(Event.Kind.UNLOCK, "inode#1.i_lock", "", "", ""),
                event(Event.Kind.END, "evict", "", "", "")),
            step(
                4,
                "reclaim",
                location("p.Reclaim", "run", null, "Reclaim.java", 9, "mapping.a_ops"),
                event(Event.Kind.READ, "mapping#1", "a_ops", "", "ops#1"),
                event(Event.Kind.READ, "ops#1", "free", "", "true"))),
        List.of());
  }

  private static Trace odd() {
    String longName = "OuterClassWithAnUncommonlyLongName$InnerClassWithALongerOne";
    return new Trace(
        List.of(0, 0, 0),
        List.of(
            step(1, "T|1 <b>`", location("Lambda", "lambda$run$0", null, "Main.java", 0, "")),
            step(
                2,
                "a thread with a name that is far too long for its column",
                location(longName, "methodName", null, longName + ".java", 12345, "\ta\r\nb"),
                event(Event.Kind.CHOICE, "", "", "", "3 \ud800"),
                event(Event.Kind.WRITE, "s#1", "text", "\"a\u0000\"", "\"\u202eb\n```\"")),
            step(
                3,
                "main",
                location("Main", "main", null, "Main.java", 3, "throw new E(\"x\" + \"\\n\");"),
                event(Event.Kind.THROW, "java.lang.IllegalStateException", "", "", "line one\n2"))),
        List.of());
  }

  private static Step.Location location(
      String className, String method, String kernel, String file, int line, String source) {
    return new Step.Location(className, method, Optional.ofNullable(kernel), file, line, source);
  }

  private static Step step(int number, String thread, Step.Location location, Event... events) {
    return new Step(number, thread, "operation " + number, location, List.of(events));
  }

  private static Event event(
      Event.Kind kind, String object, String member, String oldValue, String newValue) {
    return new Event(kind, object, member, oldValue, newValue, 1);
  }
}
