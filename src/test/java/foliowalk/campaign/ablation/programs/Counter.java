package foliowalk.campaign.ablation.programs;

/**
 * Threads that each increment a counter under a lock, as often as {@code rounds} says. Arguments:
 * {@code lock=yes|no}, {@code idle=yes|no} (nobody looks at it), {@code threads=1..9}, {@code
 * rounds=1..9}, {@code lossy=N} (from N threads on, an increment may be lost).
 */
public final class Counter {
  private static int count;
  private static boolean locked = true;
  private static int threads = 1;
  private static int rounds = 1;
  private static int lossy = 10;

  private Counter() {}

  /** Runs the threads and asserts the sum. */
  public static void main(String[] args) throws InterruptedException {
    for (String arg : args) {
      set(arg.substring(0, arg.indexOf('=')), arg.substring(arg.indexOf('=') + 1));
    }
    Thread[] all = new Thread[threads];
    for (int i = 0; i < threads; i++) {
      all[i] = new Thread(Counter::add);
      all[i].start();
    }
    add();
    for (Thread thread : all) {
      thread.join();
    }
    if (count != (threads + 1) * rounds) {
      throw new IllegalStateException("an update is lost");
    }
  }

  private static void set(String key, String value) {
    switch (key) {
      case "lock" -> locked = value.equals("yes");
      case "idle" -> {
        // nothing hangs on it
      }
      case "threads" -> threads = value.charAt(0) - '0';
      case "rounds" -> rounds = value.charAt(0) - '0';
      case "lossy" -> lossy = value.charAt(0) - '0';
      default -> throw new IllegalArgumentException("unknown key '" + key + "'");
    }
  }

  private static void add() {
    for (int i = 0; i < rounds; i++) {
      if (locked && threads < lossy) {
        addLocked();
      } else {
        count++;
      }
    }
  }

  private static synchronized void addLocked() {
    count++;
  }
}
