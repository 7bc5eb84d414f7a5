package foliowalk.campaign.signoff;

import foliowalk.config.file.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code models/history.txt}; its head describes the form. */
public final class HistoryReader {
  private static final Pattern HEAD =
      Pattern.compile("(?:(bug|excluded) (\\S+) (\\S+)|(lead) (\\S+)) = (.+)");
  private static final Pattern STEP = Pattern.compile("(\\S+) (\\S+): (.+)");
  private static final Pattern BROKEN = Pattern.compile("(\\S+/\\S+/\\S+) (\\S+)");
  private static final Pattern CELL = Pattern.compile("\\S+/\\S+/\\S+");

  private final Path file;
  private final List<History.Entry> entries = new ArrayList<>();
  private final List<History.Excluded> excluded = new ArrayList<>();

  private HistoryReader(Path file) {
    this.file = file;
  }

  /**
   * Reads a file.
   *
   * @throws ConfigurationException with one line for the user
   */
  public static History read(Path file) throws ConfigurationException {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new ConfigurationException(file + " cannot be read as a history of bugs");
    }
    return new HistoryReader(file).read(lines);
  }

  private History read(List<String> lines) throws ConfigurationException {
    Draft open = null;
    StringBuilder reason = null;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).stripTrailing();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String where = file + ":" + (i + 1) + ": ";
      if (line.startsWith(" ")) {
        if (reason != null) {
          reason.append(' ').append(line.strip());
        } else if (open != null) {
          open.field(where, line.strip());
        } else {
          throw new ConfigurationException(where + "belongs to no bug and no lead");
        }
        continue;
      }
      finish(open, reason);
      Matcher head = HEAD.matcher(line);
      if (!head.matches()) {
        throw new ConfigurationException(
            where
                + "write 'bug NUMBER COMMIT = TITLE', 'lead NUMBER = TITLE' or 'excluded NUMBER"
                + " COMMIT = REASON'");
      }
      open = new Draft(where, head);
      reason = "excluded".equals(head.group(1)) ? new StringBuilder(head.group(6)) : null;
    }
    finish(open, reason);
    return new History(entries, excluded);
  }

  private void finish(Draft open, StringBuilder reason) throws ConfigurationException {
    if (reason != null) {
      excluded.add(new History.Excluded(open.number, open.commit, reason.toString()));
    } else if (open != null) {
      entries.add(open.entry());
    }
  }

  private static final class Draft {
    private final String where;
    private final boolean lead;
    private final String number;
    private final String commit;
    private final String title;
    private String broken;
    private String property;
    private String mended;
    private final List<String> assumptions = new ArrayList<>();
    private final List<History.KeyStep> steps = new ArrayList<>();
    private final List<String> blocked = new ArrayList<>();

    Draft(String where, Matcher head) {
      this.where = where;
      this.lead = head.group(4) != null;
      this.number = lead ? head.group(5) : head.group(2);
      this.commit = lead ? "" : head.group(3);
      this.title = head.group(6);
    }

    void field(String at, String text) throws ConfigurationException {
      int space = text.indexOf(' ');
      String value = space < 0 ? "" : text.substring(space + 1).strip();
      switch (space < 0 ? text : text.substring(0, space)) {
        case "broken" -> {
          Matcher cell = matched(BROKEN, value, at, "broken SCENARIO/VARIANT/DESIGN PROPERTY");
          broken = cell.group(1);
          property = cell.group(2);
        }
        case "mended" -> mended = matched(CELL, value, at, "mended CELL").group();
        case "assumes" -> assumptions.add(value);
        case "blocked" -> blocked.add(value);
        case "find" -> {
          Matcher step = matched(STEP, value, at, "find THREAD FUNCTION: WHAT");
          steps.add(new History.KeyStep(step.group(1), step.group(2), step.group(3)));
        }
        default ->
            throw new ConfigurationException(
                at + "'" + text + "' is none of broken, mended, assumes, find, blocked");
      }
    }

    private static Matcher matched(Pattern form, String value, String at, String words)
        throws ConfigurationException {
      Matcher m = form.matcher(value);
      if (!m.matches()) {
        throw new ConfigurationException(at + "write '" + words + "'");
      }
      return m;
    }

    History.Entry entry() throws ConfigurationException {
      if (broken == null || steps.isEmpty()) {
        throw new ConfigurationException(
            where + number + " needs a line 'broken' and at least one 'find'");
      }
      if (!lead && mended == null) {
        throw new ConfigurationException(where + number + " is mended, so it needs 'mended CELL'");
      }
      return new History.Entry(
          lead,
          number,
          commit,
          title,
          broken,
          property,
          Optional.ofNullable(mended),
          assumptions,
          steps,
          blocked);
    }
  }
}
