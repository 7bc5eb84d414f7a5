package foliowalk.jpf;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the user asks of Java PathFinder beyond a run configuration.
 *
 * @param application the {@code .jpf} file, handed to JPF unchanged; absent when the program is
 *     given by options
 * @param overrides {@code +key=value} arguments of the user, handed on unchanged
 * @param everyViolation whether the search goes on after a violation; JPF then reports each path
 *     that ends in one, so no traces are asked for
 * @param choiceTrace a choice trace that JPF is to follow instead of searching
 */
public record JpfRequest(
    Optional<Path> application,
    List<String> overrides,
    boolean everyViolation,
    Optional<Path> choiceTrace) {

  /** Copies the list. */
  public JpfRequest {
    overrides = List.copyOf(overrides);
  }

  /** Of a program given by options: stop at the first violation, with its trace. */
  public static JpfRequest plain() {
    return new JpfRequest(Optional.empty(), List.of(), false, Optional.empty());
  }
}
