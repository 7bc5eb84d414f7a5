// A loop that nobody else can notice: no deadlock, no end, and the walk ends all the same.
// verdict: PROVED
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
