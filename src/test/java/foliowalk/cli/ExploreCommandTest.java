package foliowalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.engine.EmbeddedEngine;
import foliowalk.result.ExitCode;
import foliowalk.run.StopSignal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command around the server: what it prints, refuses and ends with. */
class ExploreCommandTest {
  private final StopSignal stop = new StopSignal();
  private final StringWriter err = new StringWriter();

  /** Whoever has read the address presses Ctrl-C. */
  private final StringWriter out =
      new StringWriter() {
        @Override
        public void flush() {
          if (toString().startsWith("explore at ")) {
            stop.stop("interrupted (Ctrl-C)");
          }
        }
      };

  private int explore(String... args) {
    String[] line = new String[args.length + 1];
    line[0] = "explore";
    System.arraycopy(args, 0, line, 1, args.length);
    return CommandLineTool.run(
        new Surroundings(
            new PrintWriter(out),
            new PrintWriter(err),
            Path.of("."),
            false,
            EmbeddedEngine::new,
            stop),
        line);
  }

  private void assertRefused(int code, String words, String... args) {
    err.getBuffer().setLength(0);
    assertThat(explore(args)).as(err.toString()).isEqualTo(code);
    assertThat(err.toString()).contains(words).doesNotContain("\tat ");
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void interruption_before_there_is_a_page_is_one_line_and_20() {
    stop.stop("interrupted (Ctrl-C)");
    assertRefused(20, "interrupted (Ctrl-C)", "jpf-configs/S7.jpf", "+design=a");
  }

  @Test
  void one_line_with_the_address_is_printed_and_the_end_is_no_failure() {
    assertThat(explore("jpf-configs/S7.jpf", "+design=a")).isZero();
    assertThat(out.toString()).matches("explore at http://127\\.0\\.0\\.1:\\d+/[\\w-]{22}/\n");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void idleness_ends_it() {
    assertThat(explore("jpf-configs/S7.jpf", "+design=a", "--idle", "1ms")).isZero();
  }

  @Test
  void wrong_usage_gets_one_line() {
    assertRefused(ExitCode.USAGE, "name a FILE.jpf");
    assertRefused(ExitCode.USAGE, "name a FILE.jpf", "+design=a");
    assertRefused(ExitCode.USAGE, "--port must be", "jpf-configs/S7.jpf", "--port", "-1");
    assertRefused(ExitCode.USAGE, "--port must be", "jpf-configs/S7.jpf", "--port", "65536");
    assertRefused(ExitCode.USAGE, "--port", "jpf-configs/S7.jpf", "--port", "http");
    assertRefused(ExitCode.USAGE, "--idle", "jpf-configs/S7.jpf", "--idle", "soon");
    assertRefused(ExitCode.USAGE, "--max-states", "jpf-configs/S7.jpf", "--max-states", "-5");
    assertRefused(ExitCode.USAGE, "+key=value", "jpf-configs/S7.jpf", "S8.jpf");
  }

  @Test
  void unusable_input_gets_one_line(@TempDir Path folder) throws IOException {
    assertRefused(ExitCode.UNUSABLE_INPUT, "none.jpf", folder.resolve("none.jpf").toString());
    Path noJpf = Files.writeString(folder.resolve("readme.jpf"), "this is no configuration\n");
    assertRefused(ExitCode.UNUSABLE_INPUT, "readme.jpf", noJpf.toString());
    Programs.unsupported(folder);
    Path refused =
        Files.writeString(
            folder.resolve("refused.jpf"), "target = Unsupported\nclasspath = " + folder + "\n");
    assertRefused(ExitCode.UNUSABLE_INPUT, "java.net.Socket", refused.toString());
    Path missing =
        Files.writeString(
            folder.resolve("missing.jpf"), "target = Nowhere\nclasspath = " + folder + "\n");
    assertRefused(ExitCode.UNUSABLE_INPUT, "Nowhere", missing.toString());
  }

  @Test
  void a_port_in_use_gets_one_line() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String port = Integer.toString(taken.getLocalPort());
      assertRefused(
          ExitCode.ENGINE_UNAVAILABLE,
          "--port: " + port + " cannot be used",
          "jpf-configs/S7.jpf",
          "+design=a",
          "--port",
          port);
    }
  }
}
