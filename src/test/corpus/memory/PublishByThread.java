// A field of a thread that is started is shared from then on.
// verdict: VIOLATED
// violated: java.lang.AssertionError
// states: 10
// transitions: 13
// endStates: 1
// schedules: 5
// shortest.java.lang.AssertionError: 3
package memory;

class PublishByThread extends Thread {
  int x;

  @Override
  public void run() {
    assert x == 0;
  }

  public static void main(String[] args) {
    PublishByThread t = new PublishByThread();
    t.x = 2;
    t.x = 0;
    t.start();
    t.x = 1;
  }
}
