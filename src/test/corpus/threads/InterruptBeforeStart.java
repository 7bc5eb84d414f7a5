// A thread that joins itself, interrupted by another: before its start, where that is recorded (JDK 17,
// Thread.interrupt, implementation note), or afterwards.
// The numbers were found by walking, not derived by hand.
// verdict: VIOLATED
// violated: java.lang.IllegalStateException
// states: 14
// transitions: 25
// endStates: 0
// schedules: 28
// shortest.java.lang.IllegalStateException: 5
package threads;

class InterruptBeforeStart {
  static final Thread JOINS_ITSELF = new Thread(InterruptBeforeStart::join);

  static void join() {
    try {
      JOINS_ITSELF.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException();
    }
  }

  public static void main(String[] args) {
    new Thread(() -> JOINS_ITSELF.interrupt()).start();
    JOINS_ITSELF.start();
  }
}
