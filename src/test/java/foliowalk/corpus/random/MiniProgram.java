package foliowalk.corpus.random;

import java.util.List;

/**
 * A program of the small language.
 *
 * @param name class name of its Java form
 * @param variables initial values of the shared variables
 * @param cells initial values of the atomic cells
 * @param locks number of locks
 * @param threads bodies; thread 0 is the main thread
 * @param daemons for each thread whether it is a daemon
 * @param spurious whether waits may end without cause
 */
record MiniProgram(
    String name,
    List<Integer> variables,
    List<Integer> cells,
    int locks,
    List<List<Action>> threads,
    List<Boolean> daemons,
    boolean spurious) {

  /** Registers of a thread. */
  static final int REGISTERS = 3;

  /** Whether the main thread ends with a look at everything. */
  boolean finishes() {
    List<Action> main = threads.get(0);
    return main.get(main.size() - 1) instanceof Action.Finish;
  }
}
