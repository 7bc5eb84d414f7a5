// A superclass whose initialiser uses its subclass: locked when two threads begin at both ends.
// verdict: VIOLATED
// violated: deadlock
// states: 17
// transitions: 23
// endStates: 1
// schedules: 11
// shortest.deadlock: 3
// jpf: superclass-lock
// jpfShows: PROVED
package classinit;

class SuperDeadlock {
  static class Base {
    static final Object DERIVED = new Derived();
  }

  static class Derived extends Base {
    static int x = 1;
  }

  public static void main(String[] args) {
    new Thread(Base::new).start();
    new Derived();
  }
}
