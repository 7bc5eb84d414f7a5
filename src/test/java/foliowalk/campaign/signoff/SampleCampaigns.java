package foliowalk.campaign.signoff;

import foliowalk.config.Limits;
import foliowalk.config.RunConfig;
import foliowalk.config.file.ConfigurationException;
import foliowalk.explain.Explainer;
import foliowalk.report.SampleResults;
import foliowalk.result.CodeLine;
import foliowalk.result.Completeness;
import foliowalk.result.InvariantInfo;
import foliowalk.result.Reached;
import foliowalk.result.RunResult;
import foliowalk.result.Statistics;
import foliowalk.result.Violation;
import foliowalk.run.Engine;
import foliowalk.run.ProgressListener;
import foliowalk.run.StopSignal;
import foliowalk.run.UnusableInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A small campaign with every kind of cell, walked by an engine that knows the answers. */
public final class SampleCampaigns {
  private SampleCampaigns() {}

  /** Writes two scenarios into a folder. */
  public static Path write(Path folder) {
    try {
      Files.createDirectories(folder.resolve("classes"));
      Files.writeString(
          folder.resolve("S11.jpf"),
          scenario(
              "foliowalk.scenario = S11",
              "foliowalk.title = Callback that waits | for a <b>flush</b>",
              "foliowalk.designs = a,b,c,d2",
              "foliowalk.expected.default.a = PROVED",
              "foliowalk.expected.default.b = I7 deadlock",
              "foliowalk.expected.default.c = EXCLUDED: the hardware of this row has no such lock",
              "foliowalk.expected.default.d2 = PROVED",
              "foliowalk.certainty.default.b = C"));
      Files.writeString(
          folder.resolve("S2.jpf"),
          scenario(
              "foliowalk.scenario = S2",
              "foliowalk.title = Reclaim against eviction",
              "foliowalk.designs = a,b",
              "foliowalk.variants = before,after",
              "foliowalk.title.before = before the fix",
              "foliowalk.expected.before.a = PROVED",
              "foliowalk.expected.before.b = I1",
              "foliowalk.expected.after.a = PROVED",
              "foliowalk.expected.after.b = PROVED"));
      Files.writeString(folder.resolve("common.jpf"), "vm.gc = true\n");
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String scenario(String... lines) {
    return "design = a\nvariant = default\ntarget = M\nclasspath = ${config_path}/classes\n"
        + "target.args = ${design},${variant}\nvm.gc = true\n"
        + String.join("\n", lines)
        + "\n";
  }

  /** The plan of these scenarios. */
  public static Plan plan(Path folder) {
    try {
      return Plan.read(write(folder), Limits.NONE, Optional.empty());
    } catch (ConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * An engine whose result depends on design and variant only; S2/after/b differs from its
   * expectation, S11/default/d2 is cut.
   */
  public static final class KnowingEngine implements Engine {
    @Override
    public RunResult walk(RunConfig config, ProgressListener progress, StopSignal stop)
        throws UnusableInputException {
      progress.progress(1, 2, 3, 4, 0.1);
      String cell = String.join("/", config.args());
      boolean violated = cell.startsWith("b/");
      boolean cut = cell.startsWith("d2/") || stop.requested();
      List<Violation> violations = violated ? violations(cell) : List.of();
      Completeness completeness =
          new Completeness(
              !cut,
              cut ? List.of("--max-states 100 reached") : List.of(),
              List.of("sequential consistency"),
              Optional.empty());
      RunResult plain = SampleResults.result(config, violations, completeness, numbers(cell));
      return new RunResult(
          plain.engine(),
          plain.config(),
          plain.programHash(),
          plain.configHash(),
          plain.verdict(),
          violations,
          completeness,
          plain.statistics(),
          reached(cell));
    }

    /** Each cell runs a line of its own besides the common one, and misses a third. */
    private static Reached reached(String cell) {
      CodeLine common = new CodeLine("m/M.java", 7, "M.main");
      CodeLine own = new CodeLine("m/M.java", 100 + cell.charAt(0), "M.<init>");
      CodeLine idle = new CodeLine("m/M.java", 9, "M.never|");
      return new Reached(
          new TreeMap<>(Map.of("M.main in M.<run>", (long) cell.length())),
          new TreeMap<>(Map.of("I1", 3L, "I2", 0L)),
          new TreeSet<>(List.of(common, own)),
          new TreeSet<>(List.of(idle)),
          List.of(
              new InvariantInfo("I1", "no access | after free", "slab", new TreeSet<>(Set.of(own))),
              new InvariantInfo("I2", "no <i>use</i>", "", new TreeSet<>())),
          List.of());
    }

    private static List<Violation> violations(String cell) {
      Violation i1 = SampleResults.longViolation(45);
      if (cell.equals("b/default")) {
        Violation deadlock = SampleResults.violations().get(0);
        return List.of(
            deadlock, Explainer.explained(new Violation("I7", "IPI | with irqs off", i1.trace())));
      }
      return List.of(i1);
    }

    private static Statistics numbers(String cell) {
      long states = 1000 + cell.length();
      return new Statistics(
          states,
          2 * states,
          45,
          1,
          cell.startsWith("d2") ? Optional.empty() : Optional.of(BigInteger.TEN.pow(18)),
          cell.startsWith("d2") ? "the walk was cut" : "",
          0.5,
          1 << 20);
    }
  }
}
