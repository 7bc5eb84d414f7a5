package freefolio.kernel;

@Invariant(
    id = "I7",
    sentence = "nobody waits for an inter-processor interrupt with interrupts off",
    rule = "the assertion in smp_call_function_many()")
public final class IpiWithIrqsOff extends InvariantViolation {
  private static final long serialVersionUID = 1L;

  public IpiWithIrqsOff(String message) {
    super(message);
  }
}
