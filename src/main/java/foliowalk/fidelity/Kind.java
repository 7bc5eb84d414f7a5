package foliowalk.fidelity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What sort of thing an operation does. */
public enum Kind {
  LOCK,
  REFCOUNT,
  RCU,
  FLAG,
  WAIT,
  XARRAY,
  LIST,
  CALLBACK,
  FIELD,
  MEMORY,
  /** Call of a function that is modelled itself. */
  CALL;

  /** The kind's name in the map and in reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Kind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
