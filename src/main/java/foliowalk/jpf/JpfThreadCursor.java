package foliowalk.jpf;

import foliowalk.jpf.JpfSchedule.Chosen;
import foliowalk.jpf.JpfSchedule.Executed;
import foliowalk.trace.Event;
import foliowalk.trace.Step;
import java.util.List;
import java.util.Locale;

/** How far one thread of JPF's trace was followed. */
final class JpfThreadCursor {
  private static final double HALF = 0.5;

  private final List<Executed> executed;
  private final List<Chosen> values;
  private int position;
  private int valuesTaken;
  private boolean waiting;

  JpfThreadCursor(JpfSchedule schedule, int thread) {
    executed = schedule.of(thread);
    values = schedule.valuesOf(thread);
  }

  /**
   * When JPF executed the operation that a step begins with.
   *
   * @return its place in the order of all instructions; infinite when JPF did not
   */
  double order(Step offer) {
    Event.Kind kind = kind(offer);
    if (kind == Event.Kind.END) {
      return executed.isEmpty() ? 0 : executed.get(executed.size() - 1).order() + HALF;
    }
    if (waiting) {
      return afterCall(position - 1); // takes the monitor again inside Object.wait
    }
    if (kind == Event.Kind.CHOICE) {
      return choiceOf(offer) < 0
          ? Double.POSITIVE_INFINITY
          : values.get(valuesTaken).order() - HALF;
    }
    int at = find(offer);
    if (at < 0) {
      return Double.POSITIVE_INFINITY;
    }
    boolean inLibrary =
        (kind == Event.Kind.READ || kind == Event.Kind.WRITE)
            && executed.get(at).instruction().text().startsWith("invoke");
    return inLibrary || happensInside(kind) ? afterCall(at) : executed.get(at).order();
  }

  /** Passes over a step that is taken. */
  void pass(Step step) {
    Event.Kind kind = kind(step);
    if (waiting) {
      waiting = kind != Event.Kind.LOCK;
      passEvents(step);
      return;
    }
    waiting = kind == Event.Kind.WAIT;
    int at = placeOf(kind, step);
    position = Math.max(position, at + 1);
    valuesTaken += kind == Event.Kind.CHOICE ? 1 : 0;
    passEvents(step);
  }

  private int placeOf(Event.Kind kind, Step step) {
    if (kind == Event.Kind.END) {
      return executed.size() - 1;
    }
    return kind == Event.Kind.CHOICE ? choiceOf(step) : find(step);
  }

  private void passEvents(Step step) {
    List<Event> events = step.events();
    for (Event event : events.subList(Math.min(1, events.size()), events.size())) {
      if (event.kind() == Event.Kind.READ || event.kind() == Event.Kind.WRITE) {
        int further = findEvent(event);
        position = further < 0 ? position : further + 1;
      }
    }
  }

  /** The first event is the operation at the scheduling point; none is an operation unobserved. */
  private static Event.Kind kind(Step step) {
    return step.events().isEmpty() ? null : step.events().get(0).kind();
  }

  /**
   * Whether the operation takes effect inside a JDK method, where JPF may switch threads: then all
   * that is known is that it came before the thread's next instruction of its own.
   */
  private static boolean happensInside(Event.Kind kind) {
    return kind == Event.Kind.JOIN || kind == Event.Kind.NOTIFY || kind == Event.Kind.INTERRUPT;
  }

  private double afterCall(int at) {
    return at + 1 < executed.size()
        ? executed.get(at + 1).order() - HALF
        : Double.POSITIVE_INFINITY;
  }

  private boolean valueFits(Step offer) {
    if (valuesTaken >= values.size()) {
      return false;
    }
    String value = offer.events().get(0).newValue().replaceFirst(" .*", ""); // "1 of 0..3"
    int index = values.get(valuesTaken).index();
    return value.equals(Integer.toString(index))
        || value.equals("false") && index == 0
        || value.equals("true") && index == 1;
  }

  /**
   * The call that chose the next value, or -1 when the offer does not fit it. JPF says itself when
   * it chose; the call may have been passed already, since it reads the generator's seed before.
   */
  private int choiceOf(Step offer) {
    if (!valueFits(offer)) {
      return -1;
    }
    int order = values.get(valuesTaken).order();
    int at = -1;
    while (at + 1 < executed.size() && executed.get(at + 1).order() < order) {
      at++;
    }
    boolean here = at >= 0 && isAt(executed.get(at), offer.location());
    return here && couldBe(offer, executed.get(at).instruction().text()) ? at : -1;
  }

  /** Where the compiler left no line, everything is possible. */
  private static boolean isAt(Executed executed, Step.Location location) {
    return location.line() == 0 || executed.isAt(sourceFile(location), location.line());
  }

  private int find(Step offer) {
    String file = sourceFile(offer.location());
    int line = offer.location().line();
    if (line == 0) {
      return position < executed.size() ? position : -1; // where the compiler left no line
    }
    for (int i = position; i < executed.size(); i++) {
      if (executed.get(i).isAt(file, line)
          && couldBe(offer, executed.get(i).instruction().text())) {
        return i;
      }
    }
    return -1;
  }

  /** The source file as JPF names it: with the folders of its package. */
  static String sourceFile(Step.Location location) {
    String name = location.className();
    int dot = name.lastIndexOf('.');
    return (dot < 0 ? "" : name.substring(0, dot + 1).replace('.', '/')) + location.file();
  }

  private static boolean couldBe(Step offer, String text) {
    if (offer.events().isEmpty()) {
      return true;
    }
    Event event = offer.events().get(0);
    return switch (event.kind()) {
      case READ, WRITE -> isAccess(event, text) || text.matches("invoke\\w+ java\\..*");
      case LOCK -> text.equals("monitorenter") || text.startsWith("invoke");
      case UNLOCK -> text.equals("monitorexit") || text.matches("[aildf]?return\\b.*");
      case WAIT, NOTIFY, START, JOIN, INTERRUPT, PARK, UNPARK -> calls(text, "." + word(event));
      case CHOICE -> calls(text, "java.util.Random.next");
      case WAKE, END, CLASS_INIT, THROW -> true;
    };
  }

  private static boolean calls(String text, String name) {
    return text.startsWith("invoke") && text.contains(name);
  }

  private static String word(Event event) {
    return event.kind().name().toLowerCase(Locale.ROOT);
  }

  private int findEvent(Event event) {
    for (int i = position; i < executed.size(); i++) {
      if (executed.get(i).instruction().line() == event.line()
          && isAccess(event, executed.get(i).instruction().text())) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isAccess(Event event, String text) {
    boolean write = event.kind() == Event.Kind.WRITE;
    if (event.member().startsWith("[")) {
      return text.matches(write ? "[aildfbcs]astore" : "[aildfbcs]aload");
    }
    return text.startsWith(write ? "put" : "get") && text.endsWith("." + event.member());
  }
}
