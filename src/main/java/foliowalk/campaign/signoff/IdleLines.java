package foliowalk.campaign.signoff;

import foliowalk.config.file.ConfigurationException;
import foliowalk.result.CodeLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reviewed reasons for lines of a model that no cell executes, as {@code models/idle-lines.txt}
 * has them; its head describes the form.
 *
 * @param rules in the order of the file
 */
public record IdleLines(List<Rule> rules) {
  private static final Pattern FORM =
      Pattern.compile("idle (\\S+)(?: \"([^\"]+)\")? because (made|check|arguments|gap): (.+)");

  /** Copies the list. */
  public IdleLines {
    rules = List.copyOf(rules);
  }

  /**
   * One reason.
   *
   * @param method class and method, with {@code *} for anything
   * @param text what the line's source contains; empty for every line of the method
   * @param kind made, check, arguments or gap
   * @param reason in words
   */
  public record Rule(String method, String text, String kind, String reason) {
    boolean covers(CodeLine line, String source) {
      String pattern = ("\\Q" + method + "\\E").replace("*", "\\E.*\\Q");
      return line.method().matches(pattern) && source.contains(text);
    }

    @Override
    public String toString() {
      return method + (text.isEmpty() ? "" : " \"" + text + "\"");
    }
  }

  /**
   * A line with what is said about it.
   *
   * @param source its text, empty when no source was found
   * @param rule the first that covers it, if any does
   */
  public record Reviewed(CodeLine line, String source, Optional<Rule> rule) {}

  /**
   * Reads a file.
   *
   * @throws ConfigurationException with one line for the user
   */
  public static IdleLines read(Path file) throws ConfigurationException {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new ConfigurationException(file + " cannot be read as reasons for idle lines");
    }
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      Matcher m = FORM.matcher(line);
      if (!m.matches()) {
        throw new ConfigurationException(
            file
                + ":"
                + (i + 1)
                + ": write 'idle Class.method \"text\" because made|check|arguments|gap: REASON'");
      }
      String text = m.group(2) == null ? "" : m.group(2);
      rules.add(new Rule(m.group(1), text, m.group(3), m.group(4)));
    }
    return new IdleLines(rules);
  }

  /** What the file says about each of a campaign's idle lines. */
  public List<Reviewed> review(CampaignEvidence evidence, List<Path> sourcepath) {
    Map<String, List<String>> sources = new HashMap<>();
    List<Reviewed> reviewed = new ArrayList<>();
    for (CodeLine line : evidence.idle()) {
      List<String> text = sources.computeIfAbsent(line.file(), name -> source(name, sourcepath));
      // A statement may go on on the next line.
      String source =
          line.line() <= text.size()
              ? String.join(
                  " ", text.subList(line.line() - 1, Math.min(text.size(), line.line() + 1)))
              : "";
      Optional<Rule> rule = rules.stream().filter(r -> r.covers(line, source)).findFirst();
      reviewed.add(
          new Reviewed(
              line, line.line() <= text.size() ? text.get(line.line() - 1).strip() : "", rule));
    }
    return reviewed;
  }

  /** The rules that cover none of the lines: what they are about is executed, or gone. */
  public List<Rule> stale(List<Reviewed> reviewed) {
    return rules.stream()
        .filter(rule -> reviewed.stream().noneMatch(r -> r.rule.equals(Optional.of(rule))))
        .toList();
  }

  private static List<String> source(String name, List<Path> sourcepath) {
    for (Path folder : sourcepath) {
      try {
        return Files.readAllLines(folder.resolve(name));
      } catch (IOException e) {
        continue; // in another folder, or nowhere
      }
    }
    return List.of();
  }
}
