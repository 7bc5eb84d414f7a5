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
 * @param objects whether there are objects on the heap, see below
 */
record MiniProgram(
    String name,
    List<Integer> variables,
    List<Integer> cells,
    int locks,
    List<List<Action>> threads,
    List<Boolean> daemons,
    boolean spurious,
    boolean objects) {

  /** Registers of a thread. */
  static final int REGISTERS = 3;

  /**
   * References of a thread, and slots shared by all. An access to an object that one thread alone
   * can reach is no step for the explorer; the enumeration, which does not know who can reach what,
   * makes it one. So with objects the numbers of schedules and lengths differ, and nothing else
   * may.
   */
  static final int REFERENCES = 2;

  /** Whether the main thread ends with a look at everything. */
  boolean finishes() {
    List<Action> main = threads.get(0);
    return main.get(main.size() - 1) instanceof Action.Finish;
  }
}
