package foliowalk.corpus.host;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.ClassVisitor;

/** Runs programs many times in JVMs of their own, a few at a time. */
final class HostJvm {
  private static final int PROCESSES = 2;

  private final List<Path> folders;
  private final long millis;
  private final int runs;
  private final long seed;
  private final Path launcher;

  /**
   * A pool of JVMs.
   *
   * @param folders class files of the programs
   * @param millis how long a program may run over and over
   * @param runs most runs of a program
   */
  HostJvm(List<Path> folders, long millis, int runs, long seed) {
    this(folders, millis, runs, seed, Path.of(System.getProperty("java.home"), "bin", "java"));
  }

  HostJvm(List<Path> folders, long millis, int runs, long seed, Path launcher) {
    this.folders = folders;
    this.millis = millis;
    this.runs = runs;
    this.seed = seed;
    this.launcher = launcher;
  }

  /**
   * A program and its arguments.
   *
   * @param name main class
   */
  record Job(String name, List<String> args) {
    String line() {
      return Stream.concat(Stream.of(name), args.stream()).collect(Collectors.joining("\t"));
    }
  }

  /** How often each outcome of each program was seen. */
  Map<Job, Map<String, Integer>> run(List<Job> jobs) throws InterruptedException {
    Map<Job, Map<String, Integer>> seen = new ConcurrentHashMap<>();
    List<Thread> workers = new ArrayList<>();
    for (int p = 0; p < PROCESSES; p++) {
      List<Job> part = new ArrayList<>();
      for (int i = p; i < jobs.size(); i += PROCESSES) {
        part.add(jobs.get(i));
      }
      Thread worker = new Thread(() -> runAll(part, seen));
      worker.start();
      workers.add(worker);
    }
    for (Thread worker : workers) {
      worker.join();
    }
    return seen;
  }

  /** A program that takes its JVM with it does not take the others. */
  private void runAll(List<Job> part, Map<Job, Map<String, Integer>> seen) {
    List<Job> left = part;
    try {
      while (!left.isEmpty()) {
        int done = runSome(left, seen);
        if (done < left.size()) {
          seen.put(left.get(done), new TreeMap<>(Map.of("unknown", 1)));
          done++;
        }
        left = left.subList(done, left.size());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int runSome(List<Job> jobs, Map<Job, Map<String, Integer>> seen) throws IOException {
    Path list = Files.createTempFile("jobs", ".txt");
    Files.write(list, jobs.stream().map(Job::line).toList());
    Process process =
        new ProcessBuilder(
                launcher.toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "-cp",
                home(HostRuns.class) + java.io.File.pathSeparator + home(ClassVisitor.class),
                HostRuns.class.getName(),
                folders.stream()
                    .map(Path::toString)
                    .collect(Collectors.joining(java.io.File.pathSeparator)),
                list.toString(),
                Long.toString(millis),
                Integer.toString(runs),
                Long.toString(seed))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int done = 0;
    Map<String, Integer> outcomes = new TreeMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new java.io.InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] words = line.split("\t");
        if (words[0].equals("SEEN")) {
          outcomes.put(words[2], Integer.valueOf(words[1]));
        } else if (words[0].equals("END")) {
          seen.put(jobs.get(done++), outcomes);
          outcomes = new TreeMap<>();
        }
      }
    } finally {
      process.destroyForcibly();
      Files.deleteIfExists(list);
    }
    return done;
  }

  private static Path home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
