package foliowalk.campaign.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.campaign.crosscheck.Comparison.Outcome;
import foliowalk.config.RunConfig;
import foliowalk.jpf.FakeJpf;
import foliowalk.jpf.JpfEngine;
import foliowalk.jpf.JpfRequest;
import foliowalk.jpf.JpfUnavailableException;
import foliowalk.result.RunResult;
import foliowalk.run.Engine;
import foliowalk.run.StopSignal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The comparison itself, with a stand-in for Java PathFinder and one for our engine. */
class CrosscheckTest {
  private static final Path SAMPLES = Path.of("src/test/resources/jpf").toAbsolutePath();
  private static final int SUBJECTS = 6;

  @TempDir static Path folder;
  private static JpfEngine jpf;

  @BeforeAll
  static void build() throws JpfUnavailableException {
    Path home = FakeJpf.build(folder);
    jpf = JpfEngine.find(FakeJpf.places(Optional.of(home), Map.of(), folder), JpfRequest.plain());
  }

  private static Subject subject(int number, Optional<String> incomparable) {
    List<String> keys = List.of("+fake=fine", "+samples=" + SAMPLES, "+sample=none.xml");
    return new Subject(
        Subject.Kind.CORPUS,
        "P" + number,
        RunConfig.of("P" + number, List.of(), List.of(folder)),
        new JpfRequest(Optional.empty(), keys, true, Optional.empty()),
        Optional.empty(),
        incomparable);
  }

  /** Ours proves all but every third program; now and then it takes its time. */
  private static Engine ours() {
    return (config, progress, stop) -> {
      int number = Integer.parseInt(config.target().substring(1));
      try {
        Thread.sleep(number % 2 == 0 ? 300 : 0);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      progress.progress(number, 0, 0, 0, 0);
      return number % 3 == 2 ? Results.complete("I1") : Results.complete();
    };
  }

  /** Sees whether two threads are in it at once. */
  private static final class Watch implements Crosscheck.Listener {
    private final AtomicInteger inside = new AtomicInteger();
    private final List<String> compared = new ArrayList<>();
    private boolean crowded;

    private void visit() {
      crowded |= inside.incrementAndGet() > 1;
      Thread.onSpinWait();
      inside.decrementAndGet();
    }

    @Override
    public void walking(Subject subject, String engine, long states) {
      visit();
    }

    @Override
    public void compared(Comparison comparison) {
      visit();
      compared.add(comparison.subject().name());
    }
  }

  private static List<Subject> subjects() {
    List<Subject> subjects = new ArrayList<>();
    for (int i = 0; i < SUBJECTS; i++) {
      subjects.add(subject(i, Optional.empty()));
    }
    subjects.add(2, subject(SUBJECTS, Optional.of("needs more")));
    return subjects;
  }

  private static CrosscheckResult run(int jobs, Watch watch, StopSignal stop) {
    return new Crosscheck(CrosscheckTest::ours, jpf, Duration.ofSeconds(60), Duration.ZERO, jobs)
        .run(subjects(), true, watch, stop);
  }

  @Test
  void several_jobs_give_the_same_in_the_same_order_as_one() {
    Watch one = new Watch();
    Watch three = new Watch();
    CrosscheckResult alone = run(1, one, new StopSignal());
    CrosscheckResult together = run(3, three, new StopSignal());
    List<String> names = List.of("P0", "P1", "P2", "P3", "P4", "P5");
    assertThat(one.compared).isEqualTo(names);
    assertThat(three.compared).isEqualTo(names);
    assertThat(together.comparisons())
        .extracting(Comparison::outcome)
        .containsExactly(
            Outcome.AGREES,
            Outcome.AGREES,
            Outcome.DISAGREES,
            Outcome.AGREES,
            Outcome.AGREES,
            Outcome.DISAGREES)
        .isEqualTo(alone.comparisons().stream().map(Comparison::outcome).toList());
    assertThat(together.jobs()).isEqualTo(3);
    assertThat(three.crowded).isFalse();
  }

  @Test
  void what_cannot_be_compared_is_kept_with_its_reason_and_not_walked() {
    CrosscheckResult result = run(2, new Watch(), new StopSignal());
    assertThat(result.leftOut()).extracting(Subject::name).containsExactly("P" + SUBJECTS);
    assertThat(result.comparisons()).hasSize(SUBJECTS);
  }

  /** Of program 2 it finds one state, of program 1 two, of program 0 three. */
  private static Engine fewerStatesForLater() {
    return (config, progress, stop) ->
        Results.ofStates(3 - Integer.parseInt(config.target().substring(1)));
  }

  @Test
  void the_fewest_states_come_first_and_the_report_keeps_the_order_given() {
    Watch watch = new Watch();
    CrosscheckResult result =
        new Crosscheck(
                CrosscheckTest::fewerStatesForLater, jpf, Duration.ofSeconds(60), Duration.ZERO, 1)
            .run(subjects().subList(0, 2), false, watch, new StopSignal());
    assertThat(watch.compared).containsExactly("P1", "P0");
    assertThat(result.comparisons())
        .extracting(c -> c.subject().name())
        .containsExactly("P0", "P1");
    assertThat(result.notReached()).isEmpty();
    assertThat(result.interrupted()).isEmpty();
  }

  @Test
  void when_the_time_for_all_is_up_the_rest_is_named_and_it_is_no_success() {
    CrosscheckResult result =
        new Crosscheck(CrosscheckTest::ours, jpf, Duration.ofSeconds(60), Duration.ofNanos(1), 1)
            .run(subjects(), false, new Watch(), new StopSignal());
    assertThat(result.comparisons()).isEmpty();
    assertThat(result.notReached())
        .extracting(Subject::name)
        .containsExactly("P0", "P1", "P2", "P3", "P4", "P5");
    assertThat(result.interrupted().orElseThrow()).startsWith("--max-time ").endsWith(" is up");
    assertThat(result.summary()).endsWith("1 left out, 6 not reached");
    assertThat(result.exitCode()).isEqualTo(20);
  }

  @Test
  void a_stop_leaves_the_rest_out_and_is_no_success() {
    StopSignal stop = new StopSignal();
    stop.stop("interrupted (Ctrl-C)");
    CrosscheckResult result = run(2, new Watch(), stop);
    assertThat(result.comparisons()).isEmpty();
    assertThat(result.notReached()).hasSize(SUBJECTS);
    assertThat(result.interrupted()).contains("interrupted (Ctrl-C)");
    assertThat(result.exitCode()).isEqualTo(20);
  }

  @Test
  void jpf_is_not_asked_for_schedules_and_both_get_the_time_limit() {
    List<RunConfig> asked = new ArrayList<>();
    Engine recorder =
        (config, progress, stop) -> {
          asked.add(config);
          return Results.complete();
        };
    RunResult theirs =
        new Crosscheck(() -> recorder, jpf, Duration.ofSeconds(7), Duration.ZERO, 1)
            .run(List.of(subject(0, Optional.empty())), true, new Watch(), new StopSignal())
            .comparisons()
            .get(0)
            .jpf();
    assertThat(asked).allMatch(config -> !config.countSchedules());
    assertThat(asked.get(0).limits().maxTime()).isEqualTo(Duration.ofSeconds(7));
    assertThat(theirs.config().limits().maxTime()).isEqualTo(Duration.ofSeconds(7));
  }
}
