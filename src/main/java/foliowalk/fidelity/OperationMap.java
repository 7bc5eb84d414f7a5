package foliowalk.fidelity;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The reviewed relation between operations of the model and of the kernel; read from a text file.
 *
 * @param operations which model method stands for which kernel operation; the first line that fits
 *     counts
 * @param watched kernel operations without a counterpart; new ones are to be noticed
 * @param assertions macros whose arguments do nothing in the kernel's production builds
 * @param lookedInto kernel helpers whose body counts as part of the caller
 * @param followed methods of the model that count as part of their caller, by kernel function
 * @param otherNames names a kernel function has in other versions
 */
record OperationMap(
    List<Line> operations,
    List<Watched> watched,
    List<Spelling> assertions,
    List<Spelling> lookedInto,
    Map<String, List<String>> otherNames,
    Map<String, List<String>> followed,
    List<Explained> explanations) {
  /** An operation with its patterns. */
  record Line(Operation operation, Spelling member, List<Spelling> spellings) {}

  /** Kernel operations that the model does not have at all. */
  record Watched(Kind kind, List<Spelling> spellings) {}

  /** An explanation with its patterns and the line it stands at. */
  record Explained(Explanation explanation, List<Spelling> operations, int line) {}

  Optional<Operation> ofModel(Event event) {
    return operations.stream()
        .filter(line -> line.member().matches(event))
        .map(Line::operation)
        .findFirst();
  }

  Optional<Operation> ofKernel(Event event) {
    return operations.stream()
        .filter(line -> line.spellings().stream().anyMatch(s -> s.matches(event)))
        .map(Line::operation)
        .findFirst();
  }

  Optional<Kind> watchedKind(Event event) {
    return watched.stream()
        .filter(line -> line.spellings().stream().anyMatch(s -> s.matches(event)))
        .map(Watched::kind)
        .findFirst();
  }

  boolean follows(String kernelFunction, String method) {
    return followed.getOrDefault(kernelFunction, List.of()).contains(method);
  }

  boolean isAssertion(String name) {
    return assertions.stream().anyMatch(spelling -> spelling.covers(name));
  }

  boolean looksInto(String name) {
    return lookedInto.stream().anyMatch(spelling -> spelling.covers(name));
  }

  Optional<Explained> explanation(Explanation.Sort sort, String function, String operation) {
    return explanations.stream()
        .filter(explained -> explained.explanation().sort() == sort)
        .filter(explained -> explained.explanation().isFor(function))
        .filter(explained -> explained.operations().stream().anyMatch(s -> s.covers(operation)))
        .findFirst();
  }

  List<Explanation> allExplanations() {
    return explanations.stream().map(Explained::explanation).toList();
  }
}
