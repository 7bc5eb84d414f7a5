package foliowalk.report;

import foliowalk.config.RunConfig;

/** How a run is named in the formats that have a place for a name. */
public final class RunTitle {
  private RunTitle() {}

  /** Target and arguments, such as {@code bank.Main scenario=S1,design=b}. */
  public static String of(RunConfig config) {
    if (config.target().isEmpty()) {
      return "foliowalk";
    }
    return config.args().isEmpty()
        ? config.target()
        : config.target() + " " + String.join(",", config.args());
  }
}
