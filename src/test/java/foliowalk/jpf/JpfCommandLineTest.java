package foliowalk.jpf;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import foliowalk.cli.CommandLineTool;
import foliowalk.cli.Surroundings;
import foliowalk.engine.EmbeddedEngine;
import foliowalk.run.StopSignal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine jpf as a user meets it: messages, exit codes, JSON. */
class JpfCommandLineTest {
  private static final Path SAMPLES = Path.of("src/test/resources/jpf").toAbsolutePath();

  @TempDir static Path folder;
  private static Path home;

  /** What one command line did. */
  private record Outcome(int exitCode, String out, String err) {}

  @BeforeAll
  static void build() throws IOException {
    home = FakeJpf.build(folder);
    Files.writeString(
        folder.resolve("plain.jpf"), "target = bank.Bank\nclasspath = ${config_path}\n");
    Files.writeString(
        folder.resolve("bank.jpf"),
        "target = bank.Bank\nclasspath = ${config_path}\n"
            + "foliowalk.title = ${fake} ${samples} ${sample}\n");
  }

  private static Outcome run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        CommandLineTool.run(
            new Surroundings(
                new PrintWriter(out),
                new PrintWriter(err),
                folder,
                false,
                EmbeddedEngine::new,
                new StopSignal()),
            args);
    return new Outcome(exitCode, out.toString(), err.toString());
  }

  private static Outcome jpf(String command, String mode, String sample, String... more) {
    List<String> args = new ArrayList<>(List.of(command, "--jpf-home=" + home));
    args.addAll(
        List.of(
            folder.resolve("bank.jpf").toString(),
            "+fake=" + mode,
            "+samples=" + SAMPLES,
            "+sample=" + sample));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  @Test
  void a_missing_jpf_is_exit_69_and_one_line() throws IOException {
    Path json = folder.resolve("out.json");
    Outcome outcome =
        run(
            "check",
            "--engine",
            "jpf",
            "--jpf-home",
            folder.resolve("nowhere").toString(),
            folder.resolve("plain.jpf").toString(),
            "--json",
            json.toString());
    assertThat(outcome.exitCode()).isEqualTo(69);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .startsWith("foliowalk: Java PathFinder cannot be used. Tried: --jpf-home: ")
        .contains("javapathfinder/jpf-core", "java-17", "JPF_HOME")
        .containsOnlyOnce("\n")
        .doesNotContain("Exception");
    JsonNode result = new ObjectMapper().readTree(json.toFile());
    assertThat(result.get("verdict").asText()).isEqualTo("ERROR");
    assertThat(result.get("exitCode").asInt()).isEqualTo(69);
    assertThat(result.get("reason").asText()).contains("Java PathFinder");
  }

  @Test
  void jpf_is_an_alias_of_check_with_the_engine() {
    Outcome alias = run("jpf", "--jpf-home=" + folder, folder.resolve("plain.jpf").toString());
    assertThat(alias.exitCode()).isEqualTo(69);
    assertThat(run("jpf", "--help").out()).contains("check --engine jpf");
    assertThat(run("jpf", "--nonsense").exitCode()).isEqualTo(64);
    assertThat(run("jpf").exitCode()).isEqualTo(64);
  }

  @Test
  void every_verdict_has_its_exit_code_and_its_word_in_the_first_line() {
    assertEnds(jpf("jpf", "fine", "none.xml"), 0, "PROVED");
    assertEnds(jpf("jpf", "found", "several.xml"), 10, "VIOLATED");
    assertEnds(jpf("jpf", "constraint", "none.xml"), 20, "INCONCLUSIVE");
    assertEnds(jpf("jpf", "crash", "-"), 65, "ERROR");
    assertEnds(jpf("jpf", "hang", "-", "--max-time", "2s"), 10, "VIOLATED");
  }

  private static void assertEnds(Outcome outcome, int exitCode, String word) {
    assertThat(outcome.out()).startsWith(word + "\n").contains("engine        Java PathFinder");
    assertThat(outcome.exitCode()).isEqualTo(exitCode);
    assertThat(outcome.err()).doesNotContain("Exception");
  }

  @Test
  void the_effective_configuration_names_what_set_each_value() {
    Outcome outcome =
        run("check", folder.resolve("plain.jpf").toString(), "+target.args=x", "--show-config");
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .contains("  target = bank.Bank  (" + folder.resolve("plain.jpf") + ":1)")
        .contains("  target.args = x  (command line)")
        .contains("  search = BFS")
        .doesNotContain("PROVED");
  }

  @Test
  void a_trace_for_jpf_needs_jpf_before_the_walk() {
    Outcome outcome =
        run(
            "check",
            folder.resolve("plain.jpf").toString(),
            "--jpf-home=" + folder,
            "--jpf-trace=" + folder.resolve("out.trace"));
    assertThat(outcome.exitCode()).isEqualTo(69);
    assertThat(outcome.out()).isEmpty();
    Outcome unwritable =
        run(
            "check",
            folder.resolve("plain.jpf").toString(),
            "--jpf-home=" + home,
            "--jpf-trace=" + folder.resolve("no/folder/out.trace"));
    assertThat(unwritable.exitCode()).isEqualTo(65);
    assertThat(unwritable.err()).contains("--jpf-trace: ", "is not a folder");
  }

  @Test
  void crosscheck_without_jpf_is_exit_69_too() {
    Outcome outcome =
        run("crosscheck", "jpf-configs", "--only", "S1", "--jpf-home", folder.toString());
    assertThat(outcome.err()).contains("is no jpf-core");
    assertThat(outcome.exitCode()).isEqualTo(69);
    assertThat(run("crosscheck", "jpf-configs", "--only", "S99").exitCode()).isEqualTo(64);
    assertThat(run("crosscheck", "--cell-time", "0s").exitCode()).isEqualTo(64);
    assertThat(run("crosscheck", "--jobs", "0").exitCode()).isEqualTo(64);
    assertThat(run("crosscheck", "--no-corpus", "--no-scenarios").exitCode()).isEqualTo(64);
    assertThat(run("crosscheck", "--no-corpus", "--corpus", "x").exitCode()).isEqualTo(64);
    assertThat(run("crosscheck", "--no-scenarios", "--only", "S1").exitCode()).isEqualTo(64);
    assertThat(run("crosscheck", folder.resolve("nowhere").toString()).exitCode()).isEqualTo(65);
  }

  @Test
  void a_corpus_can_be_compared_without_scenarios() throws IOException {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Outcome empty = crosscheckCorpus(corpus);
    assertThat(empty.err()).contains("corpus has no .java file");
    assertThat(empty.exitCode()).isEqualTo(65);
    Files.createDirectories(corpus.resolve("a"));
    Files.writeString(
        corpus.resolve("a/P.java"),
        "// spurious: true\npackage a; class P { public static void main(String[] a) {} }");
    Outcome outcome = crosscheckCorpus(corpus, "--program", "a.P", "--out", folder.toString());
    assertThat(outcome.out())
        .contains("0 agree, 0 disagree, 0 differ by a known flaw of Java PathFinder")
        .contains("1 left out");
    assertThat(outcome.exitCode()).isEqualTo(20);
    assertThat(Files.readString(folder.resolve("crosscheck.md"))).contains("a.P: needs spurious");
    assertThat(crosscheckCorpus(corpus, "--program", "b").exitCode()).isEqualTo(64);
    assertThat(run("crosscheck", "--no-scenarios", "--jpf-home=" + home).err())
        .contains("there is no corpus at", "--corpus DIR");
  }

  private static Outcome crosscheckCorpus(Path corpus, String... more) {
    List<String> args =
        new ArrayList<>(List.of("crosscheck", "--no-scenarios", "--jpf-home=" + home));
    args.addAll(List.of("--corpus", corpus.toString()));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }
}
