package foliowalk.campaign.ablation;

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
 * @param steeper where it multiplies them by more
 * @param scopes where it is made; all that apply must allow a cell
 */
public record Assumption(
    String id,
    String sentence,
    String argument,
    int grows,
    List<Growth> steeper,
    List<Scope> scopes) {

  /**
   * By how much dropping it multiplies the states of some cells.
   *
   * @param factor roughly
   * @param cells {@code S1} or {@code S1/variant}
   */
  public record Growth(int factor, List<String> cells) {
    /** Copies the list. */
    public Growth {
      cells = List.copyOf(cells);
    }
  }

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
      return only == names(cells, scenario, variant);
    }
  }

  /** Copies the list. */
  public Assumption {
    steeper = List.copyOf(steeper);
    scopes = List.copyOf(scopes);
  }

  private static boolean names(List<String> cells, String scenario, String variant) {
    return cells.contains(scenario) || cells.contains(scenario + "/" + variant);
  }

  /** By how much dropping it multiplies the states of a variant's cells, roughly. */
  int growth(String scenario, String variant) {
    return steeper.stream()
        .filter(g -> names(g.cells(), scenario, variant))
        .mapToInt(Growth::factor)
        .max()
        .orElse(grows);
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
