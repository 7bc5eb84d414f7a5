package foliowalk.fidelity;

/**
 * A departure that is meant, with the reason.
 *
 * @param function the kernel function it is in; {@code *} for any
 * @param operation kernel spelling or, for what the model adds, the model's member
 */
public record Explanation(Sort sort, String function, String operation, String reason) {
  /** What about the operation is meant. */
  public enum Sort {
    /** The kernel does it, the model does not. */
    LEFT_OUT("left out"),
    /** The model does it, the kernel does not. */
    ADDED("added"),
    /** Both do it, at different places. */
    MOVED("moved");

    private final String word;

    Sort(String word) {
      this.word = word;
    }

    /** The sort's name in the map and in reports. */
    public String word() {
      return word;
    }
  }

  boolean isFor(String kernelFunction) {
    return function.equals("*") || function.equals(kernelFunction);
  }
}
