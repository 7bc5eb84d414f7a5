package foliowalk.explain;

import java.util.List;

/**
 * Why a schedule violates its property.
 *
 * @param sentences in the order in which they are to be read; the first says what happened
 * @param keySteps numbers of the steps that the sentences rest on, ascending, each once
 */
public record Explanation(List<String> sentences, List<Integer> keySteps) {

  /** Copies the lists; orders the steps. */
  public Explanation {
    sentences = List.copyOf(sentences);
    keySteps = keySteps.stream().distinct().sorted().toList();
  }
}
