package foliowalk.explain;

import foliowalk.trace.After;
import foliowalk.trace.Event;
import foliowalk.trace.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells who waits for whom when nobody can move. */
final class DeadlockStory {
  private static final String NOTIFICATION = "notification on ";
  private static final String END = "end of ";

  private final Chronicle chronicle;
  private final Story story;
  private final After end;

  /** For each thread that waits for a thread: for which. */
  private final Map<String, String> waitsFor = new LinkedHashMap<>();

  DeadlockStory(Chronicle chronicle, Story story) {
    this.chronicle = chronicle;
    this.story = story;
    this.end = chronicle.last().after();
  }

  void tell() {
    for (After.Blocked blocked : end.blocked()) {
      other(blocked).ifPresent(thread -> waitsFor.put(blocked.thread(), thread));
    }
    List<String> cycle = cycle();
    story.say(
        cycle.isEmpty()
            ? "Nobody can move: "
                + threads()
                + (end.blocked().size() == 1 ? " waits" : " wait")
                + ", and no thread is left that would go on."
            : cycle.size() == 1
                ? cycle.get(0) + " waits for itself."
                : Words.list(cycle) + " wait for each other in a circle.");
    end.blocked().stream().filter(b -> cycle.contains(b.thread())).forEach(this::tell);
    end.blocked().stream().filter(b -> !cycle.contains(b.thread())).forEach(this::tell);
  }

  private String threads() {
    return Words.list(end.blocked().stream().map(After.Blocked::thread).toList());
  }

  private Optional<String> other(After.Blocked blocked) {
    if (blocked.on().startsWith(END)) {
      return Optional.of(blocked.on().substring(END.length()));
    }
    return end.locks().stream()
        .filter(lock -> lock.lock().equals(blocked.on()))
        .map(After.Lock::holder)
        .findFirst();
  }

  private List<String> cycle() {
    for (String start : waitsFor.keySet()) {
      List<String> way = new ArrayList<>();
      String at = start;
      while (at != null && !way.contains(at)) {
        way.add(at);
        at = waitsFor.get(at);
      }
      if (start.equals(at)) {
        return way;
      }
    }
    return List.of();
  }

  private void tell(After.Blocked blocked) {
    String thread = blocked.thread();
    int now = chronicle.last().number();
    Optional<Step> stands = chronicle.lastOf(thread, now);
    stands.ifPresent(story::key);
    String where = stands.map(step -> " in " + Words.atStep(step)).orElse("");
    String waits = thread + " waits" + where + " for ";
    if (blocked.on().startsWith(END)) {
      story.say(waits + "the " + blocked.on() + ".");
    } else if (blocked.on().startsWith(NOTIFICATION)) {
      story.say(waits + "a " + blocked.on() + notified(blocked, stands));
    } else {
      String holder = waitsFor.get(thread);
      story.say(waits + blocked.on() + (holder == null ? "." : held(blocked.on(), holder)));
    }
  }

  private String held(String lock, String holder) {
    Step since = since(lock, holder);
    story.key(since);
    return ", which " + holder + " holds since " + Words.atStep(since) + ".";
  }

  private Step since(String lock, String holder) {
    int at = chronicle.last().number();
    while (at > 1 && holds(lock, holder, at - 1)) {
      at--;
    }
    return chronicle.step(at);
  }

  private boolean holds(String lock, String holder, int number) {
    return chronicle.step(number).after().locks().contains(new After.Lock(lock, holder));
  }

  /** The last notification of the object, which came too early, or that there was none. */
  private String notified(After.Blocked blocked, Optional<Step> stands) {
    String object = blocked.on().substring(NOTIFICATION.length());
    for (int at = chronicle.last().number(); at >= 1; at--) {
      Step step = chronicle.step(at);
      for (Event e : step.events()) {
        if (e.kind() == Event.Kind.NOTIFY && e.object().equals(object)) {
          story.key(step);
          return "; the last one was given by "
              + step.thread()
              + " in "
              + Words.atStep(step)
              + (stands.isPresent() && at < stands.get().number()
                  ? ", before " + blocked.thread() + " began to wait."
                  : ".");
        }
      }
    }
    return ", which no step gives.";
  }
}
