package foliowalk.fidelity;

import foliowalk.run.UnusableInputException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the map. One line an entry, its parts separated by a colon and a blank; {@code #} begins a
 * comment line, and a line that begins with a blank goes on with the one before. The head of {@code
 * models/kernel-map.txt} describes the entries.
 */
final class OperationMapReader {
  private final Path file;
  private int line;

  private final List<OperationMap.Line> operations = new ArrayList<>();
  private final List<OperationMap.Watched> watched = new ArrayList<>();
  private final List<Spelling> assertions = new ArrayList<>();
  private final List<Spelling> lookedInto = new ArrayList<>();
  private final Map<String, List<String>> otherNames = new TreeMap<>();
  private final Map<String, List<String>> followed = new TreeMap<>();
  private final List<OperationMap.Explained> explanations = new ArrayList<>();

  private OperationMapReader(Path file) {
    this.file = file;
  }

  /**
   * Reads {@code file}.
   *
   * @throws UnusableInputException naming file and line, when it cannot be read or understood
   */
  static OperationMap read(Path file) throws UnusableInputException {
    OperationMapReader reader = new OperationMapReader(file);
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (MalformedInputException e) {
      throw new UnusableInputException(file + ": not a text in UTF-8");
    } catch (IOException e) {
      throw new UnusableInputException(file + ": the map of operations cannot be read");
    }
    reader.entries(lines);
    return new OperationMap(
        List.copyOf(reader.operations),
        List.copyOf(reader.watched),
        List.copyOf(reader.assertions),
        List.copyOf(reader.lookedInto),
        Map.copyOf(reader.otherNames),
        Map.copyOf(reader.followed),
        List.copyOf(reader.explanations));
  }

  private void entries(List<String> lines) throws UnusableInputException {
    StringBuilder entry = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i);
      if (text.isBlank() || text.startsWith("#")) {
        continue;
      }
      boolean goesOn = Character.isWhitespace(text.charAt(0));
      if (goesOn && entry.length() == 0) {
        line = i + 1;
        throw unusable(
            "a line that begins with a blank goes on with the one before; there is none");
      }
      if (!goesOn) {
        entry(entry.toString());
        entry.setLength(0);
        line = i + 1;
      }
      entry.append(entry.length() == 0 ? "" : " ").append(text.strip());
    }
    entry(entry.toString());
  }

  private void entry(String text) throws UnusableInputException {
    if (text.isEmpty()) {
      return;
    }
    int colon = (text + " ").indexOf(": ");
    String keyword = colon < 0 ? text : text.substring(0, colon).strip();
    String rest = colon < 0 ? "" : text.substring(colon + 1).strip();
    switch (keyword) {
      case "operation" -> operation(parts(rest, 3, "model method: kernel spellings: kind"));
      case "watched" -> {
        List<String> parts = parts(rest, 2, "kind: kernel spellings");
        watched.add(new OperationMap.Watched(kind(parts.get(0)), spellings(parts.get(1))));
      }
      case "assertions" -> assertions.addAll(spellings(rest));
      case "looked into" -> lookedInto.addAll(spellings(rest));
      case "also" -> {
        List<String> parts = parts(rest, 2, "kernel function: its names in other versions");
        otherNames.put(parts.get(0), List.of(parts.get(1).split(" *\\| *")));
      }
      case "followed in" -> {
        List<String> parts = parts(rest, 2, "kernel function: model methods");
        followed.put(parts.get(0), List.of(parts.get(1).split(" *\\| *")));
      }
      case "left out" ->
          explain(Explanation.Sort.LEFT_OUT, parts(rest, 3, "kernel function: operation: reason"));
      case "moved" ->
          explain(Explanation.Sort.MOVED, parts(rest, 3, "kernel function: operation: reason"));
      case "added" -> {
        List<String> parts = parts(rest, 2, "model method: reason");
        explain(Explanation.Sort.ADDED, List.of("*", parts.get(0), parts.get(1)));
      }
      case "added in" ->
          explain(Explanation.Sort.ADDED, parts(rest, 3, "kernel function: model method: reason"));
      default ->
          throw unusable(
              "unknown entry '"
                  + keyword
                  + "'; known are operation, watched, assertions, looked into, also, followed in,"
                  + " left out, moved, added, added in");
    }
  }

  private void operation(List<String> parts) throws UnusableInputException {
    List<Spelling> spellings = spellings(parts.get(1));
    operations.add(
        new OperationMap.Line(
            new Operation(
                parts.get(0),
                spellings.stream().map(Spelling::toString).toList(),
                kind(parts.get(2))),
            spelling(parts.get(0)),
            spellings));
  }

  private void explain(Explanation.Sort sort, List<String> parts) throws UnusableInputException {
    explanations.add(
        new OperationMap.Explained(
            new Explanation(sort, parts.get(0), parts.get(1), parts.get(2)),
            spellings(parts.get(1)),
            line));
  }

  /** The last part may have colons of its own. */
  private List<String> parts(String rest, int count, String form) throws UnusableInputException {
    List<String> parts = new ArrayList<>();
    for (String part : rest.split(": +", count)) {
      parts.add(part.strip());
    }
    if (parts.size() < count || parts.contains("")) {
      throw unusable("expected '" + form + "', separated by a colon and a blank");
    }
    return parts;
  }

  private Kind kind(String word) throws UnusableInputException {
    return Kind.of(word)
        .orElseThrow(
            () ->
                unusable(
                    "unknown kind '"
                        + word
                        + "'; known are "
                        + String.join(
                            ", ",
                            java.util.Arrays.stream(Kind.values()).map(Kind::word).toList())));
  }

  private List<Spelling> spellings(String text) throws UnusableInputException {
    List<Spelling> spellings = new ArrayList<>();
    for (String part : text.split("\\|", -1)) {
      spellings.add(spelling(part.strip()));
    }
    return List.copyOf(spellings);
  }

  private Spelling spelling(String text) throws UnusableInputException {
    return Spelling.parse(text)
        .orElseThrow(
            () ->
                unusable(
                    "'"
                        + text
                        + "' is no operation: write name, name(argument), ->field, ->field= or"
                        + " ->field()"));
  }

  private UnusableInputException unusable(String message) {
    return new UnusableInputException(file + ":" + line + ": " + message);
  }
}
