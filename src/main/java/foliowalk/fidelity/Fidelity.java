package foliowalk.fidelity;

import foliowalk.fidelity.ComparedStep.Status;
import foliowalk.run.UnusableInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the map, alone or against a kernel tree. */
public final class Fidelity {
  private final OperationMap map;
  private final Model model;

  private Fidelity(OperationMap map, Model model) {
    this.map = map;
    this.model = model;
  }

  /**
   * Reads the model.
   *
   * @param classes folder with its class files
   * @param operations the map of its operations
   * @throws UnusableInputException naming the file, and the line where there is one
   */
  public static Fidelity of(Path classes, Path operations) throws UnusableInputException {
    OperationMap map = OperationMapReader.read(operations);
    return new Fidelity(map, Model.read(classes, map));
  }

  /** The map without a kernel. */
  public FidelityMap map() {
    return result(Optional.empty());
  }

  /**
   * The map with the comparison.
   *
   * @param root the kernel tree, which is only read
   */
  public FidelityMap compareWith(Path root)
      throws UnusableInputException, ParserUnavailableException {
    KernelTree tree = KernelTree.open(root);
    List<ModelFunction> wanted =
        model.functions().stream().filter(function -> !function.operation()).toList();
    look(tree, wanted);
    Kernel kernel =
        new Kernel(
            tree, map, model.functions().stream().map(ModelFunction::kernelFunction).toList());
    List<ComparedFunction> compared = new ArrayList<>();
    for (ModelFunction function : wanted) {
      compared.addAll(compare(function, tree, kernel));
    }
    return result(
        Optional.of(new KernelComparison(root.toString(), tree.version(), List.copyOf(compared))));
  }

  private FidelityMap result(Optional<KernelComparison> kernel) {
    return new FidelityMap(
        model.functions(),
        map.operations().stream().map(OperationMap.Line::operation).toList(),
        map.allExplanations(),
        model.unmapped(),
        kernel);
  }

  /** First where the model says, then under other names there, then everywhere. */
  private void look(KernelTree tree, List<ModelFunction> wanted) throws UnusableInputException {
    Set<String> files = new LinkedHashSet<>();
    Set<String> names = new LinkedHashSet<>();
    for (ModelFunction function : wanted) {
      files.add(function.kernelFile());
      names.addAll(names(function));
    }
    List<String> helpers = map.lookedInto().stream().map(Spelling::toString).toList();
    names.addAll(helpers);
    tree.look(names, files);
    Set<String> absent = new LinkedHashSet<>();
    for (ModelFunction function : wanted) {
      if (definitions(function, tree).isEmpty()) {
        absent.addAll(names(function));
      }
    }
    helpers.stream().filter(helper -> tree.definitions(helper).isEmpty()).forEach(absent::add);
    if (!absent.isEmpty()) {
      tree.everywhere(absent);
    }
  }

  private List<String> names(ModelFunction function) {
    List<String> names = new ArrayList<>();
    names.add(function.kernelFunction());
    names.addAll(map.otherNames().getOrDefault(function.kernelFunction(), List.of()));
    return names;
  }

  /** Definitions in the model's file, under any of the names; else those elsewhere. */
  private List<CFunction> definitions(ModelFunction function, KernelTree tree) {
    List<CFunction> elsewhere = List.of();
    for (String name : names(function)) {
      List<CFunction> all = tree.definitions(name);
      List<CFunction> expected =
          all.stream().filter(found -> found.file().equals(function.kernelFile())).toList();
      if (!expected.isEmpty()) {
        return expected;
      }
      elsewhere = elsewhere.isEmpty() ? all : elsewhere;
    }
    return elsewhere;
  }

  private List<ComparedFunction> compare(ModelFunction function, KernelTree tree, Kernel kernel) {
    List<CFunction> definitions = definitions(function, tree);
    if (definitions.isEmpty()) {
      return List.of(ComparedFunction.notCompared(function, absent(function, tree)));
    }
    List<String> files = definitions.stream().map(CFunction::file).distinct().toList();
    if (files.size() > 1) {
      return List.of(
          ComparedFunction.notCompared(
              function,
              "not in " + function.kernelFile() + ", but in " + String.join(", ", files)));
    }
    List<ComparedFunction> compared = new ArrayList<>();
    boolean stubs = false;
    for (CFunction definition : definitions) {
      try {
        List<Step> steps = kernel.steps(definition);
        if (definitions.size() > 1 && steps.isEmpty()) {
          stubs = true; // what an #if puts in place of the function when it is configured out
          continue;
        }
        compared.add(compared(function, definition, steps));
      } catch (Kernel.NotParsedException e) {
        compared.add(ComparedFunction.notCompared(function, e.getMessage()));
      }
    }
    if (stubs && compared.isEmpty()) {
      compared.add(compared(function, definitions.get(0), List.of()));
    }
    return compared;
  }

  private String absent(ModelFunction function, KernelTree tree) {
    for (String name : names(function)) {
      Optional<CSource.Occurrence> occurrence = tree.unparsed(name);
      if (occurrence.isPresent()) {
        return name
            + ": not understood at "
            + occurrence.get().file()
            + ":"
            + occurrence.get().line();
      }
    }
    return "no definition of " + String.join(" or ", names(function)) + " in this tree";
  }

  private ComparedFunction compared(
      ModelFunction function, CFunction definition, List<Step> kernelSteps) {
    List<ComparedStep> steps =
        Alignment.of(function.steps(), kernelSteps).stream()
            .map(step -> explained(function.kernelFunction(), step))
            .toList();
    return new ComparedFunction(
        function, definition.name(), definition.file(), definition.line(), steps, Optional.empty());
  }

  private ComparedStep explained(String function, ComparedStep step) {
    Optional<OperationMap.Explained> found =
        switch (step.status()) {
          case IN_STEP -> Optional.empty();
          case NEW -> map.explanation(Explanation.Sort.LEFT_OUT, function, step.operation());
          case MOVED -> map.explanation(Explanation.Sort.MOVED, function, step.operation());
          case MISSING -> {
            Step model = step.model().orElseThrow();
            yield map.explanation(Explanation.Sort.ADDED, function, model.written());
          }
        };
    if (step.status() == Status.IN_STEP || found.isEmpty()) {
      return step;
    }
    return new ComparedStep(
        step.status(),
        step.model(),
        step.kernel(),
        found.map(explained -> explained.explanation().reason()));
  }
}
