package foliowalk.mutation;

import foliowalk.config.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person has to say about the mutants of a program: a text file, one fact a line.
 *
 * <pre>
 * scope PACKAGE              mutate the classes of this package
 * pair ACQUIRE RELEASE       methods (Class.method) that belong together, such as a lock's
 * explained MUTANT because REASON
 *                            why this mutant may survive; reasons begin with equivalent, redundant
 *                            or outside
 * # comment
 * </pre>
 *
 * @param scope packages, with dots
 * @param pairs releasing method by acquiring method
 * @param explained reason by mutant
 */
public record MutationRules(
    List<String> scope, Map<String, String> pairs, Map<String, String> explained) {

  private static final String BECAUSE = " because ";
  private static final String KINDS = "equivalent|redundant|outside";

  /** Copies the collections; the order of the file is kept. */
  public MutationRules {
    scope = List.copyOf(scope);
    pairs = new LinkedHashMap<>(pairs);
    explained = new LinkedHashMap<>(explained);
  }

  /**
   * Reads a file.
   *
   * @throws ConfigurationException with one line for the user
   */
  public static MutationRules read(Path file) throws ConfigurationException {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new ConfigurationException(
          file + " cannot be read; it says what to mutate (see CONTRIBUTING.md)");
    }
    List<String> scope = new ArrayList<>();
    Map<String, String> pairs = new LinkedHashMap<>();
    Map<String, String> explained = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      String where = file + ":" + (i + 1) + ": ";
      String[] words = line.split("\\s+");
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      } else if (words[0].equals("scope") && words.length == 2) {
        scope.add(words[1]);
      } else if (words[0].equals("pair") && words.length == 3) {
        pairs.put(words[1], words[2]);
      } else if (words[0].equals("explained")) {
        explain(line, where, explained);
      } else {
        throw new ConfigurationException(
            where
                + "'"
                + line
                + "' is none of: scope PACKAGE, pair ACQUIRE RELEASE, explained MUTANT because REASON");
      }
    }
    if (scope.isEmpty()) {
      throw new ConfigurationException(file + ": no scope; name a package to mutate");
    }
    return new MutationRules(scope, pairs, explained);
  }

  private static void explain(String line, String where, Map<String, String> explained)
      throws ConfigurationException {
    int because = line.indexOf(BECAUSE);
    String reason = because < 0 ? "" : line.substring(because + BECAUSE.length()).strip();
    if (!reason.matches("(?s)(" + KINDS + ")\\b.*")) {
      throw new ConfigurationException(
          where
              + "write 'explained MUTANT because REASON', where the reason begins with "
              + KINDS.replace("|", ", "));
    }
    String mutant = line.substring("explained".length(), because).strip();
    if (explained.put(mutant, reason) != null) {
      throw new ConfigurationException(where + "'" + mutant + "' is explained twice");
    }
  }
}
