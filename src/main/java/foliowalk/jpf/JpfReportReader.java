package foliowalk.jpf;

import foliowalk.jpf.JpfReport.JpfError;
import foliowalk.jpf.JpfReport.JpfInstruction;
import foliowalk.jpf.JpfReport.JpfThread;
import foliowalk.jpf.JpfReport.JpfTransition;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads JPF's XML report line by line, by the exact lines that JPF writes.
 *
 * <p>It is no job for an XML parser: JPF escapes nothing but instructions, so an exception thrown
 * in a constructor ({@code Esc.<init>}), a thread's name or a message makes the report ill-formed.
 * The same holes let a program write lines of its own into it. Such lines can add a violation,
 * which weakens a verdict, but not take one away: "none" counts only when it is the one and only
 * result, and no error was seen anywhere.
 */
final class JpfReportReader {
  private static final Pattern TRANSITION =
      Pattern.compile("^    <transition id=\"(\\d{1,9})\" thread=\"(\\d{1,9})\">$");
  private static final Pattern CHOICE =
      Pattern.compile("^      <cg class=\"([^\"]+)\" choice=\"(\\d{1,9})\"/>$");
  private static final Pattern INSTRUCTION =
      Pattern.compile("^      <insn src=\"([^\"]*):(-?\\d{1,9})\">(.*)</insn>$");
  private static final Pattern THREAD =
      Pattern.compile("^    <thread id=\"(\\d{1,9})\" name=\"(.*)\" status=\"(\\w+)\">$");
  private static final Pattern LOCK = Pattern.compile("^      <lock-request object=\"(.*)\"/>$");
  private static final Pattern FRAME = Pattern.compile("^      <frame>(.*)</frame>$");
  private static final Pattern RESULT =
      Pattern.compile("^  <result findings=\"(none|errors)\"/?>$");
  private static final Pattern ERROR = Pattern.compile("^    <error id=\"\\d{1,9}\">$");
  private static final Pattern PROPERTY =
      Pattern.compile("^      <property>([\\w.$]+)</property>$");
  private static final Pattern NUMBER =
      Pattern.compile(
          "^    <(new-states|visited-states|end-states|max-memory)[^>]*>(\\d{1,18})<.*");
  private static final Pattern JDK = Pattern.compile("^(java|javax|jdk|sun|gov/nasa/jpf)/.*|null");

  private static final String DETAILS = "      <details>";
  private static final String DETAILS_END = "      </details>";

  /** Of a message that a program made endless, this much is kept. */
  private static final int DETAILS_KEPT = 20_000;

  private final List<JpfError> errors = new ArrayList<>();
  private final List<JpfTransition> trace = new ArrayList<>();
  private final Map<Integer, JpfThread> threads = new HashMap<>();
  private final Map<String, Long> numbers = new HashMap<>();
  private final List<JpfInstruction> instructions = new ArrayList<>();
  private int traces;
  private int transitionThread;
  private String choiceClass = "";
  private int choice;
  private boolean beginsInside;
  private boolean endsInside;
  private int listed;
  private int snapshots;
  private int threadNumber = -1;
  private int noneSeen;
  private int errorsSeen;
  private String property = "";
  private StringBuilder details;
  private String last = "";

  private JpfReportReader() {}

  /**
   * Reads a report.
   *
   * @throws UnreadableReportException when it is missing, empty, cut off, or contradicts itself
   */
  static JpfReport read(Path file) throws UnreadableReportException {
    if (!Files.isRegularFile(file)) {
      throw new UnreadableReportException("was not written");
    }
    JpfReportReader reader = new JpfReportReader();
    // Not Files.newBufferedReader: that refuses bytes that are no UTF-8, and JPF's encoding varies.
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      if (line == null) {
        throw new UnreadableReportException("is empty");
      }
      if (!line.startsWith("<?xml") || !"<jpfreport>".equals(lines.readLine())) {
        throw new UnreadableReportException("is no report of Java PathFinder");
      }
      for (line = lines.readLine(); line != null; line = lines.readLine()) {
        reader.line(line);
      }
    } catch (IOException e) {
      throw new UnreadableReportException("cannot be read: " + e.getMessage());
    }
    return reader.report();
  }

  private JpfReport report() throws UnreadableReportException {
    if (!last.equals("</jpfreport>") || details != null) {
      throw new UnreadableReportException("is cut off");
    }
    if (noneSeen + errorsSeen == 0) {
      throw new UnreadableReportException("has no result");
    }
    if (noneSeen > 1 || (noneSeen > 0 && errorsSeen == 0 && !errors.isEmpty())) {
      throw new UnreadableReportException("contradicts itself");
    }
    if (errorsSeen > 0 && errors.isEmpty()) {
      throw new UnreadableReportException("speaks of errors but names none");
    }
    for (String name : List.of("new-states", "visited-states", "end-states")) {
      if (!numbers.containsKey(name)) {
        throw new UnreadableReportException("has no " + name);
      }
    }
    return new JpfReport(
        errors,
        trace,
        threads,
        numbers.get("new-states"),
        numbers.get("visited-states"),
        numbers.get("end-states"),
        numbers.getOrDefault("max-memory", 0L));
  }

  private void line(String line) {
    last = line.isBlank() ? last : line;
    if (details != null) {
      detailsLine(line);
    } else if (line.startsWith("      <insn ")) {
      instruction(line);
    } else if (line.startsWith(DETAILS)) {
      details = new StringBuilder();
      detailsLine(line.substring(DETAILS.length()));
    } else if (!traceLine(line) && !threadLine(line)) {
      resultLine(line);
    }
  }

  private boolean traceLine(String line) {
    Matcher transition = TRANSITION.matcher(line);
    Matcher cg = CHOICE.matcher(line);
    if (line.equals("  <trace>")) {
      traces++;
    } else if (transition.matches()) {
      transitionThread = Integer.parseInt(transition.group(2));
      choiceClass = "";
      choice = 0;
      beginsInside = false;
      endsInside = false;
      listed = 0;
      instructions.clear();
    } else if (cg.matches()) {
      choiceClass = cg.group(1).substring(cg.group(1).lastIndexOf('.') + 1);
      choice = Math.max(0, Integer.parseInt(cg.group(2)) - 1);
    } else if (line.equals("    </transition>")) {
      if (traces == 1) {
        trace.add(
            new JpfTransition(
                transitionThread, choiceClass, choice, instructions, beginsInside, endsInside));
      }
    } else {
      return false;
    }
    return true;
  }

  private void instruction(String line) {
    Matcher matcher = INSTRUCTION.matcher(line);
    if (traces != 1 || !matcher.matches()) {
      return;
    }
    endsInside = JDK.matcher(matcher.group(1)).matches();
    beginsInside |= listed == 0 && endsInside;
    listed++;
    if (!endsInside) {
      instructions.add(
          new JpfInstruction(
              matcher.group(1),
              Integer.parseInt(matcher.group(2)),
              matcher.group(3).replace("&lt;", "<").replace("&gt;", ">")));
    }
  }

  /** Only the first snapshot is kept: it belongs to the first trace. */
  private boolean threadLine(String line) {
    Matcher thread = THREAD.matcher(line);
    Matcher lock = LOCK.matcher(line);
    Matcher frame = FRAME.matcher(line);
    if (line.equals("  <live-threads>")) {
      snapshots++;
      threadNumber = -1;
    } else if (snapshots == 1 && thread.matches()) {
      threadNumber = Integer.parseInt(thread.group(1));
      threads.put(threadNumber, new JpfThread(thread.group(2), thread.group(3), "", ""));
    } else if (snapshots == 1 && threadNumber >= 0 && lock.matches()) {
      threads.computeIfPresent(
          threadNumber, (n, t) -> new JpfThread(t.name(), t.status(), lock.group(1), t.frame()));
    } else if (snapshots == 1 && threadNumber >= 0 && frame.matches()) {
      threads.computeIfPresent(
          threadNumber,
          (n, t) ->
              t.frame().isEmpty()
                  ? new JpfThread(t.name(), t.status(), t.wants(), frame.group(1))
                  : t);
    } else {
      return false;
    }
    return true;
  }

  private void resultLine(String line) {
    Matcher result = RESULT.matcher(line);
    Matcher named = PROPERTY.matcher(line);
    Matcher number = NUMBER.matcher(line);
    if (result.matches()) {
      noneSeen += result.group(1).equals("none") ? 1 : 0;
      errorsSeen += result.group(1).equals("errors") ? 1 : 0;
    } else if (ERROR.matcher(line).matches()) {
      property = "";
    } else if (named.matches()) {
      property = named.group(1);
    } else if (number.find()) {
      numbers.put(number.group(1), Long.valueOf(number.group(2))); // the last block counts
    }
  }

  /** Details end at a line of their own, or on the line they began when there are none. */
  private void detailsLine(String line) {
    int end = line.indexOf(DETAILS_END);
    String text = end < 0 ? line : line.substring(0, end);
    if (details.length() < DETAILS_KEPT) {
      details.append(text).append('\n');
    }
    if (end >= 0) {
      errors.add(new JpfError(property, details.toString().strip()));
      details = null;
    }
  }
}
