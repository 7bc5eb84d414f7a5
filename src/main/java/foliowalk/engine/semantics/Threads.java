package foliowalk.engine.semantics;

import foliowalk.program.Program;

/** Names of threads for people. */
final class Threads {
  private Threads() {}

  /**
   * The name a thread was given; else its number in the order of starts where a lineage is
   * followed, so that it keeps it when others end, or its position.
   */
  static String name(Program program, Machine machine, int thread) {
    int object = machine.threadObject[thread];
    int name = machine.heap.word(object, program.wellKnown.threadName);
    if (name != 0) {
      return program.constants.text(machine.word(name, program.wellKnown.stringText));
    }
    return "Thread-" + (machine.lineage == null ? thread : machine.lineage.identity(thread));
  }
}
