package foliowalk.engine.programs;

/** Hangs in a loop when the helper looks before it is asked. */
public final class Unanswered {
  private static volatile boolean asked;
  private static volatile boolean answered;

  private Unanswered() {}

  /** The program. */
  public static void main(String[] args) {
    new Thread(Unanswered::help, "helper").start();
    asked = true;
    while (!answered) {
      Thread.onSpinWait();
    }
  }

  private static void help() {
    if (asked) {
      answered = true;
    }
  }
}
