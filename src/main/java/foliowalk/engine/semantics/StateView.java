package foliowalk.engine.semantics;

import foliowalk.engine.system.StateVector;
import foliowalk.program.ClassInfo;
import foliowalk.program.MethodInfo;
import foliowalk.program.Program;

/**
 * What a record of a schedule may see of the state in the machine: threads, frames and objects, to
 * read only. During a step it shows how far the step has come.
 */
public final class StateView {
  private final Program program;
  private final Machine machine;

  StateView(Program program, Machine machine) {
    this.program = program;
    this.machine = machine;
  }

  /** The program whose state this is. */
  public Program program() {
    return program;
  }

  /** Looks at a state; the vector must stay as it is until the next look. */
  public void lookAt(StateVector state) {
    machine.load(state);
  }

  /** Looks at the frames of a thread of the state. */
  public void lookAtThread(int thread) {
    machine.loadThread(thread);
  }

  /** The name of the thread at a position. */
  public String threadName(int thread) {
    return Threads.name(program, machine, thread);
  }

  // --- frames of the thread looked at ----------------------------------------------------------

  /** Number of frames. */
  public int frames() {
    return machine.frames.top + 1;
  }

  /** The method of a frame; frame 0 is the lowest. */
  public MethodInfo method(int frame) {
    return machine.frames.method[frame];
  }

  /** The instruction at which a frame stands; the number of them when an exception leaves it. */
  public int pc(int frame) {
    return machine.frames.pc[frame];
  }

  // --- objects ---------------------------------------------------------------------------------

  /** The first object of the heap, or 0 when there is none. */
  public int first() {
    return machine.heap.top() > 1 ? 1 : 0;
  }

  /** The object after another one in the heap, or 0. */
  public int next(int reference) {
    int next = reference + machine.heap.size(reference);
    return next < machine.heap.top() ? next : 0;
  }

  /** The class of an object, also of a constant one. */
  public ClassInfo classOf(int reference) {
    return program.classes[machine.classOf(reference)];
  }

  /** A word of an object, also of a constant one. */
  public int word(int reference, int offset) {
    return machine.word(reference, offset);
  }

  /** Whether several threads can reach an object. */
  public boolean shared(int reference) {
    return machine.shared(reference);
  }

  /** Position of the thread that owns the monitor of an object, or -1. */
  public int monitorOwner(int reference) {
    return Header.owner(machine.heap.lockWord(reference));
  }

  /** The constant objects whose monitors are owned. */
  public int[] lockedConstants() {
    return machine.heap.lockedConstants();
  }

  /** Where an object of before the last state was stored stands in that state; 0 for garbage. */
  public int forwarded(int reference) {
    return machine.forwarded(reference);
  }
}
