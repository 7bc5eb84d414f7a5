package foliowalk.fidelity;

import foliowalk.fidelity.ComparedStep.Status;
import foliowalk.report.page.Block;
import foliowalk.report.page.Page;
import foliowalk.result.ToolVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The map as a page. It names files, functions and lines; it quotes no kernel code. */
public final class FidelityPage {
  private FidelityPage() {}

  /** The whole page. */
  public static Page of(FidelityMap map) {
    Page.Builder page = new Page.Builder("Fidelity of the model");
    page.open(
        Block.paragraph(FidelityText.summary(map) + ". Exit code " + map.exitCode() + "."),
        Block.paragraph("Made by foliowalk " + ToolVersion.current() + "."));
    if (map.kernel().isPresent()) {
      comparison(page, map.kernel().get());
    }
    functions(page, map);
    page.section(
        "operations",
        "Operations",
        Block.table(
            List.of("kernel", "model", "kind"),
            map.operations().stream()
                .map(o -> List.of(String.join(" or ", o.spellings()), o.member(), o.kind().word()))
                .toList()));
    for (Explanation.Sort sort : Explanation.Sort.values()) {
      page.list(
          sort.name().toLowerCase(Locale.ROOT),
          FidelityText.heading(sort),
          map.explanations().stream()
              .filter(e -> e.sort() == sort)
              .map(FidelityText::explanation)
              .toList());
    }
    page.list(
        "unmapped",
        "Methods of the model without an entry in the map",
        map.unmapped().entrySet().stream()
            .map(entry -> entry.getKey() + ", in " + String.join(", ", entry.getValue()))
            .toList());
    return page.page();
  }

  private static void comparison(Page.Builder page, KernelComparison kernel) {
    page.section(
        "compared",
        "Compared with kernel " + kernel.version(),
        Block.table(
            List.of(
                "function", "found", "in step", "moved", "missing", "new", "of these unexplained"),
            kernel.compared().stream().map(FidelityPage::counts).toList(),
            List.of(2, 3, 4, 5, 6)));
    page.list(
        "not-compared",
        "Not compared",
        kernel.notCompared().stream()
            .map(f -> f.model().kernelFunction() + ": " + f.notCompared().orElseThrow())
            .toList());
    List<Block> departures = new ArrayList<>();
    for (ComparedFunction function : kernel.departing()) {
      departures.add(Block.paragraph(function.model().kernelFunction() + ":"));
      departures.add(
          Block.bullets(function.unexplained().stream().map(FidelityText::departure).toList()));
    }
    page.section(
        "departures",
        "Departures without an explanation",
        departures.isEmpty() ? List.of(Block.paragraph("None.")) : departures);
    List<Block> steps = new ArrayList<>();
    steps.add(
        Block.paragraph("In the kernel's order. What stands behind a jump stands at the jump."));
    for (ComparedFunction function : kernel.compared()) {
      steps.add(new Block.Heading(function.model().kernelFunction()));
      steps.add(
          Block.table(
              List.of("operation", "status", "kernel", "branch", "model", "reason"),
              function.steps().stream().map(FidelityPage::step).toList()));
    }
    page.section("steps", "Step by step", steps);
  }

  private static List<String> counts(ComparedFunction function) {
    Optional<String> note = FidelityText.found(function);
    return List.of(
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

  private static List<String> step(ComparedStep step) {
    return List.of(
        step.operation(),
        step.status().word(),
        step.kernel().map(Step::place).orElse(""),
        step.kernel().map(kernel -> String.join(" > ", kernel.marks())).orElse(""),
        step.model().map(Step::place).orElse(""),
        step.reason().orElse(""));
  }

  private static void functions(Page.Builder page, FidelityMap map) {
    page.section(
        "functions",
        "Kernel functions and the methods that stand for them",
        Block.table(
            List.of("kernel function", "file", "method", "steps"),
            map.functions().stream()
                .map(
                    f ->
                        List.of(
                            f.kernelFunction(),
                            f.kernelFile(),
                            f.method(),
                            f.operation() ? "one operation" : "" + f.steps().size()))
                .toList()));
    List<Block> steps = new ArrayList<>();
    for (ModelFunction function : map.functions()) {
      if (!function.steps().isEmpty()) {
        steps.add(new Block.Heading(function.method()));
        steps.add(
            Block.table(
                List.of("line", "model", "kernel", "kind"),
                function.steps().stream()
                    .map(s -> List.of(s.place(), s.written(), s.operation(), s.kind().word()))
                    .toList()));
      }
    }
    page.section("model-steps", "Steps of the model", steps);
  }
}
