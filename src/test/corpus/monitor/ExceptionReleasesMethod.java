// An exception leaves two synchronized methods: a step for each monitor, like ExceptionReleases
// with one more lock.
// verdict: PROVED
// states: 26
// transitions: 34
// endStates: 1
// schedules: 11
package monitor;

class ExceptionReleasesMethod {
  synchronized void outer() {
    inner();
  }

  static synchronized void inner() {
    throw new IllegalStateException();
  }

  public static void main(String[] args) {
    ExceptionReleasesMethod o = new ExceptionReleasesMethod();
    new Thread(
            () -> {
              try {
                o.outer();
              } catch (IllegalStateException e) {
                assert !Thread.holdsLock(o);
              }
            })
        .start();
    synchronized (o) {
      synchronized (ExceptionReleasesMethod.class) {
        assert Thread.holdsLock(o);
      }
    }
  }
}
