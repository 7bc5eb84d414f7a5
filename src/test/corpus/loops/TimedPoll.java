// Waits with a limit, again and again, for what nobody does. One thread alone takes and leaves monitors that nobody
// else wants: nothing changes. Two that want the same one change it, to no avail: their loops have a way out that nobody
// ever takes.
// args: holding
// verdict: VIOLATED
// violated: stuck
// args: taking
// verdict: VIOLATED
// violated: stuck
// args: pausing
// verdict: VIOLATED
// violated: stuck
// args: latch
// verdict: VIOLATED
// violated: stuck
// args: holding last
// timeouts: last
// verdict: VIOLATED
// violated: stuck
// args: latch last
// timeouts: last
// verdict: VIOLATED
// violated: stuck
// args: two
// verdict: VIOLATED
// violated: stuck
package loops;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class TimedPoll {
  static boolean set;

  static void holding() throws InterruptedException {
    synchronized (TimedPoll.class) {
      while (!set) {
        TimedPoll.class.wait(10);
      }
    }
  }

  static boolean look() {
    synchronized (TimedPoll.class) {
      return set;
    }
  }

  public static void main(String[] args) throws InterruptedException {
    switch (args[0]) {
      case "taking" -> {
        while (!look()) {
          synchronized (TimedPoll.class) {
            TimedPoll.class.wait(10);
          }
        }
      }
      case "pausing" -> {
        while (!look()) {
          Thread.sleep(10);
        }
      }
      case "latch" -> {
        CountDownLatch never = new CountDownLatch(1);
        while (!never.await(10, TimeUnit.MILLISECONDS)) {}
      }
      case "two" -> {
        new Thread(
                () -> {
                  while (!look()) {}
                })
            .start();
        while (!look()) {}
      }
      default -> holding();
    }
  }
}
