package foliowalk.cli;

import foliowalk.config.file.ConfigurationException;
import foliowalk.config.file.JpfApplication;
import foliowalk.config.file.JpfValue;
import foliowalk.jpf.JpfEngine;
import foliowalk.jpf.JpfPlaces;
import foliowalk.jpf.JpfRequest;
import foliowalk.jpf.JpfStyleReport;
import foliowalk.jpf.JpfUnavailableException;
import foliowalk.report.LanesText;
import foliowalk.report.ScheduleText;
import foliowalk.report.TextReport;
import foliowalk.result.RunResult;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which engine walks a program. */
final class EngineOptions {
  /** The engines there are. */
  enum Engine {
    /** Ours, in this process. */
    FOLIOWALK,
    /** Stock Java PathFinder, in a process of its own. */
    JPF
  }

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      description = "foliowalk (default), or jpf: the Java PathFinder that you have.")
  private Engine engine = Engine.FOLIOWALK;

  @Option(
      names = "--jpf-home",
      paramLabel = "DIR",
      description =
          "Folder of jpf-core (default: JPF_HOME, then jpf-core in ~/.jpf/site.properties).")
  private Path jpfHome;

  /** How a result is laid out. */
  enum Style {
    /** Ours. */
    TEXT,
    /** Ours, with a column for each thread and only the steps that matter. */
    LANES,
    /** That of Java PathFinder's console. */
    JPF
  }

  @Option(
      names = "--style",
      paramLabel = "STYLE",
      description = {
        "text (default); lanes: a column for each thread, with the steps that matter (COLUMNS sets"
            + " the width, NO_COLOR turns colours off); or jpf: the layout of Java PathFinder's"
            + " console."
      })
  private Style style = Style.TEXT;

  @Option(
      names = "--show-config",
      description = "Print the effective configuration and what set each value; walk nothing.")
  private boolean showConfig;

  @Option(
      names = "--jpf-trace",
      paramLabel = "FILE",
      description =
          "Write the first schedule found as a choice trace that Java PathFinder replays.")
  private Path jpfTrace;

  /** The file for a choice trace, if one is asked for. */
  Optional<Path> jpfTrace() {
    return Optional.ofNullable(jpfTrace);
  }

  /** Whether the configuration is to be printed instead of a walk. */
  boolean showsConfig() {
    return showConfig;
  }

  /** Writes a result in the style asked for. */
  void write(RunResult result, PrintWriter out) {
    if (style == Style.JPF) {
      new JpfStyleReport(out).write(result);
    } else if (style == Style.LANES) {
      boolean colours = colours();
      PrintWriter lanes = colours ? TerminalWriter.coloured(out) : out;
      new TextReport(lanes, violation -> new LanesText(lanes, columns(), colours).write(violation))
          .write(result);
      lanes.flush();
    } else {
      new TextReport(out).write(result);
    }
  }

  /** Width of the page; what is no number of columns counts as not said. */
  private static int columns() {
    String said = System.getenv("COLUMNS");
    return said != null && said.matches("[1-9][0-9]{1,3}")
        ? Integer.parseInt(said)
        : ScheduleText.WIDTH;
  }

  /** Only for a person at a terminal, and not for one who said no (no-color.org). */
  private static boolean colours() {
    String no = System.getenv("NO_COLOR");
    return System.console() != null && (no == null || no.isEmpty());
  }

  /** Whether Java PathFinder walks. */
  boolean isJpf() {
    return engine == Engine.JPF;
  }

  /** The places where JPF is looked for. */
  JpfPlaces places() {
    return JpfPlaces.ofThisProcess(Optional.ofNullable(jpfHome));
  }

  /** Java PathFinder for a program given by options. */
  JpfEngine jpfForOptions() throws JpfUnavailableException {
    return JpfEngine.find(places(), JpfRequest.plain());
  }

  /** Java PathFinder for a {@code .jpf} file with the user's {@code +key=value} arguments. */
  JpfEngine jpfFor(Path file, List<String> overrides)
      throws JpfUnavailableException, ConfigurationException {
    Map<String, JpfValue> values = JpfApplication.effective(file, overrides);
    JpfValue multiple = values.get("search.multiple_errors");
    boolean every = multiple != null && multiple.text().equals("true");
    return JpfEngine.find(
        places(), new JpfRequest(Optional.of(file), overrides, every, Optional.empty()));
  }
}
