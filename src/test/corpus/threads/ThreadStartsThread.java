// A thread starts a thread and does not wait for it; the program ends with the last of them.
// verdict: PROVED
// endStates: 1
// states: 15
// transitions: 24
// schedules: 15
package threads;

class ThreadStartsThread {
  static int x;

  public static void main(String[] args) {
    new Thread(() -> new Thread(() -> x = 1).start()).start();
  }
}
