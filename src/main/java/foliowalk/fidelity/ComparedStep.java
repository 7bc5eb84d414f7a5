package foliowalk.fidelity;

import java.util.Locale;
import java.util.Optional;

/**
 * One operation, compared.
 *
 * @param model where the model has it; nothing when it does not
 * @param kernel where the kernel has it; nothing when it does not
 * @param reason why a departure is meant; nothing when it is not
 */
public record ComparedStep(
    Status status, Optional<Step> model, Optional<Step> kernel, Optional<String> reason) {
  /** How the two relate. */
  public enum Status {
    IN_STEP,
    /** Both have it, but not in the same order with the others. */
    MOVED,
    /** The model has it, the kernel does not. */
    MISSING,
    /** The kernel has it, the model does not. */
    NEW;

    /** The status in words. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** The operation's name. */
  public String operation() {
    return model.or(() -> kernel).orElseThrow().operation();
  }

  /** Neither in step nor meant. */
  public boolean unexplained() {
    return status != Status.IN_STEP && reason.isEmpty();
  }
}
