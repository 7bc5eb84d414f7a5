// A thread that spins can move for ever, so a time-out that comes last never comes: what it leads to is not walked,
// and nothing is said of it. Where it may come at any moment, it is walked.
// args: flag
// verdict: PROVED
// args: flag last
// timeouts: last
// verdict: INCONCLUSIVE
// reason: --timeouts last holds it back
// args: pause last
// timeouts: last
// verdict: INCONCLUSIVE
// reason: --timeouts last holds it back
// args: poll last
// timeouts: last
// verdict: INCONCLUSIVE
// reason: --timeouts last holds it back
// args: failure
// verdict: VIOLATED
// violated: java.lang.AssertionError
// host: the thread that fails leaves main to count for ever
// args: failure last
// timeouts: last
// verdict: INCONCLUSIVE
// reason: --timeouts last holds it back
// host: the thread that fails leaves main to count for ever
package loops;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

class TimeOutHeldBack {
  static volatile boolean over;
  static int even;

  static void waits(String how) {
    try {
      switch (how) {
        case "pause" -> Thread.sleep(1);
        case "poll" -> new LinkedBlockingQueue<>().poll(1, TimeUnit.MILLISECONDS);
        default -> {
          synchronized (TimeOutHeldBack.class) {
            TimeOutHeldBack.class.wait(1);
          }
        }
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    assert !how.equals("failure");
    over = true;
  }

  public static void main(String[] args) {
    new Thread(() -> waits(args[0])).start();
    while (!over) {
      if (args[0].equals("failure")) {
        even = 1 - even; // what changes without end is no end
      }
    }
  }
}
