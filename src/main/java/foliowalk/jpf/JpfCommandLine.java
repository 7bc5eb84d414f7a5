package foliowalk.jpf;

import foliowalk.config.RunConfig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The arguments with which stock Java PathFinder is started. */
final class JpfCommandLine {
  /** Since Java 9; without these JPF dies on {@code java.util.Random} and still exits with 0. */
  static final List<String> OPEN_JDK =
      List.of(
          "--add-exports",
          "java.base/jdk.internal.misc=ALL-UNNAMED",
          "--add-opens",
          "java.base/jdk.internal.misc=ALL-UNNAMED",
          "--add-opens",
          "java.base/java.lang=ALL-UNNAMED",
          "--add-opens",
          "java.base/java.util=ALL-UNNAMED");

  private static final int FIRST_MODULAR_JAVA = 9;

  private JpfCommandLine() {}

  /**
   * The whole command line.
   *
   * @param report where the XML report goes, without the {@code .xml} that JPF appends
   * @param site a {@code site.properties} that names this installation and nothing else
   */
  static List<String> of(
      JpfInstallation jpf,
      JdkFinder.Jdk jdk,
      RunConfig config,
      JpfRequest request,
      Path report,
      Path site) {
    List<String> line = new ArrayList<>();
    line.add(jdk.java().toString());
    long heap =
        config.limits().maxMemoryBytes() > 0
            ? config.limits().maxMemoryBytes()
            : Runtime.getRuntime().maxMemory();
    line.add("-Xmx" + Math.max(1, heap >> 20) + "m");
    line.add("-Dfile.encoding=UTF-8");
    if (jdk.feature() >= FIRST_MODULAR_JAVA) {
      line.addAll(OPEN_JDK);
    }
    line.addAll(List.of("-jar", jpf.runner().toString()));
    line.add("+site=" + site); // else another jpf-core named there would be mixed in
    request.application().ifPresent(file -> line.add(file.toString()));
    line.addAll(request.overrides());
    line.addAll(program(config, request));
    line.addAll(search(config, request));
    line.addAll(reports(request, report));
    return line;
  }

  /** JPF expands values while it reads them and lets the last win, so these decide. */
  private static List<String> program(RunConfig config, JpfRequest request) {
    List<String> keys = new ArrayList<>();
    keys.add("+target=" + config.target());
    keys.add("+target.args=" + list(config.args()));
    keys.add(
        "+classpath="
            + list(
                config.classpath().stream()
                    .map(entry -> entry.toAbsolutePath().normalize().toString())
                    .toList()));
    if (request.application().isEmpty()) {
      keys.add("+cg.enumerate_random=true"); // as we read java.util.Random: every value
    }
    if (!config.assertions()) {
      keys.add("+vm.disable_assertions=*");
    }
    return keys;
  }

  private static List<String> search(RunConfig config, JpfRequest request) {
    List<String> keys = new ArrayList<>();
    keys.add("+search.multiple_errors=" + request.everyViolation());
    if (config.limits().maxDepth() > 0) {
      keys.add("+search.depth_limit=" + config.limits().maxDepth());
    }
    if (config.limits().maxStates() > 0) {
      keys.add("+listener+=,gov.nasa.jpf.listener.BudgetChecker");
      keys.add("+budget.max_state=" + config.limits().maxStates());
    }
    request
        .choiceTrace()
        .ifPresent(
            trace -> {
              keys.add("+listener+=,gov.nasa.jpf.listener.ChoiceSelector");
              keys.add("+choice.use_trace=" + trace.toAbsolutePath());
            });
    return keys;
  }

  /** The model's own output is silenced: what remains on standard output is JPF's word. */
  private static List<String> reports(JpfRequest request, Path report) {
    return List.of(
        "+vm.tree_output=false",
        "+log.level=warning",
        "+report.publisher=console,xml",
        "+report.console.start=jpf",
        "+report.console.property_violation=error",
        "+report.console.constraint=constraint",
        "+report.console.finished=result,statistics",
        "+report.console.probe=statistics",
        "+report.probe_interval=1",
        "+report.xml.start=jpf",
        "+report.xml.property_violation=" + (request.everyViolation() ? "" : "trace,snapshot"),
        "+report.xml.constraint=",
        "+report.xml.finished=result,statistics",
        "+report.xml.file=" + report);
  }

  /** A list value: JPF splits at commas and semicolons, and a backquote protects the next one. */
  static String list(List<String> parts) {
    return String.join(",", parts.stream().map(part -> part.replaceAll("([`,;])", "`$1")).toList());
  }
}
