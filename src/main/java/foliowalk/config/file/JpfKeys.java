package foliowalk.config.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The JPF keys that foliowalk knows, from the resource {@code jpf-keys.txt}. */
public final class JpfKeys {
  /** What foliowalk does with a key. */
  public enum Treatment {
    /** Changes the run as it does in JPF. */
    HONOURED,
    /** Has a meaning in JPF, none here. */
    IGNORED,
    /** Has no meaning in current JPF either. */
    DEAD
  }

  /**
   * A known key.
   *
   * @param key the key, or a prefix that ends in {@code .*}
   * @param treatment what is done with it
   * @param note what a user should know, without a full stop
   */
  public record Known(String key, Treatment treatment, String note) {}

  private final Map<String, Known> known = new LinkedHashMap<>();

  /** Reads the resource. */
  public JpfKeys() {
    try (InputStream in = JpfKeys.class.getResourceAsStream("jpf-keys.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    String[] columns = line.split("\\|", 3);
    String key = columns[0].trim();
    Treatment treatment = Treatment.valueOf(columns[1].trim().toUpperCase(Locale.ROOT));
    if (known.put(key, new Known(key, treatment, columns[2].trim())) != null) {
      throw new IllegalStateException("jpf-keys.txt lists " + key + " twice");
    }
  }

  /** All entries, in the order of the resource. */
  public List<Known> all() {
    return List.copyOf(known.values());
  }

  /** The entry for a key: the key itself, else the longest prefix that covers it. */
  public Optional<Known> find(String key) {
    Known exact = known.get(key);
    String prefix = key;
    while (exact == null && prefix.contains(".")) {
      prefix = prefix.substring(0, prefix.lastIndexOf('.'));
      exact = known.get(prefix + ".*");
    }
    return Optional.ofNullable(exact);
  }
}
