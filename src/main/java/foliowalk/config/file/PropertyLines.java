package foliowalk.config.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The entries of a Java properties file in order, with their line numbers: what {@link
 * java.util.Properties#load} reads, which keeps neither. The syntax is that of its API
 * documentation: comments start with {@code #} or {@code !}, a backslash at the end of a line joins
 * the next one to it, a key ends at the first unescaped {@code =}, {@code :} or blank.
 */
final class PropertyLines {
  /**
   * One entry, unexpanded.
   *
   * @param key text before the separator, with escapes resolved
   * @param value text after it, with escapes resolved; may end in blanks
   * @param origin the line where it begins
   */
  record Entry(String key, String value, Origin origin) {}

  /** Nobody writes that much by hand. */
  private static final int MOST_BYTES = 4 << 20;

  private PropertyLines() {}

  /**
   * Reads a file.
   *
   * @param shownAs how the file is named in messages
   */
  static List<Entry> read(Path file, String shownAs) throws ConfigurationException {
    if (Files.isDirectory(file)) {
      throw new ConfigurationException(shownAs + " is a folder; name a .jpf file in it");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new ConfigurationException(shownAs + " is no file, but a device or a pipe");
    }
    try {
      return parse(text(file, shownAs), shownAs);
    } catch (CharacterCodingException e) {
      throw new ConfigurationException(shownAs + " is not a text file in UTF-8");
    } catch (IOException e) {
      throw new ConfigurationException(
          Files.exists(file) ? shownAs + " cannot be read" : shownAs + " does not exist");
    }
  }

  private static String text(Path file, String shownAs) throws IOException, ConfigurationException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new ConfigurationException(
            shownAs + " is larger than the " + (MOST_BYTES >> 20) + " MiB of a .jpf file");
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
  }

  /** Parses the text of a file. */
  static List<Entry> parse(String text, String shownAs) throws ConfigurationException {
    List<Entry> entries = new ArrayList<>();
    String[] lines = text.split("\r\n|\r|\n", -1);
    int index = 0;
    while (index < lines.length) {
      Origin origin = new Origin(shownAs, index + 1);
      String line = lines[index++].stripLeading();
      if (line.isEmpty() || line.charAt(0) == '#' || line.charAt(0) == '!') {
        continue;
      }
      StringBuilder logical = new StringBuilder(line);
      while (endsInOddBackslashes(logical)) {
        logical.setLength(logical.length() - 1);
        if (index == lines.length) {
          break;
        }
        logical.append(lines[index++].stripLeading());
      }
      entries.add(entry(logical.toString(), origin));
    }
    return entries;
  }

  private static boolean endsInOddBackslashes(CharSequence line) {
    int count = 0;
    while (count < line.length() && line.charAt(line.length() - 1 - count) == '\\') {
      count++;
    }
    return count % 2 == 1;
  }

  private static Entry entry(String line, Origin origin) throws ConfigurationException {
    int keyEnd = 0;
    while (keyEnd < line.length() && !endsKey(line.charAt(keyEnd))) {
      keyEnd += line.charAt(keyEnd) == '\\' ? 2 : 1;
    }
    keyEnd = Math.min(keyEnd, line.length());
    int valueStart = skipBlanks(line, keyEnd);
    if (valueStart < line.length()
        && (line.charAt(valueStart) == '=' || line.charAt(valueStart) == ':')) {
      valueStart = skipBlanks(line, valueStart + 1);
    }
    String key = unescape(line.substring(0, keyEnd), origin);
    String value = unescape(line.substring(valueStart), origin);
    if (key.isEmpty()) {
      throw new ConfigurationException(origin, "a value without a key; write key = value");
    }
    if (value.startsWith("+=") && line.charAt(keyEnd) != '=' && line.charAt(keyEnd) != ':') {
      throw new ConfigurationException(
          origin,
          "JPF reads '"
              + key
              + " +=' as the key '"
              + key
              + "' with a value that begins with '+=';"
              + " write '"
              + key
              + "+=' without a blank to append");
    }
    return new Entry(key, value, origin);
  }

  private static boolean endsKey(char c) {
    return c == '=' || c == ':' || isBlank(c);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\f';
  }

  private static int skipBlanks(String line, int from) {
    int at = from;
    while (at < line.length() && isBlank(line.charAt(at))) {
      at++;
    }
    return at;
  }

  private static String unescape(String raw, Origin origin) throws ConfigurationException {
    if (raw.indexOf('\\') < 0) {
      return raw;
    }
    StringBuilder text = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c != '\\' || i + 1 == raw.length()) {
        text.append(c);
        continue;
      }
      char escaped = raw.charAt(++i);
      if (escaped == 'u') {
        text.append(unicode(raw, i + 1, origin));
        i += 4;
      } else {
        text.append(
            switch (escaped) {
              case 't' -> '\t';
              case 'n' -> '\n';
              case 'r' -> '\r';
              case 'f' -> '\f';
              default -> escaped;
            });
      }
    }
    return text.toString();
  }

  private static char unicode(String raw, int at, Origin origin) throws ConfigurationException {
    String digits = raw.substring(at, Math.min(at + 4, raw.length()));
    if (!digits.matches("[0-9a-fA-F]{4}")) {
      throw new ConfigurationException(
          origin, "'\\u" + digits + "' is malformed; four hexadecimal digits must follow \\u");
    }
    return (char) Integer.parseInt(digits, 16);
  }
}
