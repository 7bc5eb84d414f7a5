// Two threads claim an element of an array. "set" looks and then writes, so both can believe that
// they have it; "cas" compares and sets in one step.
// The schedules are counted by hand. Main takes R and perhaps W; the other thread r, perhaps w, then
// k (it keeps the answer) and e (its end). RW before r: 1. r and w before R: R stands before k,
// between k and e, or after e: 3. Both read before either writes: Rr or rR, times 4 places for W
// among w, k, e: 8. Together 12. The shortest violation: start, R r w k e W.
// args: set
// verdict: VIOLATED
// violated: java.lang.AssertionError
// schedules: 12
// shortest.java.lang.AssertionError: 7
// jpf: missing-method
// jpfShows: cannot run: java.lang.invoke.VarHandleReferences
// One step C of main among c, k and e of the other: 4 places.
// args: cas
// verdict: PROVED
// schedules: 4
// jpf: missing-method
// jpfShows: cannot run: java.lang.invoke.VarHandleReferences
package library;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

class VarHandleElement {
  private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(Object[].class);

  static boolean claim(Object[] slots, Object mine, String how) {
    if (how.equals("cas")) {
      return SLOT.compareAndSet(slots, 1, null, mine);
    }
    if (SLOT.getAcquire(slots, 1) != null) {
      return false;
    }
    SLOT.setRelease(slots, 1, mine);
    return true;
  }

  public static void main(String[] args) throws InterruptedException {
    Object[] slots = new Object[2];
    boolean[] claimed = new boolean[2];
    String how = args[0];
    Thread t = new Thread(() -> claimed[0] = claim(slots, "other", how));
    t.start();
    boolean mine = claim(slots, "main", how);
    t.join();
    assert mine != claimed[0];
  }
}
