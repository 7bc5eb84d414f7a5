package foliowalk.engine.record;

import foliowalk.engine.semantics.ObjectNames;
import foliowalk.engine.semantics.Observer;
import foliowalk.engine.semantics.StateView;
import foliowalk.engine.system.StateVector;
import foliowalk.program.FieldInfo;
import foliowalk.program.MethodInfo;
import foliowalk.program.Program;
import foliowalk.program.TraceMark;
import foliowalk.trace.After;
import foliowalk.trace.After.Blocked;
import foliowalk.trace.After.Lock;
import foliowalk.trace.Event;
import foliowalk.trace.ObjectState;
import foliowalk.trace.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Turns what an {@link Observer} hears during one step into a {@link Step}. */
final class StepRecorder implements Observer, ObjectNames {
  private final Program program;
  private final StateView view;
  private final SourceLines sources;
  private final RoleNames names;
  private final Marks marks;
  private final Lifetimes lifetimes;
  private final InitialStates initialStates;
  private final List<Event> events = new ArrayList<>();
  private int number;
  private String thread;
  private List<Step.Location> stack;
  private List<Marks.Held> held = List.of();
  private Optional<String> kernel;

  /** The calls under way when the step began, outermost first, and where each stood. */
  private MethodInfo[] calls = {};

  private int[] places = {};

  StepRecorder(Program program, StateView view, List<Path> sourcepath) {
    this(program, view, new SourceLines(sourcepath));
  }

  private StepRecorder(Program program, StateView view, SourceLines sources) {
    this.program = program;
    this.view = view;
    this.sources = sources;
    this.names = new RoleNames(program, view);
    this.marks = new Marks(view);
    this.lifetimes = new Lifetimes(view, marks, names);
    this.initialStates = new InitialStates(program, view, names);
  }

  /** Another that knows the same and can be led astray: for a step that is only looked at. */
  StepRecorder fork() {
    StepRecorder copy = new StepRecorder(program, view, sources);
    copy.names.copyFrom(names);
    copy.marks.copyFrom(marks);
    return copy;
  }

  /** The objects named so far as they are in the state looked at; no enum constants. */
  List<ObjectState> objects() {
    InitialStates now = new InitialStates(program, view, names);
    for (int reference : names.named()) {
      if (view.classOf(reference).findField("$VALUES") == null) {
        now.named(reference);
      }
    }
    return now.objects();
  }

  /** An object that was named is told of to the end, or its values would change in silence. */
  @Override
  public boolean follows(int reference) {
    return names.has(reference);
  }

  @Override
  public void stored() {
    names.moved();
    marks.moved();
    initialStates.moved();
  }

  /**
   * Called before a step is taken.
   *
   * @param mover position of the thread that takes it
   */
  void begin(int stepNumber, StateVector state, int mover) {
    number = stepNumber;
    events.clear();
    view.lookAt(state);
    view.lookAtThread(mover);
    thread = view.threadName(mover);
    int count = view.frames();
    calls = new MethodInfo[count];
    places = new int[count];
    for (int i = 0; i < count; i++) {
      calls[i] = view.method(i);
      places[i] = view.pc(i);
    }
    stack = stack();
    kernel = Optional.empty();
    for (int i = count - 1; i >= 0 && kernel.isEmpty(); i--) {
      kernel = Optional.ofNullable(calls[i].kernel);
    }
  }

  @Override
  public String nameOf(int reference) {
    return names.name(reference);
  }

  /** Called after a step was taken whose state after it is of no interest. */
  Step end() {
    return step(After.NOTHING);
  }

  /**
   * Called after a step was taken: looks at who holds what in the state after it, or what was
   * reached when the step violated a property.
   */
  void look() {
    held = marks.look(thread);
  }

  /**
   * Called after {@link #look}.
   *
   * @param blocked the threads that cannot move
   */
  Step end(List<Blocked> blocked) {
    List<Lock> locks = new ArrayList<>();
    List<String> readers = new ArrayList<>();
    for (Marks.Held h : held) {
      if (h.mark().kind() == TraceMark.Kind.READ_SIDE) {
        h.holders().stream().filter(r -> !readers.contains(r)).forEach(readers::add);
      } else if (view.shared(h.reference()) || names.knows(h.reference())) {
        h.holders().forEach(holder -> locks.add(new Lock(lock(h.reference()), holder)));
      }
    }
    addMonitors(locks);
    return step(new After(locks, blocked, readers, lifetimes.now()));
  }

  private Step step(After after) {
    String operation = events.isEmpty() ? "runs" : describe(operation());
    Step.Location top = stack.get(0);
    Step.Location location =
        new Step.Location(
            top.className(), top.method(), kernel, top.file(), top.line(), top.source());
    return new Step(number, thread, operation, location, stack, events, after);
  }

  private void addMonitors(List<Lock> locks) {
    for (int at = view.first(); at != 0; at = view.next(at)) {
      if (view.monitorOwner(at) >= 0 && view.shared(at) && !marks.isLock(at)) {
        locks.add(monitor(at));
      }
    }
    for (int constant : view.lockedConstants()) {
      locks.add(monitor(constant));
    }
  }

  private Lock monitor(int reference) {
    int owner = view.monitorOwner(reference);
    return new Lock(names.name(reference), view.threadName(owner));
  }

  /** What each object held that an event named, before the first that did. */
  List<ObjectState> initial() {
    return initialStates.objects();
  }

  @Override
  public String lock(int reference) {
    String suffix = marks.isLock(reference) ? marks.suffix(reference) : "";
    return names.name(reference) + (suffix.isEmpty() ? "" : "." + suffix);
  }

  @Override
  public String waitedFor(int reference) {
    return marks.isLock(reference) ? lock(reference) : "notification on " + nameOf(reference);
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

  /**
   * The program's frames, innermost first. Inside a library model the interesting place is the line
   * of the program that called it; a thread that has no frame of the program shows its lowest.
   */
  private List<Step.Location> stack() {
    List<Step.Location> frames = new ArrayList<>();
    for (int i = calls.length - 1; i >= 0; i--) {
      MethodInfo m = calls[i];
      if (!m.isLibrary() || (i == 0 && frames.isEmpty())) {
        int pc = Math.min(places[i], m.length() - 1);
        frames.add(
            new Step.Location(
                m.owner.binaryName(),
                m.name,
                Optional.ofNullable(m.kernel),
                m.owner.sourceFile,
                m.lines[pc],
                sources.line(m.owner.name, m.owner.sourceFile, m.lines[pc])));
      }
    }
    return frames;
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
      case PARK -> "park";
      case UNPARK -> "unpark " + target;
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
    initialStates.named(reference);
    String type = array ? view.classOf(reference).name.substring(1) : field.descriptor;
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
    if (kind != Event.Kind.THROW) {
      initialStates.named(reference);
    }
    events.add(
        new Event(
            kind,
            reference == 0 ? "" : names.name(reference),
            kind == Event.Kind.THROW ? left() : "",
            "",
            text,
            method.lines[Math.min(pc, method.length() - 1)]));
  }

  /**
   * The innermost of the calls that were under way when the step began and still are, where the
   * next one, of a method without a result, has returned: what that did decided nothing.
   */
  private String left() {
    int same = 0;
    while (same < calls.length
        && same < view.frames()
        && view.method(same) == calls[same]
        && (same == 0 || view.pc(same - 1) == places[same - 1])) {
      same++;
    }
    boolean returned =
        same > 0
            && same < calls.length
            && calls[same].descriptor.endsWith(")V")
            && !calls[same].isLibrary() // an operation of the frame that called it
            && !calls[same - 1].isLibrary();
    if (!returned) {
      return "";
    }
    long inner = Arrays.stream(calls).skip(same).filter(method -> !method.isLibrary()).count();
    return stack.get((int) inner).named();
  }

  private String value(String descriptor, long bits) {
    return Values.text(descriptor, bits, names);
  }
}
