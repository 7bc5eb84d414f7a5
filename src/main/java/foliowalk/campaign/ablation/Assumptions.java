package foliowalk.campaign.ablation;

import foliowalk.config.file.ConfigurationException;
import foliowalk.text.NearestName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The assumptions of a model, read from a text file, one fact a line.
 *
 * <pre>
 * assumption ID drop ARGUMENT [grows N] says SENTENCE
 * grows ID N in CELL...
 * only ID CELL... because REASON
 * except ID CELL... because REASON
 * fixed ID says SENTENCE
 * # comment
 * </pre>
 *
 * @param all in the order of the file
 */
public record Assumptions(List<Assumption> all) {
  private static final Pattern SWITCH =
      Pattern.compile(
          "assumption ([\\w-]+) drop ([\\w.-]+=[\\w.-]+)(?: grows (\\d{1,4}))? says (.+)");
  private static final Pattern FIXED = Pattern.compile("fixed ([\\w-]+) says (.+)");
  private static final Pattern GROWTH =
      Pattern.compile("grows ([\\w-]+) (\\d{1,4}) in ([\\w./ -]+)");
  private static final Pattern SCOPE =
      Pattern.compile("(only|except) ([\\w-]+) ((?:[\\w./-]+ )+)because (.+)");

  /** Copies the list. */
  public Assumptions {
    all = List.copyOf(all);
  }

  /**
   * Reads a file.
   *
   * @throws ConfigurationException with one line for the user
   */
  public static Assumptions read(Path file) throws ConfigurationException {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new ConfigurationException(
          file + " cannot be read; it says what the proofs assume (see CONTRIBUTING.md)");
    }
    Map<String, Assumption> byId = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        read(line, file + ":" + (i + 1) + ": ", byId);
      }
    }
    if (byId.values().stream().noneMatch(Assumption::switchable)) {
      throw new ConfigurationException(file + ": no assumption that can be dropped");
    }
    return new Assumptions(List.copyOf(byId.values()));
  }

  private static void read(String line, String where, Map<String, Assumption> byId)
      throws ConfigurationException {
    Matcher dropped = SWITCH.matcher(line);
    Matcher fixed = FIXED.matcher(line);
    Matcher growth = GROWTH.matcher(line);
    Matcher scope = SCOPE.matcher(line);
    if (dropped.matches()) {
      int grows = dropped.group(3) == null ? 1 : Integer.parseInt(dropped.group(3));
      add(
          new Assumption(
              dropped.group(1), dropped.group(4), dropped.group(2), grows, List.of(), List.of()),
          where,
          byId);
    } else if (fixed.matches()) {
      add(new Assumption(fixed.group(1), fixed.group(2), "", 1, List.of(), List.of()), where, byId);
    } else if (growth.matches()) {
      grow(growth, where, byId);
    } else if (scope.matches()) {
      restrict(scope, where, byId);
    } else {
      throw new ConfigurationException(
          where
              + "'"
              + line
              + "' is none of: assumption ID drop KEY=VALUE [grows N] says SENTENCE, grows ID N in"
              + " CELL..., only ID CELL... because REASON, except ID CELL... because REASON, fixed"
              + " ID says SENTENCE");
    }
  }

  private static void add(Assumption assumption, String where, Map<String, Assumption> byId)
      throws ConfigurationException {
    if (byId.put(assumption.id(), assumption) != null) {
      throw new ConfigurationException(where + "'" + assumption.id() + "' is stated twice");
    }
  }

  private static void restrict(Matcher scope, String where, Map<String, Assumption> byId)
      throws ConfigurationException {
    String id = scope.group(2);
    Assumption assumption = above(id, where, byId);
    List<Assumption.Scope> scopes = new ArrayList<>(assumption.scopes());
    scopes.add(
        new Assumption.Scope(
            scope.group(1).equals("only"),
            List.of(scope.group(3).strip().split(" ")),
            scope.group(4)));
    byId.put(
        id,
        new Assumption(
            id,
            assumption.sentence(),
            assumption.argument(),
            assumption.grows(),
            assumption.steeper(),
            scopes));
  }

  private static void grow(Matcher growth, String where, Map<String, Assumption> byId)
      throws ConfigurationException {
    String id = growth.group(1);
    Assumption assumption = above(id, where, byId);
    List<Assumption.Growth> steeper = new ArrayList<>(assumption.steeper());
    steeper.add(
        new Assumption.Growth(
            Integer.parseInt(growth.group(2)), List.of(growth.group(3).strip().split(" +"))));
    byId.put(
        id,
        new Assumption(
            id,
            assumption.sentence(),
            assumption.argument(),
            assumption.grows(),
            steeper,
            assumption.scopes()));
  }

  private static Assumption above(String id, String where, Map<String, Assumption> byId)
      throws ConfigurationException {
    Assumption assumption = byId.get(id);
    if (assumption == null || !assumption.switchable()) {
      throw new ConfigurationException(
          where
              + "no assumption '"
              + id
              + "' above this line that can be dropped"
              + NearestName.among(byId.keySet(), id)
                  .map(near -> "; did you mean '" + near + "'?")
                  .orElse(""));
    }
    return assumption;
  }

  /** Those that an argument drops. */
  public List<Assumption> switchable() {
    return all.stream().filter(Assumption::switchable).toList();
  }

  /** Those that nothing drops. */
  public List<Assumption> fixed() {
    return all.stream().filter(a -> !a.switchable()).toList();
  }

  /** Scenarios and variants named, sorted. */
  public Set<String> cellsNamed() {
    Set<String> names = new TreeSet<>();
    all.forEach(a -> a.scopes().forEach(scope -> names.addAll(scope.cells())));
    all.forEach(a -> a.steeper().forEach(growth -> names.addAll(growth.cells())));
    return names;
  }
}
