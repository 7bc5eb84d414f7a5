package foliowalk.explain;

import foliowalk.trace.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells of an object that is used when its life has come too far. */
final class LifeStory {
  private final Chronicle chronicle;
  private final Story story;
  private final Step use;
  private final String object;

  /** Threads that brought the object's life to where it is, in order. */
  private final Set<String> enders = new LinkedHashSet<>();

  LifeStory(Chronicle chronicle, Story story, String object) {
    this.chronicle = chronicle;
    this.story = story;
    this.use = chronicle.last();
    this.object = object;
  }

  void tell(String message) {
    String state = chronicle.life(object, use.number());
    story.key(use);
    story.say(
        use.thread()
            + " uses "
            + object
            + " when it is "
            + state
            + ", in "
            + Words.atStep(use)
            + ": "
            + Words.ended(message));
    changes();
    window();
    others();
    holds();
  }

  private void changes() {
    List<String> changes = new ArrayList<>();
    for (Step change : chronicle.lifeChanges(object)) {
      story.key(change);
      enders.add(change.thread());
      changes.add(
          chronicle.life(object, change.number())
              + " by "
              + change.thread()
              + " in "
              + Words.atStep(change));
    }
    enders.remove(use.thread());
    if (!changes.isEmpty()) {
      story.say("Until then " + object + " became " + Words.list(changes) + ".");
    }
  }

  /**
   * From the last thing that the user gave up and the others took, or a read section, to the use.
   */
  private void window() {
    Map<String, Step> givenUp = chronicle.givenUp(use.thread(), use.number());
    Map<String, Step> taken = new LinkedHashMap<>();
    Step opens = null;
    String last = "";
    for (Map.Entry<String, Step> entry : givenUp.entrySet()) {
      Optional<Step> by =
          chronicle.takenByAnother(entry.getKey(), use.thread(), entry.getValue().number());
      boolean readSection = entry.getKey().equals(Chronicle.READ_SECTION);
      by.filter(step -> !readSection && enders.contains(step.thread()))
          .ifPresent(step -> taken.put(entry.getKey(), step));
      boolean section = readSection && chronicle.lookedFor(entry.getValue()).isPresent();
      if ((section || taken.containsKey(entry.getKey()))
          && (opens == null || entry.getValue().number() > opens.number())) {
        opens = entry.getValue();
        last = entry.getKey();
      }
    }
    if (opens == null) {
      return;
    }
    story.key(opens);
    story.say(
        "The window opens behind step "
            + opens.number()
            + ", where "
            + use.thread()
            + " gives up "
            + named(last)
            + " in "
            + Words.at(opens)
            + ", and is open until step "
            + use.number()
            + ".");
    missing(givenUp, taken);
  }

  private void missing(Map<String, Step> givenUp, Map<String, Step> taken) {
    List<String> parts = new ArrayList<>();
    taken.forEach(
        (lock, by) -> {
          story.key(givenUp.get(lock));
          story.key(by);
          parts.add(
              lock
                  + " (given up in step "
                  + givenUp.get(lock).number()
                  + ", taken by "
                  + by.thread()
                  + " in "
                  + Words.atStep(by)
                  + ")");
        });
    if (!parts.isEmpty()) {
      story.say(
          "Missing is a protection up to the use: "
              + Words.list(parts)
              + (parts.size() == 1 ? " would have" : " would each have")
              + " held up "
              + Words.list(taken.values().stream().map(Step::thread).distinct().toList())
              + " had "
              + use.thread()
              + " kept it.");
    }
    Step left = givenUp.get(Chronicle.READ_SECTION);
    Optional<Step> looked = left == null ? Optional.empty() : chronicle.lookedFor(left);
    looked.ifPresent(
        step -> {
          story.key(left);
          story.key(step);
          story.say(
              step.thread()
                  + " looks for readers in "
                  + Words.atStep(step)
                  + " and does not wait for "
                  + use.thread()
                  + ", whose read section ended in step "
                  + left.number()
                  + ".");
        });
  }

  private static String named(String what) {
    return what.equals(Chronicle.READ_SECTION) ? "its read section" : what;
  }

  /** What the others did since the user last moved. */
  private void others() {
    int from = chronicle.lastOf(use.thread(), use.number() - 1).map(Step::number).orElse(0);
    Map<String, Set<String>> functions = new LinkedHashMap<>();
    for (int at = from + 1; at < use.number(); at++) {
      Step step = chronicle.step(at);
      functions
          .computeIfAbsent(step.thread(), t -> new LinkedHashSet<>())
          .add(Words.function(step));
    }
    functions.forEach(
        (thread, done) ->
            story.say(
                "In steps "
                    + (from + 1)
                    + " to "
                    + (use.number() - 1)
                    + " "
                    + thread
                    + " went through "
                    + Words.list(List.copyOf(done))
                    + "."));
  }

  private void holds() {
    Set<String> held = chronicle.held(use.thread(), use.number());
    if (held.isEmpty()) {
      story.say("At the use " + use.thread() + " holds no lock and is in no read section.");
      return;
    }
    story.say(
        "At the use "
            + use.thread()
            + " holds "
            + Chronicle.listed(held)
            + ", for which "
            + (enders.isEmpty() ? "nobody" : Words.list(List.copyOf(enders)))
            + " did not have to wait.");
  }
}
