// A value that two tasks make. "shared" lets both write to one counter: an addition can be lost.
// "combined" takes it from the two futures.
// The numbers were found by walking, not derived by hand.
// args: shared
// verdict: VIOLATED
// violated: java.lang.AssertionError
// states: 2203
// transitions: 5708
// endStates: 36
// args: combined
// verdict: PROVED
// states: 805
// transitions: 2037
// endStates: 36
// jpf: crash
// jpfShows: cannot run: ElementInfo.isMarked
package library;

import java.util.concurrent.CompletableFuture;

class FutureCombined {
  static int counter;

  public static void main(String[] args) {
    if (args[0].equals("shared")) {
      CompletableFuture<Void> a = CompletableFuture.runAsync(() -> counter++);
      CompletableFuture<Void> b = CompletableFuture.runAsync(() -> counter++);
      CompletableFuture.allOf(a, b).join();
      assert counter == 2;
    } else {
      CompletableFuture<Integer> a = CompletableFuture.supplyAsync(() -> 1);
      CompletableFuture<Integer> b = CompletableFuture.supplyAsync(() -> 1);
      assert a.thenCombine(b, Integer::sum).join() == 2;
    }
  }
}
