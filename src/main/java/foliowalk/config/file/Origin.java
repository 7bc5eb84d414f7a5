package foliowalk.config.file;

/**
 * Where a configuration value was set.
 *
 * @param place a file as the user named it, or {@link #COMMAND_LINE}
 * @param line line number from 1, or 0 when the place has no lines
 */
public record Origin(String place, int line) {
  /** The place of a {@code +key=value} argument. */
  public static final String COMMAND_LINE = "command line";

  /** Of a value given on the command line. */
  public static Origin commandLine() {
    return new Origin(COMMAND_LINE, 0);
  }

  @Override
  public String toString() {
    return line == 0 ? place : place + ":" + line;
  }
}
