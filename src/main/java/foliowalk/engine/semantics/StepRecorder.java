package foliowalk.engine.semantics;

import foliowalk.engine.system.StateVector;
import foliowalk.program.FieldInfo;
import foliowalk.program.MethodInfo;
import foliowalk.program.Program;
import foliowalk.trace.Event;
import foliowalk.trace.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns what an {@link Observer} hears during one step into a {@link Step}. */
final class StepRecorder implements Observer {
  private final Program program;
  private final Machine machine;
  private final SourceLines sources;
  private final RoleNames names;
  private final List<Event> events = new ArrayList<>();
  private int number;
  private String thread;
  private Step.Location location;
  private MethodInfo where;
  private int wherePc;

  StepRecorder(Program program, Machine machine, List<Path> sourcepath) {
    this.program = program;
    this.machine = machine;
    this.sources = new SourceLines(sourcepath);
    this.names = new RoleNames(program, machine);
  }

  @Override
  public void stored() {
    names.moved();
  }

  /** Called before a step is taken. */
  void begin(int stepNumber, StateVector state, int choice) {
    number = stepNumber;
    events.clear();
    int t = choice & 0xffff;
    machine.load(state);
    machine.loadThread(t);
    thread = Threads.name(program, machine, t);
    CallStack f = machine.frames;
    where = f.method[f.top];
    wherePc = Math.min(f.pc[f.top], where.length() - 1);
    location = location(f);
  }

  /** The name of an object of the state last stored. */
  String nameOf(int reference) {
    return names.name(reference);
  }

  /** Called after a step was taken. */
  Step end() {
    String operation = events.isEmpty() ? "runs" : describe(operation());
    return new Step(number, thread, operation, location, events);
  }

  /** The event that names the step: its first, or the write with which an atomic update follows. */
  private Event operation() {
    Event first = events.get(0);
    if (first.kind() == Event.Kind.READ && events.size() > 1) {
      Event second = events.get(1);
      boolean update =
          second.kind() == Event.Kind.WRITE
              && second.object().equals(first.object())
              && second.member().equals(first.member());
      return update ? second : first;
    }
    return first;
  }

  private Step.Location location(CallStack f) {
    MethodInfo shown = where;
    int pc = wherePc;
    Optional<String> kernel = Optional.empty();
    for (int i = f.top; i >= 0 && kernel.isEmpty(); i--) {
      kernel = Optional.ofNullable(f.method[i].kernel);
    }
    // Inside a library model the interesting place is the line of the program that called it.
    for (int i = f.top; i > 0 && shown.isLibrary(); i--) {
      shown = f.method[i - 1];
      pc = f.pc[i - 1];
    }
    int line = shown.lines[Math.min(pc, shown.length() - 1)];
    return new Step.Location(
        shown.owner.binaryName(),
        shown.name,
        kernel,
        shown.owner.sourceFile,
        line,
        sources.line(shown.owner.name, shown.owner.sourceFile, line));
  }

  private static String describe(Event e) {
    String target = e.member().isEmpty() ? e.object() : e.object() + "." + e.member();
    return switch (e.kind()) {
      case READ -> "read " + target + " = " + e.newValue();
      case WRITE -> "write " + target + ": " + e.oldValue() + " -> " + e.newValue();
      case LOCK -> "lock " + target;
      case UNLOCK -> "unlock " + target;
      case WAIT -> "wait on " + target;
      case WAKE -> "wake " + target;
      case NOTIFY -> "notify " + target;
      case START -> "start " + target;
      case END -> "end";
      case JOIN -> "join " + target;
      case INTERRUPT -> "interrupt " + target;
      case CHOICE -> "choose " + e.newValue();
      case CLASS_INIT -> e.newValue();
      case THROW -> "throw " + e.newValue();
    };
  }

  @Override
  public void access(
      boolean write,
      FieldInfo field,
      int reference,
      int index,
      long before,
      long value,
      MethodInfo method,
      int pc) {
    boolean array = field == null;
    String type =
        array ? program.classes[machine.classOf(reference)].name.substring(1) : field.descriptor;
    events.add(
        new Event(
            write ? Event.Kind.WRITE : Event.Kind.READ,
            reference == 0 ? field.owner.simpleName() : names.name(reference),
            array ? "[" + index + "]" : field.name,
            write ? value(type, before) : "",
            value(type, value),
            method.lines[pc]));
  }

  @Override
  public void event(Event.Kind kind, int reference, String text, MethodInfo method, int pc) {
    events.add(
        new Event(
            kind,
            reference == 0 ? "" : names.name(reference),
            "",
            "",
            text,
            method.lines[Math.min(pc, method.length() - 1)]));
  }

  private String value(String descriptor, long bits) {
    int word = (int) bits;
    return switch (descriptor.charAt(0)) {
      case 'Z' -> word == 0 ? "false" : "true";
      case 'C' -> "'" + (char) word + "'";
      case 'J' -> Long.toString(bits);
      case 'F' -> Float.toString(Float.intBitsToFloat(word));
      case 'D' -> Double.toString(Double.longBitsToDouble(bits));
      case 'L', '[' -> word == 0 ? "null" : names.name(word);
      default -> Integer.toString(word);
    };
  }
}
