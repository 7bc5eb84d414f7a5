// An interrupt before the start is recorded (JDK 17, Thread.interrupt, implementation note), and may be
// seen there and then forgiven: the thread then joins itself for ever. Or it comes later and ends that.
// Numbers as measured.
// verdict: VIOLATED
// violated: deadlock, java.lang.IllegalStateException
// shortest.deadlock: 6
// shortest.java.lang.IllegalStateException: 7
// states: 42
// transitions: 74
// endStates: 0
// schedules: 111
// jpf: interrupt-matching
// jpfShows: java.lang.IllegalStateException
package threads;

class InterruptForgiven {
  static final Thread JOINS_ITSELF = new Thread(InterruptForgiven::join);
  static boolean early;

  static void join() {
    if (early) {
      Thread.interrupted();
    }
    try {
      JOINS_ITSELF.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException();
    }
  }

  public static void main(String[] args) {
    new Thread(() -> JOINS_ITSELF.interrupt()).start();
    early = JOINS_ITSELF.isInterrupted();
    JOINS_ITSELF.start();
  }
}
