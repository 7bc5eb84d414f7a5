package foliowalk.fidelity;

import java.util.List;

/**
 * The model against one kernel tree.
 *
 * @param tree the folder, as it was given
 * @param version what its Makefile says
 * @param functions every modelled function that is more than one operation
 */
public record KernelComparison(String tree, String version, List<ComparedFunction> functions) {
  /** Functions that were compared. */
  public List<ComparedFunction> compared() {
    return functions.stream().filter(function -> function.notCompared().isEmpty()).toList();
  }

  /** Functions that were not found or not understood. */
  public List<ComparedFunction> notCompared() {
    return functions.stream().filter(function -> function.notCompared().isPresent()).toList();
  }

  /** Compared functions with a departure that nobody has explained. */
  public List<ComparedFunction> departing() {
    return compared().stream().filter(function -> !function.unexplained().isEmpty()).toList();
  }

  /** Operations with this status in all compared functions. */
  public long count(ComparedStep.Status status) {
    return functions.stream().mapToLong(function -> function.count(status)).sum();
  }

  /** Departures that nobody has explained. */
  public long unexplained() {
    return functions.stream().mapToLong(function -> function.unexplained().size()).sum();
  }
}
