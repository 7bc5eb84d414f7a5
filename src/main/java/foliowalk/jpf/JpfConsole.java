package foliowalk.jpf;

import foliowalk.jpf.JpfReport.JpfError;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Java PathFinder says on its console, read line by line while it runs. Only the console tells
 * of search constraints, of the depth and of most failures.
 */
final class JpfConsole {
  private static final Pattern SECTION = Pattern.compile("^={20,} (.*)$");
  private static final Pattern REVISION =
      Pattern.compile("^JavaPathfinder core .*\\(rev (\\S+)\\)");
  private static final Pattern STATES =
      Pattern.compile("^states: +new=(\\d{1,18}),visited=(\\d{1,18}),.*");
  private static final Pattern SEARCH =
      Pattern.compile("^search: +maxDepth=(\\d{1,9}),constraints=(\\d{1,9})");
  private static final int LINES_KEPT = 40;
  private static final int CONSTRAINTS_KEPT = 3;
  private static final int ERRORS_KEPT = 1000;

  /** A line longer than this is the program's doing. */
  private static final int LINE_KEPT = 400;

  private final Deque<String> tail = new ArrayDeque<>();
  private final List<String> complaints = new ArrayList<>();
  private final Set<String> constraintTexts = new LinkedHashSet<>();
  private final Map<String, JpfError> errors = new LinkedHashMap<>();
  private String section = "";
  private String errorProperty = "";
  private String revision = "";
  private long states;
  private long visited;
  private int depth;
  private int constraints;
  private boolean finished;
  private boolean noErrors;

  /** Takes the next line. */
  void line(String text) {
    if (tail.size() == LINES_KEPT) {
      tail.removeFirst();
    }
    tail.add(text.length() > LINE_KEPT ? text.substring(0, LINE_KEPT) : text);
    Matcher header = SECTION.matcher(text);
    if (header.find()) {
      section = header.group(1).strip();
      errorProperty = "";
      finished |= section.startsWith("search finished");
      constraints += section.equals("search constraint") ? 1 : 0;
    } else {
      content(text);
    }
  }

  private void content(String text) {
    Matcher numbers = STATES.matcher(text);
    Matcher search = SEARCH.matcher(text);
    Matcher banner = REVISION.matcher(text);
    if (section.matches("error \\d+")) {
      errorLine(text);
    } else if (section.equals("search constraint") && !text.isBlank()) {
      if (constraintTexts.size() < CONSTRAINTS_KEPT) {
        constraintTexts.add(text.strip());
      }
      section = "";
    } else if (section.equals("results") && text.equals("no errors detected")) {
      noErrors = true;
    } else if (section.equals("statistics") && numbers.find()) {
      states = Long.parseLong(numbers.group(1));
      visited = Long.parseLong(numbers.group(2));
    } else if (section.equals("statistics") && search.find()) {
      depth = Integer.parseInt(search.group(1));
      constraints = Math.max(constraints, Integer.parseInt(search.group(2)));
    } else if (banner.find() && revision.isEmpty()) {
      revision = banner.group(1);
    } else if (isComplaint(text)) {
      if (complaints.size() < LINES_KEPT) {
        complaints.add(text.strip());
      }
    }
  }

  /** The first line names the property, the next what happened; that is all we keep. */
  private void errorLine(String text) {
    if (text.isBlank()) {
      return;
    }
    if (errorProperty.isEmpty()) {
      errorProperty = text.strip();
    } else if (errors.size() < ERRORS_KEPT) {
      errors.putIfAbsent(errorProperty + text, new JpfError(errorProperty, text));
      section = "";
    }
  }

  private static boolean isComplaint(String text) {
    return text.startsWith("[SEVERE]")
        || text.startsWith("JPF configuration error")
        || text.startsWith("error: ")
        || text.startsWith("tracefile error")
        || text.matches("^(Exception in thread .*|[\\w.$]+(Error|Exception)\\b.*)");
  }

  long states() {
    return states;
  }

  long visited() {
    return visited;
  }

  int depth() {
    return depth;
  }

  /** The different errors so far: all there is of a run that did not live to write its report. */
  List<JpfError> errors() {
    return List.copyOf(errors.values());
  }

  /** How often a path was cut or the search gave up. */
  int constraints() {
    return constraints;
  }

  /** Why, for the first few different reasons. */
  List<String> constraintTexts() {
    return List.copyOf(constraintTexts);
  }

  /** Whether the search came to its own end. */
  boolean finished() {
    return finished;
  }

  /** Whether the results say that nothing was found. */
  boolean noErrors() {
    return noErrors;
  }

  /** The revision in the banner, or empty. */
  String revision() {
    return revision;
  }

  /** Whether the Java machine under JPF ran out of memory. */
  boolean outOfMemory() {
    return complaints.stream()
        .anyMatch(line -> line.contains("OutOfMemoryError") || line.contains("JPF out of memory"));
  }

  /** The first thing that JPF or its Java complained of; else the last line said. */
  Optional<String> complaint() {
    if (!complaints.isEmpty()) {
      return Optional.of(complaints.get(0).replaceFirst("^\\[SEVERE\\] ", ""));
    }
    List<String> said = tail.stream().filter(line -> !line.isBlank()).toList();
    return said.isEmpty()
        ? Optional.empty()
        : Optional.of("its last line was '" + said.get(said.size() - 1).strip() + "'");
  }
}
