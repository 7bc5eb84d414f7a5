// Two equal threads. Their order of being started is the order of the threads, so which of them
// ends first leaves no trace when both have ended: 1 end state.
// verdict: PROVED
// endStates: 1
// states: 18
// transitions: 33
// schedules: 45
package threads;

import java.util.concurrent.atomic.AtomicInteger;

class Twins {
  static final AtomicInteger X = new AtomicInteger();

  public static void main(String[] args) {
    Runnable body = X::incrementAndGet;
    new Thread(body).start();
    new Thread(body).start();
  }
}
