package foliowalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import foliowalk.engine.EmbeddedEngine;
import foliowalk.report.Dot;
import foliowalk.run.StopSignal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** check --dot: the graph is that of the walk, or there is none and one line says why. */
class StateDrawingTest {
  @TempDir Path folder;

  private Path dot;
  private Path json;

  private record Outcome(int exitCode, String out, String err) {}

  @BeforeEach
  void name_the_files() {
    dot = folder.resolve("states.dot");
    json = folder.resolve("result.json");
  }

  private Outcome check(String target, String... more) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Surroundings surroundings =
        new Surroundings(
            new PrintWriter(out),
            new PrintWriter(err),
            folder,
            false,
            EmbeddedEngine::new,
            new StopSignal());
    List<String> args =
        new ArrayList<>(List.of("check", "--target", target, "--classpath", folder.toString()));
    args.addAll(List.of("--dot", dot.toString(), "--json", json.toString()));
    args.addAll(List.of(more));
    return new Outcome(
        CommandLineTool.run(surroundings, args.toArray(String[]::new)),
        out.toString(),
        err.toString());
  }

  private Dot drawn(String target, String... more) throws IOException {
    assertThat(check(target, more).err()).isEmpty();
    return Dot.parse(Files.readString(dot));
  }

  private JsonNode result() throws IOException {
    return new ObjectMapper().readTree(json.toFile());
  }

  private static List<String> nodes(Dot graph, String prefix) {
    return graph.nodes().keySet().stream().filter(name -> name.startsWith(prefix)).toList();
  }

  private void assertIsOfTheRun(Dot graph) throws IOException {
    JsonNode statistics = result();
    assertThat(nodes(graph, "s")).hasSize(statistics.at("/states").asInt());
    assertThat(graph.edges()).hasSize(statistics.at("/transitions").asInt());
    assertThat(graph.nodes().values().stream().filter(n -> n.get("label").endsWith("\\nend")))
        .hasSize(statistics.at("/endStates").asInt());
  }

  /** One thread that chooses twice among two values. */
  private void twoChoices() {
    Programs.compile(
        folder,
        "Choices",
        """
        public class Choices {
          public static void main(String[] args) {
            java.util.Random random = new java.util.Random();
            boolean first = random.nextBoolean();
            boolean second = random.nextBoolean();
            if (first && second) {
              throw new IllegalStateException("both");
            }
          }
        }
        """);
  }

  @Test
  void first_use_of_a_class_and_two_choices_are_five_states_and_one_violation() throws IOException {
    twoChoices();
    Dot graph = drawn("Choices");
    assertThat(nodes(graph, "s")).containsExactly("s0", "s1", "s2", "s3", "s4");
    assertThat(nodes(graph, "v")).containsExactly("v0");
    assertThat(graph.edges().stream().map(e -> e.from() + e.to()))
        .containsExactlyInAnyOrder("s0s1", "s1s2", "s1s3", "s2s4", "s2s4", "s3s4", "s3v0");
    assertThat(graph.edges().stream().filter(Dot.Edge::bold).map(Dot.Edge::label))
        .containsExactlyInAnyOrder(
            "1. main\\nChoices.main:3", "2. main\\nChoices.main:4", "3. main\\nChoices.main:5");
    assertThat(graph.nodes().get("s0").get("label")).isEqualTo("0\\ninitial");
    assertThat(graph.nodes().get("s4")).containsEntry("label", "4\\nend");
    assertThat(graph.nodes().get("v0"))
        .containsEntry("label", "violated:\\njava.lang.IllegalStateException");
    assertIsOfTheRun(graph);
  }

  @ParameterizedTest
  @CsvSource({
    "bfs, none",
    "dfs, none",
    "bfs, independent",
  })
  void nodes_and_edges_are_the_states_and_transitions_of_the_run(String order, String reduction)
      throws IOException {
    Programs.lostUpdate(folder);
    Dot graph = drawn("LostUpdate", "--search", order, "--reduction", reduction);
    assertIsOfTheRun(graph);
    JsonNode violation = result().at("/violations/0");
    List<Dot.Edge> path = graph.edges().stream().filter(Dot.Edge::bold).toList();
    assertThat(path).hasSize(violation.get("length").asInt());
    for (JsonNode step : violation.get("steps")) {
      int number = step.get("number").asInt();
      assertThat(path.stream().map(Dot.Edge::label))
          .filteredOn(label -> label.startsWith(number + ". "))
          .singleElement()
          .asString()
          .startsWith(number + ". " + step.get("thread").asText() + "\\n");
    }
  }

  @Test
  void a_deadlock_is_marked_where_it_stands() throws IOException {
    Programs.compile(
        folder,
        "Stuck",
        """
        public class Stuck {
          public static void main(String[] args) throws InterruptedException {
            synchronized (Stuck.class) {
              Stuck.class.wait();
            }
          }
        }
        """);
    Dot graph = drawn("Stuck");
    assertIsOfTheRun(graph);
    assertThat(graph.nodes().values().stream().map(n -> n.get("label")))
        .filteredOn(label -> label.contains("deadlock"))
        .hasSize(1);
    assertThat(nodes(graph, "v")).isEmpty();
  }

  @Test
  void a_final_field_that_escapes_is_walked_as_the_run_walked_it() throws IOException {
    Programs.compile(
        folder,
        "Escapes",
        """
public class Escapes {
  static Escapes shared;
  final int value;

  Escapes() {
    shared = this;
    value = 1;
  }

  public static void main(String[] args) {
    new Thread(() -> { Escapes seen = shared; int v = seen == null ? 0 : seen.value; }).start();
    new Escapes();
  }
}
""");
    assertIsOfTheRun(drawn("Escapes"));
  }

  @Test
  void names_of_threads_stay_text() throws IOException {
    Programs.compile(
        folder,
        "Hostile",
        """
        public class Hostile {
          static int shared;

          public static void main(String[] args) {
            new Thread(() -> shared = 1, "a\\"];\\n\\\\N &lt; b\\\\").start();
            shared = 2;
          }
        }
        """);
    Dot graph = drawn("Hostile");
    assertIsOfTheRun(graph);
    // As Graphviz gets it: a backslash and an ampersand are escaped once more for its labels.
    assertThat(graph.edges().stream().map(Dot.Edge::label))
        .contains("a\"];\\\\n\\\\N &amp;lt; b\\\\\\nHostile.lambda$main$0:5");
  }

  @Test
  void a_program_with_too_many_states_keeps_its_verdict_and_nothing_is_written()
      throws IOException {
    Programs.lostUpdate(folder);
    Files.writeString(dot, "before");
    Outcome outcome = check("LostUpdate", "--dot-states", "30");
    long states = result().at("/states").asLong();
    assertThat(outcome.exitCode()).isEqualTo(10);
    assertThat(outcome.err())
        .isEqualTo(
            "foliowalk: --dot: nothing written, "
                + states
                + " states are more than the 30 of a drawing; take a smaller program, walk by hand"
                + " with 'foliowalk explore', or allow more with --dot-states\n");
    assertThat(outcome.out()).startsWith("VIOLATED");
    assertThat(dot).hasContent("before");
    assertThat(folder.toFile().list((d, name) -> name.contains("partial"))).isEmpty();
    assertThat(check("LostUpdate", "--dot-states", Long.toString(states)).exitCode()).isEqualTo(10);
  }

  @Test
  void a_walk_that_was_cut_is_not_drawn() {
    Programs.lostUpdate(folder);
    Outcome outcome = check("LostUpdate", "--max-depth", "4");
    assertThat(outcome.exitCode()).isEqualTo(20);
    assertThat(outcome.err()).containsOnlyOnce("\n").contains("--max-depth 4 reached");
    assertThat(dot).doesNotExist();
  }

  @Test
  void a_program_that_cannot_be_walked_is_told_once() {
    Programs.unsupported(folder);
    Outcome outcome = check("Unsupported");
    assertThat(outcome.exitCode()).isEqualTo(65);
    assertThat(outcome.err()).containsOnlyOnce("\n").doesNotContain("--dot");
    assertThat(dot).doesNotExist();
  }

  @Test
  void java_path_finder_has_no_graph_to_draw() {
    Programs.lostUpdate(folder);
    Outcome outcome = check("LostUpdate", "--engine", "jpf");
    assertThat(outcome.exitCode()).isEqualTo(65);
    assertThat(outcome.err())
        .isEqualTo(
            "foliowalk: --dot: Java PathFinder does not tell its states; leave out --engine jpf\n");
    assertThat(Map.of("graph", Files.exists(dot), "result", Files.exists(json)))
        .isEqualTo(Map.of("graph", false, "result", false));
  }
}
