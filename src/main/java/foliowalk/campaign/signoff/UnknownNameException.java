package foliowalk.campaign.signoff;

import foliowalk.text.NearestName;
import java.util.List;

/** A scenario, design or program was asked for that there is not. The message names those known. */
public final class UnknownNameException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * Names the nearest and all of what is known.
   *
   * @param what kind of name, such as {@code scenario}
   */
  public UnknownNameException(String what, String given, List<String> known) {
    super(
        "unknown "
            + what
            + " '"
            + given
            + "'"
            + NearestName.among(known, given).map(near -> ", did you mean " + near + "?").orElse("")
            + "; known are "
            + String.join(", ", known));
  }
}
