package foliowalk.fidelity;

import foliowalk.fidelity.ComparedStep.Status;
import foliowalk.text.Escape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The map as lines of plain text. */
public final class FidelityText {
  private final List<String> lines = new ArrayList<>();

  private FidelityText() {}

  /** The comparison if there is one, else the map itself. */
  public static List<String> lines(FidelityMap map) {
    FidelityText text = new FidelityText();
    if (map.kernel().isPresent()) {
      text.comparison(map.kernel().get());
    } else {
      text.forwards(map);
      text.backwards(map);
      text.explanations(map);
    }
    text.unmapped(map);
    text.line(summary(map));
    return text.lines;
  }

  /** What each step of the model stands for. */
  public static List<String> forwardLines(FidelityMap map) {
    FidelityText text = new FidelityText();
    text.forwards(map);
    return text.lines;
  }

  /** What stands for each function and operation of the kernel. */
  public static List<String> backwardLines(FidelityMap map) {
    FidelityText text = new FidelityText();
    text.backwards(map);
    return text.lines;
  }

  /** What the model leaves out, adds or has elsewhere, with the reasons. */
  public static List<String> explanationLines(FidelityMap map) {
    FidelityText text = new FidelityText();
    text.explanations(map);
    return text.lines;
  }

  /** One line that says how the map or the comparison came out. */
  public static String summary(FidelityMap map) {
    if (map.kernel().isEmpty()) {
      long operations = map.functions().stream().filter(ModelFunction::operation).count();
      return map.functions().size()
          + " methods stand for kernel functions: "
          + (map.functions().size() - operations)
          + " with steps, "
          + operations
          + " as one operation each";
    }
    KernelComparison kernel = map.kernel().get();
    long explained =
        kernel.functions().stream()
            .flatMap(function -> function.steps().stream())
            .filter(step -> step.reason().isPresent())
            .count();
    return String.format(
        Locale.ROOT,
        "kernel %s: %d functions compared, %d not compared; operations: %d in step, %d explained,"
            + " %d unexplained (%d moved, %d missing, %d new)",
        kernel.version(),
        kernel.compared().size(),
        kernel.notCompared().size(),
        kernel.count(Status.IN_STEP),
        explained,
        kernel.unexplained(),
        unexplained(kernel, Status.MOVED),
        unexplained(kernel, Status.MISSING),
        unexplained(kernel, Status.NEW));
  }

  private static long unexplained(KernelComparison kernel, Status status) {
    return kernel.functions().stream()
        .flatMap(function -> function.unexplained().stream())
        .filter(step -> step.status() == status)
        .count();
  }

  /** What a departure is, in one line. */
  static String departure(ComparedStep step) {
    return step.status().word()
        + " "
        + step.operation()
        + step.kernel().map(kernel -> ", kernel " + place(kernel)).orElse("")
        + step.model().map(model -> ", model " + place(model)).orElse("")
        + step.reason().map(reason -> ": " + reason).orElse("");
  }

  private static String place(Step step) {
    String marks = String.join(" > ", step.marks());
    return step.place() + (marks.isEmpty() ? "" : " (" + marks + ")");
  }

  /** Where a compared function was found, when not where the model says. */
  static Optional<String> found(ComparedFunction function) {
    List<String> notes = new ArrayList<>();
    if (function.renamed()) {
      notes.add("here named " + function.kernelName());
    }
    if (function.fileMoved()) {
      notes.add("moved here from " + function.model().kernelFile());
    }
    return notes.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", notes));
  }

  private void comparison(KernelComparison kernel) {
    for (ComparedFunction function : kernel.compared()) {
      line(
          String.format(
              Locale.ROOT,
              "%-34s %s:%d%s",
              function.model().kernelFunction(),
              function.kernelFile(),
              function.kernelLine(),
              found(function).map(note -> " (" + note + ")").orElse("")));
      line(
          "    "
              + function.count(Status.IN_STEP)
              + " in step"
              + explained(function)
              + (function.unexplained().isEmpty()
                  ? ""
                  : ", " + function.unexplained().size() + " unexplained:"));
      function.unexplained().forEach(step -> line("    " + departure(step)));
    }
    if (!kernel.notCompared().isEmpty()) {
      line("");
      line("Not compared");
      for (ComparedFunction function : kernel.notCompared()) {
        line(
            "    "
                + function.model().kernelFunction()
                + ": "
                + function.notCompared().orElseThrow());
      }
    }
    line("");
  }

  private static String explained(ComparedFunction function) {
    long count = function.steps().stream().filter(step -> step.reason().isPresent()).count();
    return count == 0 ? "" : ", " + count + " explained";
  }

  private void forwards(FidelityMap map) {
    line("Model step -> kernel");
    for (ModelFunction function : map.functions()) {
      line("");
      line(
          function.method()
              + " -> "
              + function.kernelFile()
              + " "
              + function.kernelFunction()
              + (function.operation() ? " (one operation)" : ""));
      for (Step step : function.steps()) {
        String marks = step.marks().isEmpty() ? "" : " (" + String.join(", ", step.marks()) + ")";
        line(
            String.format(
                Locale.ROOT,
                "  %5d  %-36s %-9s %s%s",
                step.line(),
                step.written(),
                step.kind().word(),
                step.operation(),
                marks));
      }
    }
    line("");
  }

  private void backwards(FidelityMap map) {
    line("Kernel function -> model");
    for (Map.Entry<String, Set<String>> entry : methods(map).entrySet()) {
      line("  " + entry.getKey() + " -> " + String.join(", ", entry.getValue()));
    }
    line("");
    line("Kernel operation -> model");
    Map<String, Set<String>> members = new TreeMap<>();
    for (Operation operation : map.operations()) {
      String written = String.join(" or ", operation.spellings());
      members.computeIfAbsent(written, unused -> new TreeSet<>()).add(operation.member());
    }
    members.forEach((written, names) -> line("  " + written + " -> " + String.join(", ", names)));
    line("");
  }

  /** Methods by the kernel function they stand for. */
  static Map<String, Set<String>> methods(FidelityMap map) {
    Map<String, Set<String>> methods = new TreeMap<>();
    for (ModelFunction function : map.functions()) {
      String name = function.kernelFile() + " " + function.kernelFunction();
      methods.computeIfAbsent(name, unused -> new TreeSet<>()).add(function.method());
    }
    return methods;
  }

  private void explanations(FidelityMap map) {
    for (Explanation.Sort sort : Explanation.Sort.values()) {
      List<Explanation> meant =
          map.explanations().stream().filter(one -> one.sort() == sort).toList();
      if (!meant.isEmpty()) {
        line(heading(sort));
        meant.forEach(one -> line("  " + explanation(one)));
        line("");
      }
    }
  }

  static String heading(Explanation.Sort sort) {
    return switch (sort) {
      case LEFT_OUT -> "Left out by the model";
      case ADDED -> "Added by the model";
      case MOVED -> "At another place in the model";
    };
  }

  static String explanation(Explanation one) {
    String function = one.function().equals("*") ? "" : one.function() + ": ";
    return function + one.operation() + ": " + one.reason();
  }

  private void unmapped(FidelityMap map) {
    if (!map.unmapped().isEmpty()) {
      line("Methods of the model without an entry in the map");
      map.unmapped()
          .forEach((method, users) -> line("  " + method + ", in " + String.join(", ", users)));
      line("");
    }
  }

  private void line(String text) {
    lines.add(Escape.line(text).stripTrailing());
  }
}
