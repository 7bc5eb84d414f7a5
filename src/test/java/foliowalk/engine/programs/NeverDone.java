package foliowalk.engine.programs;

/** Goes on for ever and changes something each time, as a server does. */
public final class NeverDone {
  private static volatile int turns;

  private NeverDone() {}

  /** The program. */
  public static void main(String[] args) {
    Thread other = new Thread(() -> turns = 0);
    other.start();
    while (true) {
      turns = 1 - turns;
    }
  }
}
