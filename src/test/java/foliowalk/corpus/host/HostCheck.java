package foliowalk.corpus.host;

import foliowalk.config.Limits;
import foliowalk.config.Reduction;
import foliowalk.config.RunConfig;
import foliowalk.config.SearchOrder;
import foliowalk.corpus.Compilation;
import foliowalk.corpus.EndStates;
import foliowalk.engine.EmbeddedEngine;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Compares the programs of a folder with the host JVM by hand: {@code HostCheck FOLDER MILLIS}.
 * Each file is one program without package and without arguments. Says for each what the walk and
 * the JVM found, and begins the line with MISSING when the walk lacks something.
 */
final class HostCheck {
  private HostCheck() {}

  /** Entry point. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Path.of(args[0]))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
      }
    }
    Path root = Files.createTempDirectory("hostcheck");
    List<HostJvm.Job> jobs = new ArrayList<>();
    Map<String, List<Path>> folders = new LinkedHashMap<>();
    Path all = root.resolve("all");
    for (Map.Entry<String, String> e : sources.entrySet()) {
      try {
        Compilation.compile(Map.of(e.getKey(), e.getValue()), all);
      } catch (IllegalStateException failed) {
        System.out.println("JAVAC " + e.getKey() + " " + failed.getMessage());
        continue;
      }
      folders.put(e.getKey(), List.of(all));
      jobs.add(new HostJvm.Job(e.getKey(), List.of()));
    }
    Map<HostJvm.Job, Map<String, Integer>> seen =
        new HostJvm(List.of(all), Long.parseLong(args[1]), 4000, 7).run(jobs);
    for (HostJvm.Job job : jobs) {
      System.out.println(compare(job.name(), all, seen.get(job)));
    }
    Runtime.getRuntime().halt(0);
  }

  private static String compare(String name, Path classes, Map<String, Integer> seen) {
    RunConfig config =
        RunConfig.of(name, List.of(), List.of(classes))
            .withLimits(new Limits(2_000_000, 0, Duration.ofSeconds(60), 0));
    try {
      WalkOutcomes walk = WalkOutcomes.of(config);
      List<String> missing = seen.keySet().stream().filter(o -> !walk.knows(o)).toList();
      String modes = walk.complete() ? modes(config) : "";
      return (missing.isEmpty() ? modes.isEmpty() ? "ok " : "MODES " : "MISSING ")
          + name
          + " walk: "
          + (walk.complete() ? "" : "incomplete ")
          + walk.violated()
          + (walk.cyclic() ? " cyclic" : "")
          + " ends "
          + walk.fields()
          + (walk.ends().size() < 12 ? walk.ends() : walk.ends().size())
          + " JVM: "
          + (seen.size() < 12 ? seen : seen.size() + " outcomes")
          + (missing.isEmpty() ? "" : " MISSING " + missing)
          + modes;
    } catch (UnusableInputException e) {
      return "REFUSED " + name + " " + e.getMessage() + " JVM: " + seen;
    } catch (RuntimeException | AssertionError e) {
      return "CRASH " + name + " " + e;
    }
  }

  /** What differs between the modes, or nothing. */
  private static String modes(RunConfig config) throws UnusableInputException {
    RunResult plain = new EmbeddedEngine().walk(config, ProgressListener.NONE, new StopSignal());
    Set<String> properties = new TreeSet<>();
    plain.violations().stream().map(Violation::property).forEach(properties::add);
    StringBuilder text = new StringBuilder();
    EndStates first = EndStates.of(plain, false);
    Set<List<Integer>> ends = first.asSet();
    for (boolean traverse : new boolean[] {false, true}) {
      for (SearchOrder order : SearchOrder.values()) {
        for (Reduction reduction : Reduction.values()) {
          RunConfig mode = config.withSearch(order).withReduction(reduction);
          EndStates walk = EndStates.of(first.program(), mode, traverse);
          if (!walk.asSet().equals(ends)) {
            text.append(" ENDS differ ").append(order).append(reduction).append(traverse);
          }
          if (!walk.violated().equals(properties)) {
            text.append(" VIOLATED differ ").append(order).append(reduction).append(traverse);
          }
        }
      }
    }
    return text.toString();
  }
}
