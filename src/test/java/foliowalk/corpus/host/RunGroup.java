package foliowalk.corpus.host;

import java.util.ArrayList;
import java.util.List;

/** The threads of one run, and the first exception that ended one of them. */
final class RunGroup extends ThreadGroup {
  private volatile boolean over;
  private volatile String failure;

  RunGroup() {
    super("main");
  }

  boolean isOver() {
    return over;
  }

  /** From now on threads that are left end at their next access. */
  void end() {
    over = true;
    for (Thread t : alive()) {
      t.interrupt();
    }
  }

  /** Class of the first exception that nothing caught, or null. */
  String failure() {
    return failure;
  }

  List<Thread> alive() {
    Thread[] found = new Thread[activeCount() + 16];
    int n = enumerate(found, true);
    List<Thread> alive = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      if (found[i].isAlive()) {
        alive.add(found[i]);
      }
    }
    return alive;
  }

  @Override
  public void uncaughtException(Thread thread, Throwable e) {
    if (over || e instanceof Noise.RunIsOver) {
      return;
    }
    Thread.UncaughtExceptionHandler ofAll = Thread.getDefaultUncaughtExceptionHandler();
    if (ofAll != null) {
      ofAll.uncaughtException(thread, e);
      return;
    }
    synchronized (this) {
      if (failure == null) {
        failure = e.getClass().getName();
      }
    }
  }
}
