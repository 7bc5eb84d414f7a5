package foliowalk.canary;

/**
 * Two threads increment a counter. With the argument {@code racy} they do so without a lock, an
 * update can be lost, and the check at the end fails in some schedules; with {@code locked} it
 * never does.
 */
public final class LostUpdate {
  private final boolean locked;
  private int counter;

  private LostUpdate(boolean locked) {
    this.locked = locked;
  }

  private void increment() {
    if (locked) {
      synchronized (this) {
        counter++;
      }
    } else {
      counter++;
    }
  }

  /** Entry of the explored program. */
  public static void main(String[] args) throws InterruptedException {
    LostUpdate shared = new LostUpdate(args[0].equals("locked"));
    Thread other = new Thread(shared::increment);
    other.start();
    shared.increment();
    other.join();
    if (shared.counter != 2) {
      throw new IllegalStateException("an update was lost");
    }
  }
}
