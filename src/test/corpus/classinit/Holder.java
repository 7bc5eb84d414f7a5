// The holder idiom: made once, seen complete, no lock.
// verdict: PROVED
// endStates: 1
// states: 17
// transitions: 25
// schedules: 20
package classinit;

class Holder {
  int x = 5;

  static class Lazy {
    static final Holder INSTANCE = new Holder();
  }

  public static void main(String[] args) {
    new Thread(
            () -> {
              assert Lazy.INSTANCE.x == 5;
            })
        .start();
    assert Lazy.INSTANCE.x == 5;
  }
}
