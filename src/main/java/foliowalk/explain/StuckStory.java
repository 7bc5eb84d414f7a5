package foliowalk.explain;

import foliowalk.result.Violation;
import foliowalk.trace.Step;

/** Tells since when no schedule can end, and what keeps each thread. */
final class StuckStory {
  private final Chronicle chronicle;
  private final Story story;

  StuckStory(Chronicle chronicle, Story story) {
    this.chronicle = chronicle;
    this.story = story;
  }

  /** The schedule is a shortest one to such a state, so its last step is the one that matters. */
  void tell(Violation violation) {
    Step last = chronicle.last();
    story.key(last);
    story.say(
        "The program can still end before "
            + last.thread()
            + " goes on in "
            + Words.atStep(last)
            + "; after that step no schedule ends.");
    violation.trace().blocked().forEach(line -> story.say(Words.ended(line)));
  }
}
