package foliowalk.corpus.host;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * A JVM that runs programs and says on its standard output what came of them. Arguments: folders of
 * class files, a file of programs, milliseconds a program, most runs a program, seed. Each line of
 * the file is a class and its arguments, separated by tabs.
 */
final class HostRuns {
  private static final int MOST_HANGS = 2;

  private HostRuns() {}

  /** Entry point of the forked JVM. */
  public static void main(String[] args) throws IOException, ClassNotFoundException {
    PrintStream out = System.out;
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, "UTF-8");
    System.setOut(nowhere);
    System.setErr(nowhere);
    List<Path> folders =
        Arrays.stream(args[0].split(java.io.File.pathSeparator)).map(Path::of).toList();
    long nanos = Long.parseLong(args[2]) * 1_000_000;
    int most = Integer.parseInt(args[3]);
    SplittableRandom random = new SplittableRandom(Long.parseLong(args[4]));
    List<String> lines = Files.readAllLines(Path.of(args[1]), StandardCharsets.UTF_8);
    for (String line : lines) {
      out.println("BEGIN\t" + line);
      out.flush();
      List<String> words = List.of(line.split("\t"));
      Map<String, byte[]> noisy = NoisyLoader.cache();
      Map<String, Integer> outcomes = new TreeMap<>();
      // The number of runs is random within its bounds, so that no two builds do the same.
      int runs = most / 2 + random.nextInt(most / 2 + 1);
      long end = System.nanoTime() + nanos;
      int hangs = 0;
      for (int i = 0; i < runs && hangs < MOST_HANGS && System.nanoTime() < end; i++) {
        Noise.draw(random);
        String outcome =
            HostRun.of(
                new NoisyLoader(folders, noisy), words.get(0), words.subList(1, words.size()));
        outcomes.merge(outcome, 1, Integer::sum);
        boolean hang = !outcome.startsWith("ends") && !outcome.startsWith("throws");
        hangs += hang ? 1 : 0;
      }
      outcomes.forEach((outcome, n) -> out.println("SEEN\t" + n + "\t" + outcome));
      out.println("END");
      out.flush();
    }
    // Threads that hang must not keep the process.
    Runtime.getRuntime().halt(0);
  }
}
