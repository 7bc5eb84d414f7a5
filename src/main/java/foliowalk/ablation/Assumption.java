package foliowalk.ablation;

import java.util.List;
import java.util.Optional;

/**
 * One assumption that proofs may rest on.
 *
 * @param id a short name, such as {@code rcu-freed}
 * @param sentence what is assumed, without a full stop
 * @param argument the program's argument that drops it, such as {@code rcu-freed=no}; empty when it
 *     cannot be dropped
 * @param grows by how much dropping it multiplies the states, roughly; 1 where it does not
 * @param scopes where it is made; all that apply must allow a cell
 */
public record Assumption(
    String id, String sentence, String argument, int grows, List<Scope> scopes) {

  /**
   * A restriction to some cells, or to all but some.
   *
   * @param only whether the cells named are the only ones; else they are the exceptions
   * @param cells {@code S1} or {@code S1/variant}
   * @param reason why
   */
  public record Scope(boolean only, List<String> cells, String reason) {
    /** Copies the list. */
    public Scope {
      cells = List.copyOf(cells);
    }

    private boolean allows(String scenario, String variant) {
      return only == (cells.contains(scenario) || cells.contains(scenario + "/" + variant));
    }
  }

  /** Copies the list. */
  public Assumption {
    scopes = List.copyOf(scopes);
  }

  /** Whether an argument drops it. */
  public boolean switchable() {
    return !argument.isEmpty();
  }

  /** Why dropping it says nothing of a cell; empty where it does. */
  public Optional<String> notApplicable(String scenario, String variant) {
    return scopes.stream()
        .filter(scope -> !scope.allows(scenario, variant))
        .map(Scope::reason)
        .findFirst();
  }
}
