package foliowalk.fidelity;

import foliowalk.fidelity.ModelClasses.KernelName;
import foliowalk.fidelity.ModelClasses.Method;
import foliowalk.run.UnusableInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.objectweb.asm.Opcodes;

/**
 * The model's sequences. Calls of methods that stand for no kernel function and are no operation by
 * the map are followed, so that helpers of the model do not show.
 */
final class Model {
  private final ModelClasses classes;
  private final OperationMap map;
  private final TreeMap<String, Set<String>> unmapped = new TreeMap<>();
  private final List<ModelFunction> functions = new ArrayList<>();

  private Model(ModelClasses classes, OperationMap map) {
    this.classes = classes;
    this.map = map;
  }

  /** Reads the class files in {@code folder}. */
  static Model read(Path folder, OperationMap map) throws UnusableInputException {
    Model model = new Model(ModelClasses.read(folder), map);
    for (Method method : model.classes.methods()) {
      method.kernelName().ifPresent(name -> model.functions.add(model.function(method, name)));
    }
    if (model.functions.isEmpty()) {
      throw new UnusableInputException("no method in " + folder + " stands for a kernel function");
    }
    model.functions.sort(
        java.util.Comparator.comparing(ModelFunction::kernelFile)
            .thenComparing(ModelFunction::kernelFunction)
            .thenComparing(ModelFunction::method));
    return model;
  }

  List<ModelFunction> functions() {
    return List.copyOf(functions);
  }

  /** Methods of the kernel's part that no entry of the map is about, with who calls them. */
  TreeMap<String, Set<String>> unmapped() {
    return unmapped;
  }

  private ModelFunction function(Method method, KernelName name) {
    boolean operation = map.operations().stream().anyMatch(line -> isThis(line, method));
    List<Step> steps = new ArrayList<>();
    if (!operation) {
      follow(method, method, List.of(), steps);
    }
    return new ModelFunction(
        method.name(),
        method.file(),
        method.line(),
        name.file(),
        name.function(),
        operation,
        List.copyOf(steps));
  }

  private static boolean isThis(OperationMap.Line line, Method method) {
    return line.member().covers(method.name())
        || line.operation().member().startsWith(method.name() + "(");
  }

  private void follow(Method top, Method method, List<String> helpers, List<Step> steps) {
    for (ModelWalk.Found found : ModelWalk.events(method)) {
      Event event = found.event();
      Optional<Operation> operation = map.ofModel(event);
      if (operation.isPresent()) {
        steps.add(step(operation.get().name(), operation.get().kind(), event, helpers));
      } else if (found.call().isPresent()) {
        call(top, found, helpers, steps);
      }
    }
  }

  private void call(Method top, ModelWalk.Found found, List<String> helpers, List<Step> steps) {
    var call = found.call().orElseThrow();
    Optional<Method> target = classes.resolve(call.owner, call.name, call.desc);
    if (target.isEmpty()) {
      return; // Java's own classes
    }
    Method callee = target.get();
    String name = callee.name();
    Optional<KernelName> kernelName = callee.kernelName();
    boolean inside = map.follows(kernelFunction(top), name) && !helpers.contains(name);
    if (kernelName.isPresent() && !inside) {
      steps.add(step(kernelName.get().function(), Kind.CALL, found.event(), helpers));
    } else if (map.explanation(Explanation.Sort.ADDED, kernelFunction(top), name).isPresent()) {
      steps.add(step(name, Kind.CALL, found.event(), helpers));
    } else if (!inside && isKernelPart(callee) || call.getOpcode() == Opcodes.INVOKEINTERFACE) {
      unmapped.computeIfAbsent(name, unused -> new TreeSet<>()).add(top.name());
    } else if (!helpers.contains(name)) {
      List<String> deeper = new ArrayList<>(helpers);
      deeper.add(name);
      follow(top, callee, List.copyOf(deeper), steps);
    }
  }

  private static String kernelFunction(Method method) {
    return method.kernelName().map(KernelName::function).orElse("");
  }

  /** In the package of primitives, whose methods are operations or plain reads. */
  private static boolean isKernelPart(Method method) {
    return method.type().name.matches(".*/kernel/[^/]*");
  }

  private static Step step(String operation, Kind kind, Event event, List<String> helpers) {
    return new Step(
        operation,
        kind,
        event.name(),
        event.file(),
        event.line(),
        0,
        helpers.stream().map(helper -> "in " + helper).toList());
  }
}
