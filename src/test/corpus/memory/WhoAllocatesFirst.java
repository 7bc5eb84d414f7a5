// Both threads make an object and hang it up. Which is made first leaves no trace: with n = m = 1
// 6 schedules, but 1 + 9 states and 1 end state.
// verdict: PROVED
// states: 10
// transitions: 13
// endStates: 1
// schedules: 6
package memory;

class WhoAllocatesFirst {
  static Object left;
  static Object right;

  public static void main(String[] args) {
    new Thread(() -> left = new Object()).start();
    right = new Object();
  }
}
