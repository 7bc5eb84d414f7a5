package freefolio.kernel;

@Invariant(
    id = "I9",
    sentence = "no code of a module runs after the module has been unloaded",
    rule = "a module's reference count and the rcu_barrier() in its exit function")
public final class ModuleTextGone extends InvariantViolation {
  private static final long serialVersionUID = 1L;

  public ModuleTextGone(String message) {
    super(message);
  }
}
