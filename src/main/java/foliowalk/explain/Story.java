package foliowalk.explain;

import foliowalk.result.Explanation;
import foliowalk.trace.Step;
import java.util.ArrayList;
import java.util.List;

/** An explanation in the making. */
final class Story {
  private final List<String> sentences = new ArrayList<>();
  private final List<Integer> keySteps = new ArrayList<>();

  void say(String sentence) {
    sentences.add(sentence);
  }

  void key(Step step) {
    keySteps.add(step.number());
  }

  Explanation told() {
    return new Explanation(sentences, keySteps);
  }
}
