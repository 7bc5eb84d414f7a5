// A default method calls a private one of its interface.
// verdict: PROVED
// states: 2
// transitions: 1
// endStates: 1
// schedules: 1
// jpf: private-interface-method
// jpfShows: cannot run: NoSuchMethodError
package language;

class PrivateInterfaceMethod {
  interface Face {
    private int secret() {
      return 3;
    }

    default int open() {
      return secret();
    }
  }

  static class Plain implements Face {}

  public static void main(String[] args) {
    assert new Plain().open() == 3;
  }
}
