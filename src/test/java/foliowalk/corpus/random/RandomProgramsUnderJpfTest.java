package foliowalk.corpus.random;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.config.RunConfig;
import foliowalk.corpus.Compilation;
import foliowalk.corpus.random.ProgramGenerator.Made;
import foliowalk.engine.EmbeddedEngine;
import foliowalk.jpf.JpfBatchProcess;
import foliowalk.result.RunResult;
import foliowalk.result.Violation;
import foliowalk.run.ProgressListener;
import foliowalk.run.StopSignal;
import foliowalk.run.UnusableInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The explorer against real Java PathFinder on random programs: the same violated properties, hence
 * the same verdict, and the same final values of all variables, which a program throws at its end.
 * {@code -Dfoliowalk.random.jpf=1000} walks more programs, {@code -Dfoliowalk.random.first=1000}
 * others. What was walked and what was left out stands in {@code target/random-jpf.txt}.
 */
class RandomProgramsUnderJpfTest {
  private static final int PROGRAMS = Integer.getInteger("foliowalk.random.jpf", 25);
  private static final long FIRST = Long.getLong("foliowalk.random.first", 0);

  /** Java PathFinder keeps something of every search, so now and then it starts afresh. */
  private static final int ONE_PROCESS = 100;

  private static final Duration EACH = Duration.ofSeconds(120);
  private static final String FINALS = "finals";
  private static final Path SUMMARY = Path.of("target", "random-jpf.txt");

  @TempDir static Path classes;
  @TempDir static Path folder;

  private final SortedMap<String, Integer> leftOut = new TreeMap<>();
  private final SortedMap<String, Integer> cut = new TreeMap<>();
  private final List<String> differences = new ArrayList<>();
  private int agreed;
  private int violated;
  private int finals;

  @Test
  void both_engines_find_the_same_properties_and_final_values() throws Exception {
    JpfBatchProcess jpf = JpfBatchProcess.findOrSkip(folder);
    List<Made> batch = new ArrayList<>();
    for (long seed = FIRST; seed < FIRST + PROGRAMS; seed++) {
      Made made = ProgramGenerator.make(seed);
      Optional<String> reason = JpfRules.leftOut(made.program());
      if (reason.isPresent()) {
        leftOut.merge(reason.get(), 1, Integer::sum);
      } else {
        batch.add(made);
      }
      if (batch.size() == ONE_PROCESS || seed == FIRST + PROGRAMS - 1) {
        compare(jpf, batch);
        batch.clear();
        summarise(seed - FIRST + 1);
      }
    }
    assertThat(differences).as(String.join("\n\n", differences)).isEmpty();
    assertThat(agreed).isPositive();
  }

  private void compare(JpfBatchProcess jpf, List<Made> batch) throws UnusableInputException {
    Map<String, String> sources = new LinkedHashMap<>();
    sources.put("Fault", JavaText.faults());
    batch.forEach(made -> sources.put(made.program().name(), text(made)));
    Compilation.compile(sources, classes);
    List<String> lines = batch.stream().map(m -> m.program().name() + " " + FINALS).toList();
    Map<String, String> answers = jpf.run(lines, classes, EACH);
    for (Made made : batch) {
      String answer = answers.getOrDefault(made.program().name(), "cut: no answer");
      if (answer.startsWith("cut: ")) {
        cut.merge(answer, 1, Integer::sum);
      } else {
        compare(made, answer);
      }
    }
  }

  private void compare(Made made, String jpf) throws UnusableInputException {
    RunResult result =
        new EmbeddedEngine()
            .walk(
                RunConfig.of(made.program().name(), List.of(FINALS), List.of(classes)),
                ProgressListener.NONE,
                new StopSignal());
    TreeSet<String> ours = new TreeSet<>();
    result.violations().stream().map(Violation::property).forEach(ours::add);
    String mine = "violated: " + String.join(" ", ours);
    if (mine.equals(jpf)) {
      agreed++;
      finals += ours.stream().filter(p -> p.startsWith("Fault$Final")).count();
      violated += ours.stream().allMatch(p -> p.startsWith("Fault$Final")) ? 0 : 1;
    } else {
      differences.add("foliowalk " + mine + "\nJPF " + jpf + "\n" + text(made));
    }
  }

  private static String text(Made made) {
    return JavaText.of(made.program(), JavaText.ordered(made.outcomes().finals()));
  }

  private void summarise(long made) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append(made).append(" programs from seed ").append(FIRST).append("\n");
    text.append(agreed).append(" agree, ").append(violated).append(" of them with a violation, ");
    text.append(finals).append(" final states\n");
    text.append(differences.size()).append(" differ\n");
    leftOut.forEach((rule, n) -> text.append(n).append(" left out: ").append(rule).append("\n"));
    cut.forEach((why, n) -> text.append(n).append(" not finished: ").append(why).append("\n"));
    differences.forEach(difference -> text.append("\n").append(difference));
    Files.writeString(SUMMARY, text);
  }
}
