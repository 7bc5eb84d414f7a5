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
            + ", which is "
            + state
            + ", in "
            + Words.atStep(use)
            + ": "
            + Words.ended(message));
    Words.wayTo(use).ifPresent(story::say);
    changes();
    window();
    others();
    holds();
  }

  private void changes() {
    List<Step> steps = chronicle.lifeChanges(object);
    List<String> changes = new ArrayList<>();
    for (Step change : steps) {
      story.key(change);
      enders.add(change.thread());
      changes.add(
          "to "
              + chronicle.life(object, change.number())
              + " by "
              + change.thread()
              + " in "
              + Words.atStep(change));
    }
    enders.remove(use.thread());
    if (!changes.isEmpty()) {
      String first = chronicle.life(object, steps.get(0).number() - 1);
      story.say(object + " went from " + first + " " + Words.list(changes) + ".");
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
        "The window is open from step "
            + opens.number()
            + ", where "
            + use.thread()
            + (last.equals(Chronicle.READ_SECTION)
                ? " ends its read-side section"
                : " gives up " + last)
            + " in "
            + Words.at(opens)
            + ", to the use in step "
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
                  + ", given up in step "
                  + givenUp.get(lock).number()
                  + " and taken by "
                  + by.thread()
                  + " in "
                  + Words.atStep(by));
        });
    if (!parts.isEmpty()) {
      story.say(
          "Had "
              + use.thread()
              + " kept "
              + String.join(", or ", parts)
              + ", until the use, "
              + Words.list(taken.values().stream().map(Step::thread).distinct().toList())
              + " would have had to wait.");
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
                  + ", whose read-side section ended in step "
                  + left.number()
                  + ".");
        });
  }

  /** What the others did since the user last moved. */
  private void others() {
    int from = chronicle.lastOf(use.thread(), use.number() - 1).map(Step::number).orElse(0);
    Map<String, List<Step>> done = new LinkedHashMap<>();
    for (int at = from + 1; at < use.number(); at++) {
      Step step = chronicle.step(at);
      done.computeIfAbsent(step.thread(), t -> new ArrayList<>()).add(step);
    }
    done.forEach(
        (thread, steps) -> {
          List<String> functions = steps.stream().map(Words::function).distinct().toList();
          int first = steps.get(0).number();
          int last = steps.get(steps.size() - 1).number();
          story.say(
              (first == last ? "In step " + first : "In steps " + first + " to " + last)
                  + " "
                  + thread
                  + " went through "
                  + Words.list(functions)
                  + ".");
        });
  }

  private void holds() {
    Set<String> held = chronicle.held(use.thread(), use.number());
    if (held.isEmpty()) {
      story.say("At the use " + use.thread() + " holds no lock and is in no read-side section.");
      return;
    }
    story.say(
        "At the use "
            + use.thread()
            + " holds "
            + Chronicle.listed(held)
            + ", for which "
            + (enders.isEmpty() ? "nobody" : Words.list(List.copyOf(enders)))
            + " did not have to wait"
            + outlived(held)
            + ".");
  }

  /**
   * What held locks belong to may itself have changed, by the user's own hand, while it held them.
   */
  private String outlived(Set<String> held) {
    List<String> changes = new ArrayList<>();
    for (String lock : held) {
      int dot = lock.lastIndexOf('.');
      String owner = dot < 0 ? lock : lock.substring(0, dot);
      int since = chronicle.heldSince(use.thread(), lock, use.number()).number();
      for (Step change : chronicle.lifeChanges(owner)) {
        if (change.thread().equals(use.thread())
            && change.number() > since
            && change.number() < use.number()) {
          story.key(change);
          changes.add(
              owner
                  + " was "
                  + chronicle.life(owner, change.number())
                  + " by then, since "
                  + Words.atStep(change));
        }
      }
    }
    return changes.isEmpty() ? "" : ": " + Words.list(changes);
  }
}
