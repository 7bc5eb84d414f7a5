package foliowalk.fidelity;

import foliowalk.fidelity.ComparedStep.Status;
import foliowalk.result.ToolVersion;
import foliowalk.text.Escape;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/** The map as a Markdown page. It names files, functions and lines; it quotes no kernel code. */
public final class FidelityMarkdown {
  private final Writer out;

  private FidelityMarkdown(Writer out) {
    this.out = out;
  }

  /** Writes the whole page. */
  public static void write(FidelityMap map, Writer out) throws IOException {
    FidelityMarkdown page = new FidelityMarkdown(out);
    page.out.write("# Fidelity of the model\n");
    page.paragraph(FidelityText.summary(map) + ". Exit code " + map.exitCode() + ".");
    page.paragraph("Made by foliowalk " + ToolVersion.current() + ".");
    if (map.kernel().isPresent()) {
      page.comparison(map.kernel().get());
    }
    page.functions(map);
    page.operations(map);
    for (Explanation.Sort sort : Explanation.Sort.values()) {
      page.explanations(sort, map.explanations().stream().filter(e -> e.sort() == sort).toList());
    }
    page.unmapped(map);
  }

  private void comparison(KernelComparison kernel) throws IOException {
    heading("Compared with kernel " + kernel.version());
    row("function", "found", "in step", "moved", "missing", "new", "of these unexplained");
    row("---", "---", "---", "---", "---", "---", "---");
    for (ComparedFunction function : kernel.compared()) {
      Optional<String> note = FidelityText.found(function);
      row(
          function.model().kernelFunction(),
          function.kernelFile()
              + ":"
              + function.kernelLine()
              + note.map(text -> " (" + text + ")").orElse(""),
          "" + function.count(Status.IN_STEP),
          "" + function.count(Status.MOVED),
          "" + function.count(Status.MISSING),
          "" + function.count(Status.NEW),
          "" + function.unexplained().size());
    }
    if (!kernel.notCompared().isEmpty()) {
      heading("Not compared");
      for (ComparedFunction function : kernel.notCompared()) {
        bullet(function.model().kernelFunction() + ": " + function.notCompared().orElseThrow());
      }
    }
    heading("Departures without an explanation");
    if (kernel.departing().isEmpty()) {
      paragraph("None.");
    }
    for (ComparedFunction function : kernel.departing()) {
      paragraph(function.model().kernelFunction() + ":");
      for (ComparedStep step : function.unexplained()) {
        bullet(FidelityText.departure(step));
      }
    }
    heading("Step by step");
    paragraph("In the kernel's order. What stands behind a jump stands at the jump.");
    for (ComparedFunction function : kernel.compared()) {
      steps(function);
    }
  }

  private void steps(ComparedFunction function) throws IOException {
    out.write("\n### " + Escape.markdown(function.model().kernelFunction()) + "\n\n");
    row("operation", "status", "kernel", "branch", "model", "reason");
    row("---", "---", "---", "---", "---", "---");
    for (ComparedStep step : function.steps()) {
      row(
          step.operation(),
          step.status().word(),
          step.kernel().map(Step::place).orElse(""),
          step.kernel().map(kernel -> String.join(" > ", kernel.marks())).orElse(""),
          step.model().map(Step::place).orElse(""),
          step.reason().orElse(""));
    }
  }

  private void functions(FidelityMap map) throws IOException {
    heading("Kernel functions and the methods that stand for them");
    row("kernel function", "file", "method", "steps");
    row("---", "---", "---", "---");
    for (ModelFunction function : map.functions()) {
      row(
          function.kernelFunction(),
          function.kernelFile(),
          function.method(),
          function.operation() ? "one operation" : "" + function.steps().size());
    }
    heading("Steps of the model");
    for (ModelFunction function : map.functions()) {
      if (!function.steps().isEmpty()) {
        out.write("\n### " + Escape.markdown(function.method()) + "\n\n");
        row("line", "model", "kernel", "kind");
        row("---", "---", "---", "---");
        for (Step step : function.steps()) {
          row(step.place(), step.written(), step.operation(), step.kind().word());
        }
      }
    }
  }

  private void operations(FidelityMap map) throws IOException {
    heading("Operations");
    row("kernel", "model", "kind");
    row("---", "---", "---");
    for (Operation operation : map.operations()) {
      row(String.join(" or ", operation.spellings()), operation.member(), operation.kind().word());
    }
  }

  private void explanations(Explanation.Sort sort, List<Explanation> meant) throws IOException {
    if (!meant.isEmpty()) {
      heading(FidelityText.heading(sort));
      for (Explanation one : meant) {
        bullet(FidelityText.explanation(one));
      }
    }
  }

  private void unmapped(FidelityMap map) throws IOException {
    if (!map.unmapped().isEmpty()) {
      heading("Methods of the model without an entry in the map");
      for (var entry : map.unmapped().entrySet()) {
        bullet(entry.getKey() + ", in " + String.join(", ", entry.getValue()));
      }
    }
  }

  private void heading(String text) throws IOException {
    out.write("\n## " + Escape.markdown(text) + "\n\n");
  }

  private void paragraph(String text) throws IOException {
    out.write("\n" + Escape.markdown(text) + "\n");
  }

  private void bullet(String text) throws IOException {
    out.write("- " + Escape.markdown(text) + "\n");
  }

  private void row(String... cells) throws IOException {
    StringBuilder text = new StringBuilder("|");
    for (String cell : cells) {
      text.append(' ').append(cell.equals("---") ? cell : Escape.markdown(cell)).append(" |");
    }
    out.write(text + "\n");
  }
}
