// A hint to the processor has no effect.
// verdict: PROVED
// states: 2
// transitions: 1
// endStates: 1
// schedules: 1
// jpf: missing-method
// jpfShows: cannot run: java.lang.Thread.onSpinWait
package threads;

class SpinWait {
  public static void main(String[] args) {
    Thread.onSpinWait();
  }
}
