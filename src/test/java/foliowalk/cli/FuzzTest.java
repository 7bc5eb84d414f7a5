package foliowalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.config.Limits;
import foliowalk.config.RunConfig;
import foliowalk.engine.EmbeddedEngine;
import foliowalk.result.RunResult;
import foliowalk.result.Verdict;
import foliowalk.run.ProgressListener;
import foliowalk.run.StopSignal;
import foliowalk.run.UnusableInputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged class files, {@code .jpf} files and saved results: no defect, no hang, one line, and no
 * verdict on what the host JVM would refuse to load. The seeds are fixed; {@code
 * -Dfoliowalk.fuzz.seed=N} begins elsewhere and {@code -Dfoliowalk.fuzz.times=N} takes N times as
 * many.
 */
@Timeout(value = 2, unit = TimeUnit.HOURS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FuzzTest {
  private static final int CLASS_FILES = 1000;
  private static final int CONFIGURATIONS = 1000;
  private static final int RESULTS = 1000;

  /** Whether class files are verified before they are walked. */
  private static final boolean VERIFIES = true;

  private static final int MOST_SHOWN = 20;

  private static final long FIRST = Long.getLong("foliowalk.fuzz.seed", 1);
  private static final int TIMES = Integer.getInteger("foliowalk.fuzz.times", 1);

  /** What would take longer than this has hung, on the slowest machine. */
  private static final Limits LIMITS = new Limits(500, 0, Duration.ofSeconds(60), 0);

  @TempDir Path folder;

  private final EmbeddedEngine engine = new EmbeddedEngine();
  private final List<String> wrong = new ArrayList<>();
  private final Map<String, Integer> counts = new TreeMap<>();

  @BeforeEach
  void programs() {
    Programs.lostUpdate(folder);
    Programs.manyKinds(folder);
  }

  private void count(String kind) {
    counts.merge(kind, 1, Integer::sum);
  }

  private void wrong(String what, byte[] mutant) {
    if (wrong.size() < MOST_SHOWN) {
      wrong.add(what);
      try {
        Path kept = Files.createDirectories(Path.of("target", "fuzz"));
        Files.write(kept.resolve(what.replaceAll("[^A-Za-z0-9]+.*", "") + wrong.size()), mutant);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Map<String, byte[]> classFiles() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path file : entries.toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".class")) {
          files.put(name.substring(0, name.length() - ".class".length()), Files.readAllBytes(file));
        }
      }
    }
    return files;
  }

  @Test
  void damaged_class_files_are_refused_in_one_line_or_walked_as_a_jvm_would() throws IOException {
    Map<String, byte[]> files = classFiles();
    List<String> names = List.copyOf(files.keySet());
    for (int i = 0; i < CLASS_FILES * TIMES; i++) {
      long seed = FIRST + i;
      String name = names.get((int) (seed % names.size()));
      byte[] mutant = new Mutator(seed).binary(files.get(name));
      Files.write(folder.resolve(name + ".class"), mutant);
      String main = name.startsWith("ManyKinds") ? "ManyKinds" : "LostUpdate";
      Map<String, byte[]> all = new HashMap<>(files);
      all.put(name, mutant);
      boolean refused = name.equals(main) && new HostVerifier(all).refuses(name);
      String outcome = walk(main, "class" + seed + " of " + name, mutant, refused && !VERIFIES);
      count(outcome);
      if (refused && List.of("PROVED", "VIOLATED", "VACUOUS").contains(outcome)) {
        count("verdict, though the JVM refuses the class");
        if (VERIFIES) {
          wrong("class" + seed + " of " + name + " is " + outcome + ", refused by a JVM", mutant);
        }
      }
      Files.write(folder.resolve(name + ".class"), files.get(name));
    }
    assertThat(wrong).as(counts.toString()).isEmpty();
    // Were all refused, or none, the mutator would be of no use.
    assertThat(counts.get("refused")).isBetween(CLASS_FILES * TIMES / 10, CLASS_FILES * TIMES);
  }

  private String walk(String main, String what, byte[] mutant, boolean mayFail) {
    RunConfig config =
        RunConfig.of(main, List.of(), List.of(folder))
            .withSourcepath(List.of(folder))
            .withLimits(LIMITS);
    try {
      RunResult result = engine.walk(config, ProgressListener.NONE, new StopSignal());
      if (result.verdict().reason().contains("--max-time")) {
        wrong(what + " takes for ever: " + result.verdict().reason(), mutant);
      }
      return result.verdict() instanceof Verdict.Error ? "refused" : result.verdict().word();
    } catch (UnusableInputException e) {
      return "refused";
    } catch (RuntimeException | Error e) {
      if (!mayFail) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        wrong(what + ": " + trace.toString().lines().limit(12).toList(), mutant);
      }
      return "defect";
    }
  }

  /** Runs a command on a damaged text; its exit code is one of these, and it says little. */
  private void run(String what, byte[] mutant, List<Integer> codes, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Surroundings surroundings =
        new Surroundings(
            new PrintWriter(out),
            new PrintWriter(err),
            folder,
            false,
            () -> engine,
            new StopSignal());
    int code = CommandLineTool.run(surroundings, args);
    count("exit code " + code);
    String said = err.toString();
    long lines = said.lines().filter(line -> !line.startsWith("foliowalk: warning: ")).count();
    boolean oneLine = lines <= 1 && (code != 65 || lines == 1);
    if (!codes.contains(code)
        || !oneLine
        || drivesTerminal(said)
        || drivesTerminal(out.toString())) {
      wrong(what + " ends with " + code + ": " + said.lines().limit(6).toList(), mutant);
    }
  }

  private static boolean drivesTerminal(String text) {
    return text.chars()
        .anyMatch(c -> c != '\n' && c != '\t' && (Character.isISOControl(c) || c == 0x202e));
  }

  @Test
  void damaged_configurations_are_read_or_refused_in_one_line() throws IOException {
    byte[] original =
        """
        # What a file can say.
        target = LostUpdate
        classpath = ${config_path};${config_path}/more
        target.args = a,b
        sourcepath += ${config_path}
        search.class = gov.nasa.jpf.search.DFSearch
        foliowalk.reduction = independent
        foliowalk.max_states = 1_000
        foliowalk.max_time = 5s
        foliowalk.spurious = true
        own = x\\u0041y
        vm.enable_assertions = ${own}
        @include_unless = ?no.such.key?other.jpf
        """
            .getBytes(StandardCharsets.UTF_8);
    Files.createDirectory(folder.resolve("more"));
    Files.writeString(folder.resolve("other.jpf"), "search.depth_limit = 20\n");
    Path file = folder.resolve("mutant.jpf");
    for (int i = 0; i < CONFIGURATIONS * TIMES; i++) {
      byte[] mutant = new Mutator(FIRST + i).text(original);
      Files.write(file, mutant);
      run("jpf" + (FIRST + i), mutant, List.of(0, 65), "check", file.toString(), "--show-config");
    }
    assertThat(wrong).as(counts.toString()).isEmpty();
    assertThat(counts.keySet()).containsExactly("exit code 0", "exit code 65");
  }

  @Test
  void damaged_results_and_traces_keep_what_they_say_or_are_refused_in_one_line()
      throws IOException {
    Path result = folder.resolve("result.json");
    Path trace = folder.resolve("trace.json");
    run(
        "check",
        new byte[0],
        List.of(10),
        "check",
        "--target",
        "LostUpdate",
        "--classpath",
        folder.toString(),
        "--json",
        result.toString(),
        "--trace",
        trace.toString());
    byte[][] originals = {Files.readAllBytes(result), Files.readAllBytes(trace)};
    Path file = folder.resolve("mutant.json");
    for (int i = 0; i < RESULTS * TIMES; i++) {
      long seed = FIRST + i;
      byte[] mutant = new Mutator(seed).text(originals[i % 2]);
      Files.write(file, mutant);
      if (i % 4 < 2) {
        run("report" + seed, mutant, List.of(10, 65), "report", file.toString());
      } else {
        List<Integer> codes = List.of(10, 20, 65);
        run("replay" + seed, mutant, codes, "replay", "--brief", file.toString());
      }
    }
    assertThat(wrong).as(counts.toString()).isEmpty();
    assertThat(counts).containsKeys("exit code 10", "exit code 65");
  }
}
