package foliowalk.campaign.mutation;

import foliowalk.config.file.ConfigurationException;
import foliowalk.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a person has to say about the mutants of a program: a text file, one fact a line.
 *
 * <pre>
 * scope NAME                 mutate the classes of this package, or this class
 * except NAME                but not this class, since nothing in it is a protection
 * pair ACQUIRE RELEASE       methods (Class.method) that belong together, such as a lock's
 * check METHOD               a method (Class.method) that only looks whether a rule is kept, or keeps
 *                            book for that: no protection, so its calls are neither left out nor moved
 *                            and its code is not changed
 * walk MUTANT in CELL         walk this mutant in this proved cell first: what it breaks shows there
 * explained MUTANT because REASON
 *                            why this mutant may survive; reasons begin with equivalent, redundant
 *                            or outside. A * at its end stands for any further text: {@code
 *                            Account.pay: skip at *}
 * # comment
 * </pre>
 *
 * @param scope packages and classes, with dots
 * @param except classes left alone, with dots
 * @param pairs releasing method by acquiring method
 * @param checks methods that are left alone, and their calls too
 * @param walks names of cells ({@code S1/default/a}) by mutant
 * @param explained reason by mutant
 * @param hash SHA-256 of the file
 */
public record MutationRules(
    List<String> scope,
    List<String> except,
    Map<String, String> pairs,
    Set<String> checks,
    Map<String, List<String>> walks,
    Map<String, String> explained,
    String hash) {

  private static final String BECAUSE = " because ";
  private static final String IN = " in ";
  private static final String KINDS = "equivalent|redundant|outside";

  /** Copies the collections; the order of the file is kept. */
  public MutationRules {
    scope = List.copyOf(scope);
    except = List.copyOf(except);
    pairs = new LinkedHashMap<>(pairs);
    checks = new LinkedHashSet<>(checks);
    walks = new LinkedHashMap<>(walks);
    explained = new LinkedHashMap<>(explained);
  }

  /**
   * Reads a file.
   *
   * @throws ConfigurationException with one line for the user
   */
  public static MutationRules read(Path file) throws ConfigurationException {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      throw new ConfigurationException(
          file + " cannot be read as text; it says what to mutate (see CONTRIBUTING.md)");
    }
    List<String> lines = text.lines().toList();
    List<String> scope = new ArrayList<>();
    List<String> except = new ArrayList<>();
    Map<String, String> pairs = new LinkedHashMap<>();
    Set<String> checks = new LinkedHashSet<>();
    Map<String, List<String>> walks = new LinkedHashMap<>();
    Map<String, String> explained = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      String where = file + ":" + (i + 1) + ": ";
      String[] words = line.split("\\s+");
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      } else if (words[0].equals("scope") && words.length == 2) {
        scope.add(words[1]);
      } else if (words[0].equals("except") && words.length == 2) {
        except.add(words[1]);
      } else if (words[0].equals("pair") && words.length == 3) {
        pairs.put(words[1], words[2]);
      } else if (words[0].equals("check") && words.length == 2) {
        checks.add(words[1]);
      } else if (words[0].equals("walk") && line.contains(IN)) {
        int in = line.lastIndexOf(IN);
        String mutant = mutant(line.substring("walk".length(), in), where);
        walks
            .computeIfAbsent(mutant, key -> new ArrayList<>())
            .add(line.substring(in + IN.length()).strip());
      } else if (words[0].equals("explained")) {
        explain(line, where, explained);
      } else {
        throw new ConfigurationException(
            where
                + "'"
                + line
                + "' is none of: scope NAME, except NAME, pair ACQUIRE RELEASE, check METHOD, walk"
                + " MUTANT in CELL, explained MUTANT because REASON");
      }
    }
    if (scope.isEmpty()) {
      throw new ConfigurationException(
          file + ": no scope; name a package or class to mutate by 'scope NAME'");
    }
    return new MutationRules(scope, except, pairs, checks, walks, explained, Sha256.of(text));
  }

  private static void explain(String line, String where, Map<String, String> explained)
      throws ConfigurationException {
    int because = line.indexOf(BECAUSE);
    String reason = because < 0 ? "" : line.substring(because + BECAUSE.length()).strip();
    if (!reason.matches("(?s)(" + KINDS + "), .+")) {
      throw new ConfigurationException(
          where
              + "write 'explained MUTANT because KIND, REASON', where KIND is one of "
              + KINDS.replace("|", ", "));
    }
    String mutant = mutant(line.substring("explained".length(), because), where);
    if (explained.put(mutant, reason) != null) {
      throw new ConfigurationException(where + "'" + mutant + "' is explained twice");
    }
  }

  private static String mutant(String text, String where) throws ConfigurationException {
    String mutant = text.strip();
    int star = mutant.indexOf('*');
    boolean open = star >= 0 && (star < mutant.length() - 1 || !mutant.contains(": "));
    if (open) {
      throw new ConfigurationException(
          where + "'" + mutant + "': a * may only end a mutant of one method, as in 'A.b: drop *'");
    }
    return mutant;
  }

  /** Cells in which a mutant is walked first, named by whoever knows what it breaks. */
  List<String> cells(Mutant mutant) {
    return walks.entrySet().stream()
        .filter(e -> matches(e.getKey(), mutant))
        .flatMap(e -> e.getValue().stream())
        .distinct()
        .toList();
  }

  private static boolean matches(String pattern, Mutant mutant) {
    return pattern.endsWith("*")
        ? mutant.id().startsWith(pattern.substring(0, pattern.length() - 1))
        : mutant.id().equals(pattern);
  }

  /** Which explanation is that of a mutant: the one that names it, else the longest pattern. */
  Optional<String> explaining(Mutant mutant) {
    if (explained.containsKey(mutant.id())) {
      return Optional.of(mutant.id());
    }
    return explained.keySet().stream()
        .filter(key -> key.endsWith("*"))
        .filter(key -> matches(key, mutant))
        .max(java.util.Comparator.comparingInt(String::length));
  }

  /** Why a mutant may survive; empty if nobody has said. */
  public String explanation(Mutant mutant) {
    return explaining(mutant).map(explained::get).orElse("");
  }
}
