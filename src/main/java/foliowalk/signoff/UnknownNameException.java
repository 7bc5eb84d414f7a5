package foliowalk.signoff;

import foliowalk.config.NearestName;
import java.util.List;

/** A scenario or design was asked for that no configuration has. The message names those known. */
public final class UnknownNameException extends Exception {
  private static final long serialVersionUID = 1L;

  UnknownNameException(String what, String given, List<String> known) {
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
