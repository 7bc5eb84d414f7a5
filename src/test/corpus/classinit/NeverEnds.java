// An initialiser that loops without touching anything: whoever needs the class stays in it or waits
// for it, and what comes behind is never reached. Two ways, each with three states: one in the loop
// where the initialiser's first step ends, two that the budget of a step goes round between.
// No schedule ends, and nothing but a local variable changes from the beginning on.
// verdict: VIOLATED
// violated: stuck
// states: 8
// transitions: 9
// endStates: 0
// schedules: none
package classinit;

class NeverEnds {
  static class Loops {
    static {
      int i = 0;
      while (i == 0) {}
    }

    static void use() {}
  }

  public static void main(String[] args) {
    new Thread(
            () -> {
              Loops.use();
              assert false;
            })
        .start();
    Loops.use();
    assert false;
  }
}
