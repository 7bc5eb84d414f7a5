// A future that nobody completes keeps its reader waiting; mended by completing it.
// Both counts are by hand. join takes the outcome (R); when there is none it waits (W).
// "never": the other thread only ends (e), which has 3 places among R and W; then main waits for ever.
// args: never
// verdict: VIOLATED
// violated: deadlock
// schedules: 3
// shortest.deadlock: 3
// "always": the other thread completes (c) and ends (e), then main goes on and ends (E). R after c:
// e has 3 places among R E. RW before c: main then takes the monitor again (K), leaves it (X), takes
// the outcome (T), looks for dependents (H), ends: e has 6 places among KXTHE. R before c, W after c:
// then W finds the outcome, and e has 4 places among WHE. 3 + 6 + 4 = 13.
// args: always
// verdict: PROVED
// schedules: 13
// states: 18
// transitions: 25
// endStates: 1
package library;

import java.util.concurrent.CompletableFuture;

class FutureNever {
  public static void main(String[] args) {
    CompletableFuture<String> answer = new CompletableFuture<>();
    boolean always = args[0].equals("always");
    Thread t =
        new Thread(
            () -> {
              if (always) {
                answer.complete("yes");
              }
            });
    t.start();
    assert answer.join().equals("yes");
  }
}
