// Strings as data: switch on a string, concatenation, equality; strings are immutable and so no
// steps, the fields that hold them are.
// verdict: PROVED
// endStates: 2
// states: 20
// transitions: 25
// schedules: 10
package memory;

class StringKeys {
  static volatile String state = "new";

  static String next(String from) {
    return switch (from) {
      case "new" -> "run" + "ning";
      case "running" -> "done";
      default -> from + "?";
    };
  }

  public static void main(String[] args) throws InterruptedException {
    Thread t = new Thread(() -> state = next(state));
    t.start();
    state = next(state);
    t.join();
    assert state.equals("running") || state.equals("done") : state;
  }
}
