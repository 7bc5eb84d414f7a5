package foliowalk.campaign.sweep;

import foliowalk.config.RunConfig;
import java.util.List;

/**
 * A program whose parameters grow, one at a time.
 *
 * @param name such as {@code S1/default/c}
 * @param base what to walk; each point appends one argument
 * @param parameters what grows
 */
public record SweepSubject(String name, RunConfig base, List<SweepParameter> parameters) {
  /** Copies the list. */
  public SweepSubject {
    parameters = List.copyOf(parameters);
  }
}
