package foliowalk.report;

import foliowalk.text.Escape;
import foliowalk.trace.Event;
import foliowalk.trace.Step;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a step did, in words. */
public final class EventText {
  private static final Pattern CONSTANT_NAME = Pattern.compile("[A-Z0-9_$]+");

  private EventText() {}

  /**
   * The changes a step made and the locks it moved, joined by semicolons; where there are none,
   * what it read at its scheduling point. Other reads, and constants set by a class initialiser,
   * are left to the JSON form.
   */
  public static String of(Step step) {
    List<Event> changes = step.events().stream().filter(EventText::isChange).toList();
    if (!changes.isEmpty()) {
      return changes.stream().map(EventText::of).collect(Collectors.joining("; "));
    }
    return step.events().stream()
        .filter(event -> event.kind() == Event.Kind.READ)
        .findFirst()
        .map(EventText::of)
        .orElse(Escape.line(step.operation()));
  }

  static boolean isChange(Event event) {
    return switch (event.kind()) {
      case READ, CLASS_INIT -> false;
      case WRITE -> !isConstantSet(event);
      default -> true;
    };
  }

  /** Whether a static field with a constant's name, such as an enum constant, gets its value. */
  private static boolean isConstantSet(Event event) {
    return event.object().indexOf('#') < 0
        && event.oldValue().equals("null")
        && CONSTANT_NAME.matcher(event.member()).matches();
  }

  /** One event, such as {@code Account#1.sum 2 -> 1}. */
  static String of(Event event) {
    String place = Escape.line(place(event));
    String value = Escape.line(event.newValue());
    return switch (event.kind()) {
      case READ -> "read " + place + " = " + value;
      case WRITE -> place + " " + Escape.line(event.oldValue()) + " -> " + value;
      case LOCK -> "lock " + place;
      case UNLOCK -> "unlock " + place;
      case WAIT -> "wait on " + place;
      case WAKE -> "wake on " + place;
      case NOTIFY -> "notify " + place;
      case START -> "start " + place;
      case END -> "end " + place;
      case JOIN -> "join " + place;
      case PARK -> "park";
      case UNPARK -> "unpark " + place;
      case INTERRUPT -> "interrupt " + place;
      case CHOICE -> "choose " + value;
      case CLASS_INIT -> "initialise " + place;
      case THROW -> "throw " + place + (value.isEmpty() ? "" : ": " + value);
    };
  }

  private static String place(Event event) {
    if (event.member().isEmpty() || event.kind() == Event.Kind.THROW) {
      return event.object();
    }
    return event.object() + (event.member().startsWith("[") ? "" : ".") + event.member();
  }
}
