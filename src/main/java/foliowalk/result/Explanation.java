package foliowalk.result;

import java.util.List;
import java.util.stream.Stream;

/**
 * Why a schedule violates its property.
 *
 * @param sentences in the order in which they are to be read; the first says what happened
 * @param keySteps numbers of the steps that the sentences rest on, ascending, each once
 */
public record Explanation(List<String> sentences, List<Integer> keySteps) {
  /** Of a schedule about which nothing is known. */
  public static final Explanation NONE = new Explanation(List.of(), List.of());

  /** Copies the lists; orders the steps. */
  public Explanation {
    sentences = List.copyOf(sentences);
    keySteps = keySteps.stream().distinct().sorted().toList();
  }

  /** The same with further sentences at its end. */
  public Explanation followedBy(List<String> more) {
    return new Explanation(Stream.concat(sentences.stream(), more.stream()).toList(), keySteps);
  }
}
