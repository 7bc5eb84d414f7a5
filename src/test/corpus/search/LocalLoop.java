// A loop that nobody can notice: no deadlock, no end, and the walk ends all the same. No state differs
// from the first one in anything but a local variable, so the program hangs from its beginning on.
// verdict: VIOLATED
// violated: stuck
// shortest.stuck: 0
// schedules: none
// endStates: 0
// states: 2
// transitions: 2
package search;

class LocalLoop {
  public static void main(String[] args) {
    int x = 0;
    while (true) {
      x = 1 - x;
    }
  }
}
