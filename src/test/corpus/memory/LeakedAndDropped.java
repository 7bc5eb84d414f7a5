// LeakedThis, but the reader drops the object before the constructor goes on, so that no state has it
// shared when the final field is written. Reads of the field are steps all the same: the counts are
// those of the program without `final`. A reader that comes before the object is offered takes nothing,
// and then the constructor waits in its loop for ever.
// verdict: VIOLATED
// violated: java.lang.IllegalStateException, stuck
// states: 45
// transitions: 58
// endStates: 1
// schedules: none
// shortest.java.lang.IllegalStateException: 9
package memory;

class LeakedAndDropped {
  private static LeakedAndDropped offered;
  private final int x;

  LeakedAndDropped() {
    synchronized (LeakedAndDropped.class) {
      offered = this;
    }
    boolean taken;
    do {
      synchronized (LeakedAndDropped.class) {
        taken = offered == null;
      }
    } while (!taken);
    x = 5;
  }

  private static void take() {
    LeakedAndDropped mine;
    synchronized (LeakedAndDropped.class) {
      mine = offered;
      offered = null;
    }
    if (mine != null && mine.x == 0) {
      throw new IllegalStateException("read before it was written");
    }
  }

  public static void main(String[] args) {
    new Thread(LeakedAndDropped::take).start();
    new LeakedAndDropped();
  }
}
