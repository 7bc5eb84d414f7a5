package foliowalk.program;

import java.util.ArrayList;
import java.util.List;

/**
 * What a result rests on when a method of a library model was executed.
 *
 * @param always lines that are always assumed
 * @param unlessSpurious lines that are assumed where {@code --spurious} is not given
 */
public record ModelNote(List<String> always, List<String> unlessSpurious) {
  /** Copies the lists. */
  public ModelNote {
    always = List.copyOf(always);
    unlessSpurious = List.copyOf(unlessSpurious);
  }

  /** The lines of a walk. */
  public List<String> lines(boolean spurious) {
    List<String> lines = new ArrayList<>(always);
    lines.addAll(spurious ? List.of() : unlessSpurious);
    return lines;
  }
}
