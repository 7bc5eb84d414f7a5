package foliowalk.fidelity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The kernel's sequences, as one tree has them. */
final class Kernel {
  private final KernelTree tree;
  private final OperationMap map;

  /** The name the model uses, by any name a tree may use. */
  private final Map<String, String> modelled = new HashMap<>();

  /**
   * @param functions kernel functions that the model has, so that a call of one is a step
   */
  Kernel(KernelTree tree, OperationMap map, List<String> functions) {
    this.tree = tree;
    this.map = map;
    for (String function : functions) {
      modelled.put(function, function);
      map.otherNames().getOrDefault(function, List.of()).forEach(n -> modelled.put(n, function));
    }
  }

  /** Why a function has no sequence. */
  static final class NotParsedException extends Exception {
    private static final long serialVersionUID = 1L;

    NotParsedException(String message) {
      super(message);
    }
  }

  /** Operations of {@code function} and of the helpers that the map says to look into. */
  List<Step> steps(CFunction function) throws NotParsedException {
    List<Step> steps = new ArrayList<>();
    follow(function, List.of(), new HashSet<>(), steps);
    return List.copyOf(steps);
  }

  private void follow(CFunction function, List<String> outer, Set<String> inside, List<Step> steps)
      throws NotParsedException {
    if (!function.problems().isEmpty()) {
      throw new NotParsedException(
          function.name()
              + ": not understood at "
              + function.file()
              + ":"
              + String.join(", ", function.problems().stream().map(String::valueOf).toList()));
    }
    for (Event event : CWalk.events(function, map::isAssertion)) {
      Optional<Operation> operation = map.ofKernel(event);
      boolean call = event.form() == Event.Form.CALL;
      if (operation.isPresent()) {
        steps.add(step(operation.get().name(), operation.get().kind(), event, outer));
      } else if (call && modelled.containsKey(event.name())) {
        steps.add(step(modelled.get(event.name()), Kind.CALL, event, outer));
      } else if (call && map.looksInto(event.name())) {
        helper(event, outer, inside, steps);
      } else {
        Optional<Kind> kind = map.watchedKind(event);
        if (kind.isPresent()) {
          steps.add(step(written(event), kind.get(), event, outer));
        }
      }
    }
  }

  private void helper(Event event, List<String> outer, Set<String> inside, List<Step> steps)
      throws NotParsedException {
    List<CFunction> definitions = tree.definitions(event.name());
    if (definitions.isEmpty()) {
      throw new NotParsedException(
          event.name()
              + ", called at "
              + event.file()
              + ":"
              + event.line()
              + ", is to be looked into but was not found");
    }
    if (inside.add(event.name())) {
      List<String> marks = new ArrayList<>(outer);
      marks.addAll(event.marks());
      marks.add("in " + event.name());
      // Of several definitions the one in the same file is meant, else the first with a body.
      CFunction body =
          definitions.stream()
              .filter(definition -> definition.file().equals(event.file()))
              .findFirst()
              .orElse(definitions.get(0));
      follow(body, List.copyOf(marks), inside, steps);
      inside.remove(event.name());
    }
  }

  private static Step step(String operation, Kind kind, Event event, List<String> outer) {
    List<String> marks = new ArrayList<>(outer);
    marks.addAll(event.marks());
    return new Step(
        operation,
        kind,
        written(event),
        event.file(),
        event.line(),
        event.column(),
        List.copyOf(marks));
  }

  private static String written(Event event) {
    return switch (event.form()) {
      case CALL -> event.name();
      case POINTER_CALL -> "->" + event.name() + "()";
      case READ -> "->" + event.name();
      case WRITE -> "->" + event.name() + "=";
    };
  }
}
