// A choice decides between a deadlock and a loop without end; each is reported as what it is, and a
// state that leads to the deadlock alone is not stuck.
// verdict: VIOLATED
// violated: deadlock, stuck
// shortest.deadlock: 2
// shortest.stuck: 2
// states: 7
// transitions: 7
// endStates: 1
// schedules: none
package loops;

import java.util.Random;

class LoopOrDeadlock {
  static final Object lock = new Object();
  static volatile boolean flag;

  public static void main(String[] args) throws InterruptedException {
    switch (new Random().nextInt(3)) {
      case 0 -> {
        synchronized (lock) {
          lock.wait();
        }
      }
      case 1 -> {
        while (!flag) {}
      }
      default -> {}
    }
  }
}
