package foliowalk.report.page;

import java.util.List;

/**
 * A run of text inside a paragraph, an item or a table's cell. The text is never markup.
 *
 * @param text what is shown
 * @param style how
 * @param target where it leads: {@code #} and the id of a section or detail of the same page, or a
 *     relative address; empty for text that leads nowhere
 */
public record Inline(String text, Style style, String target) {

  /** What a run of text is; the last four are shades of a verdict. */
  public enum Style {
    /** Running text. */
    PLAIN,
    /** Stressed. */
    EMPHASIS,
    /** A command, a name of the program. */
    CODE,
    /** Good news. */
    GOOD,
    /** A violation that is no surprise. */
    BAD,
    /** Something a reader has to look at. */
    ALARM,
    /** Left out. */
    MUTED
  }

  /** Running text. */
  public static Inline of(String text) {
    return new Inline(text, Style.PLAIN, "");
  }

  /** Text in a style. */
  public static Inline of(String text, Style style) {
    return new Inline(text, style, "");
  }

  /** The same text, leading somewhere. */
  public Inline to(String address) {
    return new Inline(text, style, address);
  }

  /** One run alone. */
  public static List<Inline> only(String text) {
    return List.of(of(text));
  }
}
