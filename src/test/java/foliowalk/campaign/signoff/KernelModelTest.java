package foliowalk.campaign.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.config.Limits;
import foliowalk.config.Reduction;
import foliowalk.config.RunConfig;
import foliowalk.config.file.ConfigurationException;
import foliowalk.config.file.Expectation;
import foliowalk.config.file.Scenario;
import foliowalk.engine.EmbeddedEngine;
import foliowalk.report.Golden;
import foliowalk.result.RunResult;
import foliowalk.result.Violation;
import foliowalk.run.ProgressListener;
import foliowalk.run.StopSignal;
import foliowalk.run.UnusableInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The model of the kernel and its configurations belong together, and no check of it is idle. */
class KernelModelTest {
  private static final Path MODEL = Path.of("models", "freefolio");
  private static final Pattern INVARIANT = Pattern.compile("id = \"(I\\d+)\"");
  private static final Pattern VARIANTS =
      Pattern.compile("String variants\\(\\) \\{\\s*return ((?:\"[^\"]*\"[\\s+]*)+);");

  private final Plan plan = plan();

  private static Plan plan() {
    try {
      return Plan.read(Path.of("jpf-configs"), Limits.NONE, Optional.empty());
    } catch (ConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> invariants() throws IOException {
    List<String> ids = new ArrayList<>();
    try (Stream<Path> files = Files.list(MODEL.resolve("kernel"))) {
      files
          .map(KernelModelTest::read)
          .map(INVARIANT::matcher)
          .filter(Matcher::find)
          .forEach(found -> ids.add(found.group(1)));
    }
    return ids;
  }

  @Test
  void scenarios_are_S1_to_S24() {
    assertThat(plan.scenarios().stream().map(Scenario::id))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 24).mapToObj(n -> "S" + n).toList());
  }

  @Test
  void variants_of_a_configuration_are_those_of_its_class() {
    for (Scenario scenario : plan.scenarios()) {
      Matcher variants =
          VARIANTS.matcher(read(MODEL.resolve("scenario").resolve(scenario.id() + ".java")));
      assertThat(variants.find()).as(scenario.id()).isTrue();
      String list = variants.group(1).replaceAll("\"\\s*\\+\\s*\"", "").replace("\"", "");
      assertThat(list.split(", ")).as(scenario.id()).containsExactlyElementsOf(scenario.variants());
    }
  }

  @Test
  void invariants_I1_to_I14_are_stated_once_each() throws IOException {
    assertThat(invariants())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 14).mapToObj(n -> "I" + n).toList());
  }

  @Test
  void every_invariant_and_deadlock_is_expected_to_be_violated_somewhere() throws IOException {
    TreeSet<String> expected = new TreeSet<>();
    for (Scenario scenario : plan.scenarios()) {
      scenario.expectations().values().forEach(cell -> expected.addAll(cell.violated()));
    }
    assertThat(expected).containsAll(invariants()).contains("deadlock");
  }

  @Test
  void every_invariant_is_explained_in_the_readme() throws IOException {
    String readme = read(Path.of("README.md"));
    for (String id : invariants()) {
      assertThat(readme).contains(id + ": ");
    }
  }

  /** A proof without a target would be one of a model in which nothing happens, too. */
  @Test
  void every_cell_expected_to_be_proved_says_what_it_must_come_by() {
    for (PlannedCell cell : plan.cells()) {
      if (cell.expectation().kind() == Expectation.Kind.PROVED) {
        assertThat(cell.run().orElseThrow().reach()).as(cell.name()).isNotEmpty();
      }
    }
  }

  /** For each scenario the first variant with design b or, where that is excluded, the first. */
  @Test
  void state_counts_are_pinned() throws UnusableInputException {
    StringBuilder text = new StringBuilder();
    for (Scenario scenario : plan.scenarios()) {
      List<PlannedCell> cells =
          plan.cells().stream()
              .filter(cell -> cell.scenario().equals(scenario.id()) && cell.run().isPresent())
              .toList();
      PlannedCell chosen =
          cells.stream()
              .filter(cell -> cell.variant().equals(scenario.variants().get(0)))
              .filter(cell -> cell.design().equals("b"))
              .findFirst()
              .orElse(cells.get(0));
      text.append(line(chosen));
    }
    Golden.assertMatches("kernel-model.txt", text.toString());
  }

  /** What single steps find is what the configurations expect; a sign-off says so. */
  @Test
  void transactions_find_in_every_cell_what_single_steps_find() throws UnusableInputException {
    List<String> others = new ArrayList<>();
    for (PlannedCell cell : plan.cells()) {
      if (cell.run().isPresent()) {
        RunConfig config = cell.run().orElseThrow().withReduction(Reduction.LOCK);
        RunResult result =
            new EmbeddedEngine()
                .walk(
                    config.withCountSchedules(false).withMinimise(false),
                    ProgressListener.NONE,
                    new StopSignal());
        String found =
            result.violations().isEmpty()
                ? result.verdict().word()
                : violated(result.violations().stream().map(Violation::property));
        String expected =
            cell.expectation().violated().isEmpty()
                ? cell.expectation().kind().name()
                : violated(cell.expectation().violated().stream());
        if (!found.equals(expected)) {
          others.add(cell.name() + ": " + found + ", not " + expected);
        }
      }
    }
    assertThat(others).isEmpty();
  }

  private static String violated(Stream<String> properties) {
    return String.join(" ", new TreeSet<>(properties.toList()));
  }

  private static String line(PlannedCell cell) throws UnusableInputException {
    RunResult result =
        new EmbeddedEngine()
            .walk(cell.run().orElseThrow(), ProgressListener.NONE, new StopSignal());
    return "%s: %s, %d states, %d transitions, depth %d%n"
        .formatted(
            cell.name(),
            result.violations().isEmpty()
                ? "no violation"
                : String.join(" ", result.violations().stream().map(Violation::property).toList()),
            result.statistics().states(),
            result.statistics().transitions(),
            result.statistics().depth());
  }
}
