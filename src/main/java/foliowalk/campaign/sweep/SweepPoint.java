package foliowalk.campaign.sweep;

import foliowalk.result.Violation;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * One value of a parameter.
 *
 * @param value the value
 * @param verdict word of the verdict; empty where nothing was walked
 * @param violated ids of the violated properties, sorted
 * @param states distinct states
 * @param transitions steps
 * @param depth longest distance from the start
 * @param schedules complete schedules, where they were counted and have a number
 * @param estimated states foreseen from the smaller values; 0 where there was nothing to go by
 * @param note why there is no verdict on all schedules; else empty
 * @param seconds wall time
 */
public record SweepPoint(
    int value,
    String verdict,
    List<String> violated,
    long states,
    long transitions,
    int depth,
    Optional<BigInteger> schedules,
    long estimated,
    String note,
    double seconds) {

  /** Copies the list. */
  public SweepPoint {
    violated = List.copyOf(violated);
  }

  /** Whether every schedule was walked. */
  public boolean decided() {
    return note.isEmpty();
  }

  /** Whether states were left out, here or because of a smaller value: a vacuous walk is whole. */
  public boolean cut() {
    return !decided() && !verdict.equals("VACUOUS");
  }

  /** Verdict, or the violated properties without packages of exception classes. */
  public String answer() {
    if (verdict.isEmpty()) {
      return "not walked";
    }
    return violated.isEmpty() ? verdict : Violation.simpleNames(violated);
  }
}
