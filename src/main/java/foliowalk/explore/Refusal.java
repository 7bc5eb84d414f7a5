package foliowalk.explore;

/** A request that is not served. The message is one line for the person who sent it. */
final class Refusal extends Exception {
  static final int BAD_REQUEST = 400;
  static final int FORBIDDEN = 403;
  static final int NOT_FOUND = 404;
  static final int WRONG_METHOD = 405;

  private static final long serialVersionUID = 1L;
  private final int status;

  Refusal(int status, String message) {
    super(message);
    this.status = status;
  }

  int status() {
    return status;
  }
}
