// Two threads hold an object in their frames alone, since it was unlinked. What it leads to is shared
// by them all the same: an update of its counter is lost.
// verdict: VIOLATED
// violated: java.lang.AssertionError
// states: 405
// transitions: 860
// endStates: 3
// schedules: 131170
// shortest.java.lang.AssertionError: 19
package transactions;

import java.util.concurrent.atomic.AtomicInteger;

class HeldByFrames {
  static class Folio {
    final AtomicInteger refs = new AtomicInteger();
    int flags;
  }

  static Folio slot = new Folio();
  static boolean unlinked;
  static int total;

  static void get() {
    Folio folio = slot;
    if (folio != null && unlinked) {
      int refs = folio.refs.get();
      folio.refs.set(refs + 1);
      synchronized (HeldByFrames.class) {
        total++;
        assert total < 2 || folio.refs.get() == 2;
      }
    }
  }

  public static void main(String[] args) {
    new Thread(HeldByFrames::get).start();
    new Thread(HeldByFrames::get).start();
    slot = null;
    unlinked = true;
  }
}
