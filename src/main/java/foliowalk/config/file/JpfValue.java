package foliowalk.config.file;

/**
 * A configuration value with every {@code ${key}} expanded, and where it was set.
 *
 * @param text the expanded value
 * @param origin the line that gave it, for an appended value the last one
 */
public record JpfValue(String text, Origin origin) {}
