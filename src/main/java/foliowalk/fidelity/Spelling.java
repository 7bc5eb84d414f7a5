package foliowalk.fidelity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way in which an operation may be written. {@code name} is a call of that function or macro;
 * {@code name(a, b)} one in whose arguments the names a and b occur; {@code ->field} reads a field,
 * {@code ->field=} writes it, {@code ->field()} calls through it. In the model it is {@code
 * Class.method} or {@code Class.field}, and {@code Class.field=} writes. {@code *} stands for any
 * characters of a name.
 */
final class Spelling {
  private static final Pattern FORM =
      Pattern.compile("(->)?([\\w.*]+)(=)?(?:\\(([\\w, *]*)(\\)))?");

  private final String text;
  private final boolean field;
  private final boolean write;
  private final boolean parentheses;
  private final Pattern name;
  private final List<String> words;

  private Spelling(String text, Matcher form) {
    this.text = text;
    this.field = form.group(1) != null;
    this.write = form.group(3) != null;
    this.parentheses = form.group(5) != null;
    this.name = Pattern.compile(glob(form.group(2)));
    String arguments = form.group(4) == null ? "" : form.group(4).strip();
    this.words = arguments.isEmpty() ? List.of() : Arrays.asList(arguments.split(" *, *"));
  }

  private static String glob(String name) {
    return Arrays.stream(name.split("\\*", -1))
        .map(Pattern::quote)
        .reduce((left, right) -> left + ".*" + right)
        .orElseThrow();
  }

  /** Nothing when {@code text} has none of the forms. */
  static Optional<Spelling> parse(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches() ? Optional.of(new Spelling(text, form)) : Optional.empty();
  }

  boolean matches(Event event) {
    return fits(event.form())
        && name.matcher(event.name()).matches()
        && event.words().containsAll(words);
  }

  private boolean fits(Event.Form form) {
    return switch (form) {
      case CALL -> !field && !write;
      case POINTER_CALL -> field && parentheses;
      case READ -> !write && !parentheses && (field || text.indexOf('.') > 0);
      case WRITE -> write;
    };
  }

  /** Whether this is a pattern for what {@code operation} names, itself a spelling. */
  boolean covers(String operation) {
    if (text.equals(operation) || text.equals("*")) {
      return true;
    }
    Matcher other = FORM.matcher(operation);
    return other.matches()
        && (other.group(1) != null) == field
        && (other.group(3) != null) == write
        && name.matcher(other.group(2)).matches()
        && (words.isEmpty()
            || other.group(4) != null
                && Arrays.asList(other.group(4).strip().split(" *, *")).containsAll(words));
  }

  @Override
  public String toString() {
    return text;
  }
}
