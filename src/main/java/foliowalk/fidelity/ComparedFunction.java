package foliowalk.fidelity;

import java.util.List;
import java.util.Optional;

/**
 * A function of the model against the kernel's.
 *
 * @param kernelName its name in the tree, which may be an older or newer one
 * @param kernelFile its file in the tree
 * @param kernelLine its line there
 * @param steps operations in the kernel's order; empty if not compared
 * @param notCompared why it was not compared; nothing when it was
 */
public record ComparedFunction(
    ModelFunction model,
    String kernelName,
    String kernelFile,
    int kernelLine,
    List<ComparedStep> steps,
    Optional<String> notCompared) {

  static ComparedFunction notCompared(ModelFunction model, String reason) {
    return new ComparedFunction(model, "", "", 0, List.of(), Optional.of(reason));
  }

  /** In another file than the model says. */
  public boolean fileMoved() {
    return notCompared.isEmpty() && !kernelFile.equals(model.kernelFile());
  }

  /** Under another name than the model says. */
  public boolean renamed() {
    return notCompared.isEmpty() && !kernelName.equals(model.kernelFunction());
  }

  /** Operations with this status, meant or not. */
  public long count(ComparedStep.Status status) {
    return steps.stream().filter(step -> step.status() == status).count();
  }

  /** Departures that nobody has explained. */
  public List<ComparedStep> unexplained() {
    return steps.stream().filter(ComparedStep::unexplained).toList();
  }
}
