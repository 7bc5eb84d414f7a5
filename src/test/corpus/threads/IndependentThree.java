// Main starts A, which is the first step, then B (S), then ends (E). A writes (a) and ends (e), B
// too (b, f). S comes before E and before b, so of S, E, b, f there are 3 orders; a and e go
// between in C(6, 2) = 15 ways: 45 schedules.
// verdict: PROVED
// endStates: 1
// schedules: 45
// states: 22
// transitions: 39
package threads;

class IndependentThree {
  static int x;
  static int y;

  public static void main(String[] args) {
    Thread a = new Thread(() -> x = 1);
    Thread b = new Thread(() -> y = 1);
    a.start();
    b.start();
  }
}
