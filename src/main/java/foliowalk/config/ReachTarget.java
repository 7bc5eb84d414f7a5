package foliowalk.config;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that a walk has to come by in at least one schedule, or its verdict means nothing: a
 * program that never runs the callback proves every callback right.
 *
 * <p>Written {@code Class.method}, {@code Class.method in Class.method} (entered while the other is
 * on the stack of the same thread) or {@code Class.method during Class.method} (entered while it is
 * on the stack of another thread). With {@code returns true} or {@code returns false} behind the
 * first method, that one has to return so, rather than to be entered. The class goes without its
 * package.
 *
 * @param method the method to be entered or left
 * @param moment whether it is to be entered, or left with a result
 * @param relation how it stands to the other one
 * @param other the method that has to be running; empty for {@link Relation#ANY}
 */
public record ReachTarget(String method, Moment moment, Relation relation, String other) {
  /** What the method has to do. */
  public enum Moment {
    /** Be called. */
    ENTERED(""),
    /** Return true. */
    RETURNS_TRUE(" returns true"),
    /** Return false. */
    RETURNS_FALSE(" returns false");

    private final String text;

    Moment(String text) {
      this.text = text;
    }
  }

  /** What else has to be running when the method is entered. */
  public enum Relation {
    /** Nothing. */
    ANY,
    /** Another method of the same thread. */
    IN,
    /** A method of another thread. */
    DURING
  }

  private static final String NAME = "[\\w$]+\\.[\\w$]+";
  private static final Pattern FORM =
      Pattern.compile(
          "(" + NAME + ")(?:\\s+returns\\s+(true|false))?(?:\\s+(in|during)\\s+(" + NAME + "))?");

  /**
   * Reads a list.
   *
   * @param text targets separated by commas; empty for none
   * @throws IllegalArgumentException with words for the user, when one of them has another form
   */
  public static List<ReachTarget> parseAll(String text) {
    List<ReachTarget> targets = new ArrayList<>();
    for (String part : text.isBlank() ? new String[0] : text.split(",", -1)) {
      targets.add(parse(part.strip()));
    }
    return targets;
  }

  private static ReachTarget parse(String text) {
    Matcher m = FORM.matcher(text);
    if (!m.matches()) {
      throw new IllegalArgumentException(
          "'"
              + text
              + "' is not of the form Class.method, Class.method in Class.method or Class.method"
              + " during Class.method; 'returns true' or 'returns false' may stand behind the first"
              + " method");
    }
    Moment moment =
        m.group(2) == null
            ? Moment.ENTERED
            : m.group(2).equals("true") ? Moment.RETURNS_TRUE : Moment.RETURNS_FALSE;
    if (m.group(3) == null) {
      return new ReachTarget(m.group(1), moment, Relation.ANY, "");
    }
    return new ReachTarget(
        m.group(1), moment, m.group(3).equals("in") ? Relation.IN : Relation.DURING, m.group(4));
  }

  /** As it is written in a file. */
  @Override
  public String toString() {
    return switch (relation) {
      case ANY -> method + moment.text;
      case IN -> method + moment.text + " in " + other;
      case DURING -> method + moment.text + " during " + other;
    };
  }
}
