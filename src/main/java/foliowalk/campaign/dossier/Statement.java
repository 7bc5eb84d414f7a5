package foliowalk.campaign.dossier;

import foliowalk.config.file.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What people have to say about a campaign, and no walk can find out. Verdicts are not among it. A
 * text file, one fact a paragraph; a line that begins with a space goes on with the one before.
 *
 * <pre>
 * question TEXT              what is to be decided
 * kernel TEXT                the kernels that the model stands for
 * patch TEXT                 the change that is judged
 * baseline DESIGN            the design that the others are compared with
 * proposal DESIGN            the design of the change that is judged
 * design DESIGN = TEXT       what a design is
 * case ROW = TEXT            the row of the matrix, as SCENARIO/VARIANT, that is nearest to the question,
 *                            and what it is; may be missing
 * not-shown TEXT             what the dossier does not show
 * # comment
 * </pre>
 *
 * @param question what is to be decided
 * @param kernel the kernels that the model stands for
 * @param patch the change that is judged
 * @param baseline id of the design that the others are compared with
 * @param proposal id of the design of that change
 * @param designs what each design is, by id, in the order of the file
 * @param nearest name of that row, or empty
 * @param nearestText what it is
 * @param notShown what the dossier does not show, one sentence each
 */
public record Statement(
    String question,
    String kernel,
    String patch,
    String baseline,
    String proposal,
    Map<String, String> designs,
    String nearest,
    String nearestText,
    List<String> notShown) {

  private static final List<String> SINGLE =
      List.of("question", "kernel", "patch", "baseline", "proposal");

  /** Copies the collections; the order is kept. */
  public Statement {
    designs = Collections.unmodifiableMap(new LinkedHashMap<>(designs));
    notShown = List.copyOf(notShown);
  }

  /**
   * Reads a file.
   *
   * @throws ConfigurationException with one line for the user
   */
  public static Statement read(Path file) throws ConfigurationException {
    Map<String, String> single = new LinkedHashMap<>();
    Map<String, String> designs = new LinkedHashMap<>();
    String[] nearest = {"", ""};
    List<String> notShown = new ArrayList<>();
    for (Paragraph paragraph : paragraphs(file)) {
      String where = file + ":" + paragraph.line + ": ";
      String text = paragraph.text.toString().strip();
      int space = text.indexOf(' ');
      String key = space < 0 ? text : text.substring(0, space);
      String value = space < 0 ? "" : text.substring(space + 1).strip();
      if (value.isEmpty()) {
        throw new ConfigurationException(where + "'" + key + "' needs a text behind it");
      }
      if (SINGLE.contains(key)) {
        if (single.put(key, value) != null) {
          throw new ConfigurationException(where + "'" + key + "' is there twice");
        }
      } else if (key.equals("not-shown")) {
        notShown.add(value);
      } else if (key.equals("design")) {
        String[] design = named(value, where, key);
        if (designs.put(design[0], design[1]) != null) {
          throw new ConfigurationException(where + "this design is there twice");
        }
      } else if (key.equals("case")) {
        if (!nearest[0].isEmpty()) {
          throw new ConfigurationException(where + "'case' is there twice");
        }
        nearest = named(value, where, key);
      } else {
        throw new ConfigurationException(
            where
                + "unknown '"
                + key
                + "'; known are "
                + String.join(", ", SINGLE)
                + ", design, case, not-shown");
      }
    }
    for (String key : SINGLE) {
      if (!single.containsKey(key)) {
        throw new ConfigurationException(file + ": '" + key + "' is missing");
      }
    }
    return new Statement(
        single.get("question"),
        single.get("kernel"),
        single.get("patch"),
        single.get("baseline"),
        single.get("proposal"),
        designs,
        nearest[0],
        nearest[1],
        notShown);
  }

  /** What stands before and behind the equals sign of {@code ID = TEXT}. */
  private static String[] named(String value, String where, String key)
      throws ConfigurationException {
    int equals = value.indexOf(" = ");
    if (equals < 0) {
      throw new ConfigurationException(where + "write '" + key + " ID = TEXT'");
    }
    return new String[] {value.substring(0, equals).strip(), value.substring(equals + 3).strip()};
  }

  private static final class Paragraph {
    private final int line;
    private final StringBuilder text;

    Paragraph(int line, String text) {
      this.line = line;
      this.text = new StringBuilder(text);
    }
  }

  private static List<Paragraph> paragraphs(Path file) throws ConfigurationException {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new ConfigurationException(
          file + " cannot be read; it says what the dossier is about (see CONTRIBUTING.md)");
    }
    List<Paragraph> paragraphs = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).stripTrailing();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith(" ")) {
        if (paragraphs.isEmpty()) {
          throw new ConfigurationException(
              file + ":" + (i + 1) + ": goes on with a line that is not there");
        }
        paragraphs.get(paragraphs.size() - 1).text.append(' ').append(line.strip());
      } else {
        paragraphs.add(new Paragraph(i + 1, line));
      }
    }
    return paragraphs;
  }
}
