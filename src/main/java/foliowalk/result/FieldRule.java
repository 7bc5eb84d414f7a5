package foliowalk.result;

import java.util.List;

/**
 * What a walk with transactions relied on of a field, and checked at each access that other threads
 * could notice. Of a complete walk these rules hold for every schedule.
 *
 * @param field the class and the name
 * @param rule what keeps two threads apart
 * @param guards ways from an object to the monitors that are held, such as {@code this.lock}; empty
 *     where the rule names none
 * @param checked how often it was looked at
 */
public record FieldRule(String field, Rule rule, List<String> guards, long checked) {

  /** Copies the list. */
  public FieldRule {
    guards = List.copyOf(guards);
  }

  /** What keeps two threads apart. */
  public enum Rule {
    /** Nobody writes the field once a second thread can reach it. */
    NEVER_WRITTEN("not written once shared"),
    /** Whoever reads or writes it holds the monitors. */
    GUARDED("guarded by"),
    /** Whoever writes it holds the monitors; not so those who read. */
    WRITES_GUARDED("writes guarded by"),
    /** No two threads are ever about to access it, one of them writing. */
    RACE_FREE("no rule found, and no race"),
    /** There is a race, or nothing was assumed. */
    NOTHING("none");

    private final String words;

    Rule(String words) {
      this.words = words;
    }
  }

  /** The rule in words, with its guards. */
  public String text() {
    return guards.isEmpty() ? rule.words : rule.words + " " + String.join(", ", guards);
  }
}
