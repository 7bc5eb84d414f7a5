package foliowalk.jpf;

import foliowalk.config.Limits;
import foliowalk.config.RunConfig;
import foliowalk.result.RunResult;
import foliowalk.result.Violation;
import foliowalk.run.ProgressListener;
import foliowalk.run.StopSignal;
import foliowalk.run.UnusableInputException;
import foliowalk.text.TemporaryFolder;
import foliowalk.trace.Event;
import foliowalk.trace.Step;
import foliowalk.trace.Trace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Writes a schedule of ours as a choice trace that stock Java PathFinder replays with its {@code
 * ChoiceSelector}.
 *
 * <p>What JPF's choices are is known to JPF only. So it is run once under the hand of a listener
 * that leads it along our schedule and records its choices; then once more without, to see that the
 * trace alone leads to the same violation. The listener is compiled against the user's JPF when it
 * is needed, so that we do not depend on one.
 */
public final class JpfTraceExport {
  private static final String GUIDE = "ScheduleGuide";

  private final JpfEngine jpf;
  private final RunConfig config;
  private final StopSignal stop;

  /**
   * For the program that the schedules belong to.
   *
   * @param jpf made for that program's {@code .jpf} file, if it has one
   */
  public JpfTraceExport(JpfEngine jpf, RunConfig config, StopSignal stop) {
    this.jpf = jpf;
    this.config = config.withLimits(new Limits(0, 0, config.limits().maxTime(), 0));
    this.stop = stop;
  }

  /**
   * Exports the schedule of a violation.
   *
   * @param file receives the trace; written only when JPF replays it to the same violation
   * @return one line for the user
   * @throws IOException when a file cannot be written
   * @throws UnusableInputException when JPF cannot follow the schedule; says where it went instead
   */
  public String write(Violation violation, Path file) throws IOException, UnusableInputException {
    try (TemporaryFolder temporary = TemporaryFolder.make("trace")) {
      Path folder = temporary.path();
      Path trace = folder.resolve("trace");
      Path schedule = folder.resolve("schedule");
      Files.write(schedule, lines(violation.trace()));
      compileGuide(folder);
      List<String> keys =
          List.of(
              "+native_classpath=" + folder,
              "+listener=" + GUIDE + ",gov.nasa.jpf.listener.TraceStorer",
              "+guide.schedule=" + schedule,
              "+trace.file=" + trace,
              "+vm.storage.class="); // a schedule may pass a state twice
      requireSame(violation, run(keys, Optional.empty()), "did not follow the schedule");
      Files.writeString(trace, withoutComment(Files.readString(trace)));
      RunResult replayed = run(List.of(), Optional.of(trace));
      requireSame(violation, replayed, "did not replay its own trace");
      Files.copy(trace, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      return file
          + ": "
          + violation.trace().length()
          + " steps as "
          + Files.readString(file).lines().filter(line -> line.startsWith("[")).count()
          + " choices of Java PathFinder, which replayed them to "
          + violation.property()
          + "; use +listener=.listener.ChoiceSelector +choice.use_trace="
          + file;
    }
  }

  private RunResult run(List<String> keys, Optional<Path> trace) throws UnusableInputException {
    return jpf.adding(keys, trace).walk(config, ProgressListener.NONE, stop);
  }

  private static void requireSame(Violation violation, RunResult result, String what)
      throws UnusableInputException {
    boolean same =
        result.violations().stream()
            .anyMatch(found -> found.property().equals(violation.property()));
    if (!same) {
      throw new UnusableInputException(
          "--jpf-trace: Java PathFinder "
              + what
              + ": expected "
              + violation.property()
              + ", found "
              + result.verdict().word()
              + " ("
              + result.verdict().reason()
              + ")");
    }
  }

  /** A comment with the message, which may itself end the comment and so spoil the file. */
  private static String withoutComment(String trace) {
    int start = trace.indexOf("application:");
    return start < 0 ? trace : trace.substring(start);
  }

  /** For each step its thread, kind, whether it happens in the JDK, place, member and value. */
  static List<String> lines(Trace trace) {
    List<String> lines = new ArrayList<>();
    for (Step step : trace.steps()) {
      Optional<Event> first = step.events().stream().findFirst();
      String kind = first.map(e -> e.kind().name()).orElse("NONE");
      boolean access = kind.equals("READ") || kind.equals("WRITE");
      boolean elsewhere =
          step.location().line() > 0
              && first.isPresent()
              && first.get().line() != step.location().line();
      boolean inside = access && elsewhere || kind.matches("JOIN|NOTIFY|INTERRUPT|CHOICE|WAKE");
      boolean placed = step.location().line() > 0;
      if (placed || first.isPresent()) {
        lines.add(
            line(
                step.thread(),
                kind,
                inside ? "inside" : "",
                placed ? JpfThreadCursor.sourceFile(step.location()) : "",
                placed ? step.location().line() : first.get().line(),
                first));
      }
      // A start lets another thread run in JPF, also where it ends a step of ours.
      for (Event event :
          step.events().subList(Math.min(1, step.events().size()), step.events().size())) {
        if (event.kind() == Event.Kind.START) {
          lines.add(line(step.thread(), "START", "", "", event.line(), Optional.of(event)));
        }
      }
    }
    return lines;
  }

  private static String line(
      String thread, String kind, String inside, String file, int line, Optional<Event> event) {
    return String.join(
        "\t",
        thread,
        kind,
        inside,
        file,
        Integer.toString(line),
        event.map(Event::member).orElse(""),
        event.map(Event::newValue).orElse("").replaceAll("\\s", " "));
  }

  private void compileGuide(Path folder) throws IOException, UnusableInputException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new UnusableInputException(
          "--jpf-trace needs a Java compiler; run foliowalk on a JDK instead of a runtime");
    }
    Path source = folder.resolve(GUIDE + ".java");
    try (InputStream in = JpfTraceExport.class.getResourceAsStream(GUIDE + ".txt")) {
      Files.write(source, in.readAllBytes());
    }
    ByteArrayOutputStream complaints = new ByteArrayOutputStream();
    int failed =
        compiler.run(
            null,
            complaints,
            complaints,
            "-nowarn",
            "-proc:none",
            "-cp",
            jpf.installation().core().toString(),
            "--release",
            Integer.toString(jpf.installation().javaFeature()),
            "-d",
            folder.toString(),
            source.toString());
    if (failed != 0) {
      throw new UnusableInputException(
          "--jpf-trace: this Java PathFinder ("
              + jpf.installation().shortRevision()
              + ") has another listener interface than revision 7ea25de: "
              + complaints.toString(StandardCharsets.UTF_8).lines().findFirst().orElse(""));
    }
  }
}
