package freefolio.kernel;

@Invariant(
    id = "I2",
    sentence = "the file system's private part of an inode is not used after ->destroy_inode",
    rule = "->destroy_inode runs at once, only ->free_inode waits for a grace period")
public final class PrivateStateGone extends InvariantViolation {
  private static final long serialVersionUID = 1L;

  public PrivateStateGone(String message) {
    super(message);
  }
}
