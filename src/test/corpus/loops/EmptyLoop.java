// One thread, one empty loop: nothing can change from the first state on.
// verdict: VIOLATED
// violated: stuck
// shortest.stuck: 0
// states: 1
// transitions: 1
// endStates: 0
// schedules: none
package loops;

class EmptyLoop {
  public static void main(String[] args) {
    while (true) {}
  }
}
