// Which thread runs a dependent without executor is open: who completes the future, who registers
// late, or who has waited for it. A program that relies on one of them is wrong in some schedule;
// with an executor it is not.
// The numbers were found by walking, not derived by hand.
// args: open
// verdict: VIOLATED
// violated: java.lang.AssertionError
// states: 27
// transitions: 40
// endStates: 1
// schedules: 34
// args: executor
// verdict: PROVED
// states: 81
// transitions: 165
// endStates: 2
// schedules: 2117
package library;

import java.util.concurrent.CompletableFuture;

class FutureWhoRuns {
  public static void main(String[] args) {
    CompletableFuture<String> source = new CompletableFuture<>();
    Thread completer = new Thread(() -> source.complete("x"));
    completer.start();
    Thread main = Thread.currentThread();
    CompletableFuture<Boolean> elsewhere =
        args[0].equals("open")
            ? source.thenApply(x -> Thread.currentThread() != main)
            : source.thenApplyAsync(x -> Thread.currentThread() != main);
    assert elsewhere.join();
  }
}
