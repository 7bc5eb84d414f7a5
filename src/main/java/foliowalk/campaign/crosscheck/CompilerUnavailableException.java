package foliowalk.campaign.crosscheck;

/** The running Java has no compiler. The message says what to do. */
public final class CompilerUnavailableException extends Exception {
  private static final long serialVersionUID = 1L;

  CompilerUnavailableException() {
    super(
        "compiling the corpus needs a JDK, and the running Java has no compiler; point JAVA_HOME to"
            + " a JDK, or leave the corpus out with --no-corpus");
  }
}
