package foliowalk.program.link;

/**
 * The program cannot be explored; the message is for the user. Unchecked inside the loader only.
 */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Refusal(String message) {
    super(message);
  }
}
