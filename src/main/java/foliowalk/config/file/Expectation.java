package foliowalk.config.file;

import foliowalk.text.NaturalOrder;
import java.util.Arrays;
import java.util.List;

/**
 * What a scenario's author says a cell must yield.
 *
 * @param kind the verdict, or that the cell is not walked
 * @param violated for {@link Kind#VIOLATED} the ids of exactly the violated properties, sorted
 * @param reason for {@link Kind#EXCLUDED} why the cell is not walked; else empty
 */
public record Expectation(Kind kind, List<String> violated, String reason) {

  /** The verdicts that can be expected. */
  public enum Kind {
    /** No schedule violates a property. */
    PROVED,
    /** Some schedule violates each of the properties named, and none violates another. */
    VIOLATED,
    /** The cell cannot be modelled and is shown with its reason. */
    EXCLUDED
  }

  /** Copies and sorts the ids. */
  public Expectation {
    violated = violated.stream().distinct().sorted(new NaturalOrder()).toList();
  }

  /**
   * Reads {@code PROVED}, ids separated by blanks or commas such as {@code I7 deadlock}, or {@code
   * EXCLUDED: reason}.
   */
  static Expectation parse(JpfValue value) throws ConfigurationException {
    String text = value.text();
    if (text.equals("PROVED")) {
      return new Expectation(Kind.PROVED, List.of(), "");
    }
    if (text.startsWith("EXCLUDED")) {
      String reason = text.substring("EXCLUDED".length()).strip();
      if (!reason.startsWith(":") || reason.substring(1).isBlank()) {
        throw new ConfigurationException(
            value.origin(), "an excluded cell needs a reason; write EXCLUDED: reason");
      }
      return new Expectation(Kind.EXCLUDED, List.of(), reason.substring(1).strip());
    }
    List<String> ids = Arrays.stream(text.split("[\\s,]+")).filter(s -> !s.isEmpty()).toList();
    if (ids.isEmpty()
        || ids.contains("PROVED")
        || !ids.stream().allMatch(id -> id.matches("[\\w.$-]+"))) {
      throw new ConfigurationException(
          value.origin(),
          "'"
              + text
              + "' is not an expectation; write PROVED, ids such as I1 or I7 deadlock,"
              + " or EXCLUDED: reason");
    }
    return new Expectation(Kind.VIOLATED, ids, "");
  }

  /** The short form shown in tables: {@code PROVED}, the ids, or {@code EXCLUDED}. */
  public String text() {
    return kind == Kind.VIOLATED ? String.join(" ", violated) : kind.name();
  }
}
