package foliowalk.jpf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Runs {@link JpfBatch} with the Java PathFinder of this machine. */
public final class JpfBatchProcess {
  private static final Path TEST_CLASSES = Path.of("target", "test-classes").toAbsolutePath();

  private final JpfEngine jpf;
  private final Path folder;

  private JpfBatchProcess(JpfEngine jpf, Path folder) {
    this.jpf = jpf;
    this.folder = folder;
  }

  /**
   * Finds Java PathFinder; aborts the test, with the reason, where there is none.
   *
   * @param folder for files of this process
   */
  public static JpfBatchProcess findOrSkip(Path folder) {
    try {
      JpfEngine jpf = JpfEngine.find(JpfPlaces.ofThisProcess(Optional.empty()), JpfRequest.plain());
      return new JpfBatchProcess(jpf, folder);
    } catch (JpfUnavailableException e) {
      Assumptions.abort("skipped: " + e.getMessage());
      throw new AssertionError(e);
    }
  }

  /**
   * Searches programs, in one process.
   *
   * @param programs class names with their argument, if any
   * @param classes folder of their class files
   * @return answers by class name; a program at which the process died has none
   */
  public Map<String, String> run(List<String> programs, Path classes, Duration each) {
    try {
      Path input = folder.resolve("programs.txt");
      Path output = folder.resolve("answers.txt");
      Path site = folder.resolve("site.properties");
      Files.write(input, programs);
      Files.writeString(site, "jpf-core = " + jpf.installation().home() + "\n");
      Process process =
          new ProcessBuilder(line(classes, site, each))
              .redirectInput(input.toFile())
              .redirectOutput(output.toFile())
              .redirectError(folder.resolve("complaints.txt").toFile())
              .start();
      try {
        process.waitFor();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        process.destroyForcibly();
      }
      Map<String, String> answers = new LinkedHashMap<>();
      for (String answer : Files.readAllLines(output)) {
        int tab = answer.indexOf('\t');
        answers.put(answer.substring(0, tab), answer.substring(tab + 1));
      }
      return answers;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> line(Path classes, Path site, Duration each) {
    List<String> line = new ArrayList<>();
    line.add(jpf.jdk().java().toString());
    line.add("-Xmx1g");
    line.addAll(JpfCommandLine.OPEN_JDK);
    line.addAll(List.of("-cp", jpf.installation().core() + ":" + TEST_CLASSES));
    line.addAll(List.of(JpfBatch.class.getName(), Long.toString(each.toMillis())));
    line.add("+site=" + site);
    line.add("+classpath=" + classes);
    line.add("+cg.enumerate_random=true");
    line.add("+search.multiple_errors=true");
    line.add("+vm.shared.never_break_methods=");
    line.add("+vm.tree_output=false");
    line.add("+log.level=severe");
    line.add("+report.statistics=true"); // read by JpfBatch
    line.add("+report.console.start=");
    line.add("+report.console.property_violation=");
    line.add("+report.console.constraint=");
    line.add("+report.console.finished=");
    return line;
  }
}
