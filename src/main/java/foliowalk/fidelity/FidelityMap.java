package foliowalk.fidelity;

import foliowalk.result.ExitCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the model relates to the kernel: what its steps stand for, what is left out or added and why
 * and, where a tree was given, how they compare.
 *
 * @param functions methods that stand for kernel functions, by kernel file and name
 * @param operations operations and the kernel's ways to write them
 * @param explanations departures that are meant
 * @param unmapped methods of the model's kernel part without an entry, with their callers
 * @param kernel the comparison with a tree, if there was one
 */
public record FidelityMap(
    List<ModelFunction> functions,
    List<Operation> operations,
    List<Explanation> explanations,
    Map<String, Set<String>> unmapped,
    Optional<KernelComparison> kernel) {

  /**
   * 0 when every compared function is in step or explained; 10 when not; 20 when a tree was given
   * and nothing in it could be compared.
   */
  public int exitCode() {
    if (kernel.isEmpty()) {
      return ExitCode.PROVED;
    }
    if (kernel.get().compared().isEmpty()) {
      return ExitCode.INCONCLUSIVE;
    }
    return kernel.get().unexplained() == 0 ? ExitCode.PROVED : ExitCode.VIOLATED;
  }
}
