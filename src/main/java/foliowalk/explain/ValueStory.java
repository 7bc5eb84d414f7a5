package foliowalk.explain;

import foliowalk.explain.Chronicle.Access;
import foliowalk.trace.Event;
import foliowalk.trace.Event.Kind;
import foliowalk.trace.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells of a condition that did not hold: the values it was decided on, and who made them so. */
final class ValueStory {
  private static final int PLACES = 3;
  private static final int WRITES = 3;

  private final Chronicle chronicle;
  private final Story story;
  private final Step end;

  ValueStory(Chronicle chronicle, Story story) {
    this.chronicle = chronicle;
    this.story = story;
    this.end = chronicle.last();
  }

  void tell(String property, String message, List<Access> decided) {
    story.key(end);
    story.say(
        end.thread()
            + " breaks "
            + property
            + " in "
            + Words.atStep(end)
            + ": "
            + Words.ended(message));
    Words.wayTo(end).ifPresent(story::say);
    int told = 0;
    for (Access access : decided) {
      boolean first = access == decided.get(0) && access.event().newValue().indexOf('#') < 0;
      if (told < PLACES && (first || !changes(access).isEmpty())) {
        value(access);
        told++;
      }
    }
    holds();
    others();
    choices();
  }

  private void holds() {
    List<String> held = new ArrayList<>();
    for (String what : chronicle.held(end.thread(), end.number())) {
      Step since = chronicle.heldSince(end.thread(), what, end.number());
      story.key(since);
      held.add(Chronicle.named(what) + " since " + Words.atStep(since));
    }
    if (!held.isEmpty()) {
      story.say("At that moment " + end.thread() + " holds " + Words.list(held) + ".");
    }
  }

  /** How far those have come that still run and hold something. */
  private void others() {
    Map<String, Step> last = new LinkedHashMap<>();
    chronicle.steps().forEach(step -> last.put(step.thread(), step));
    last.remove(end.thread());
    end.after().blocked().forEach(b -> last.remove(b.thread()));
    last.values().removeIf(step -> step.events().stream().anyMatch(e -> e.kind() == Kind.END));
    last.forEach(
        (thread, step) -> {
          Set<String> held = chronicle.held(thread, end.number());
          if (!held.isEmpty()) {
            story.key(step);
            story.say(
                thread
                    + " has come as far as "
                    + Words.atStep(step)
                    + " and holds "
                    + Chronicle.listed(held)
                    + ".");
          }
        });
  }

  /** The writes to a variable before an access that changed its value, the last one first. */
  private List<Access> changes(Access access) {
    Event e = access.event();
    return chronicle.accesses(Kind.WRITE, e.object(), e.member(), access.step().number()).stream()
        .filter(w -> !w.event().oldValue().equals(w.event().newValue()))
        .toList();
  }

  private void value(Access access) {
    Event e = access.event();
    String name = name(e);
    boolean write = e.kind() == Kind.WRITE;
    story.key(access.step());
    String found = write ? e.oldValue() : e.newValue();
    String intro =
        end.thread()
            + (write ? " finds " : " reads ")
            + name
            + " = "
            + found
            + " (step "
            + access.step().number()
            + ")";
    List<Access> writes = changes(access);
    List<Access> all =
        chronicle.accesses(Kind.WRITE, e.object(), e.member(), access.step().number() + 1);
    if (writes.isEmpty()) {
      story.say(intro + "; no step before has changed it.");
      overwritten(name, all);
      return;
    }
    List<String> history = new ArrayList<>();
    for (Access w : writes.subList(0, Math.min(WRITES, writes.size()))) {
      story.key(w.step());
      history.add(
          0,
          w.step().thread()
              + " "
              + w.event().oldValue()
              + " -> "
              + w.event().newValue()
              + " in "
              + Words.atStep(w.step()));
    }
    story.say(intro + "; it was changed by " + String.join(", then ", history) + ".");
    overwritten(name, all);
    staleLook(e, writes.get(0));
  }

  /** A write of a thread that had read the variable before another one changed it. */
  private void overwritten(String name, List<Access> writes) {
    for (Access write : writes) {
      String writer = write.step().thread();
      Event e = write.event();
      List<Access> reads =
          chronicle.accesses(Kind.READ, e.object(), e.member(), write.step().number()).stream()
              .filter(r -> r.step().thread().equals(writer))
              .toList();
      // An atomic update reads in the step that writes.
      List<Event> inStep = write.step().events();
      boolean atOnce =
          inStep.subList(0, inStep.indexOf(e)).stream()
              .anyMatch(
                  x ->
                      x.kind() == Kind.READ
                          && x.object().equals(e.object())
                          && x.member().equals(e.member()));
      if (reads.isEmpty() || atOnce) {
        continue;
      }
      Step read = reads.get(0).step();
      for (Access between : writes) {
        int at = between.step().number();
        if (!between.step().thread().equals(writer)
            && at > read.number()
            && at < write.step().number()) {
          story.key(read);
          story.key(between.step());
          story.key(write.step());
          story.say(
              writer
                  + " had read "
                  + name
                  + " = "
                  + reads.get(0).event().newValue()
                  + " in step "
                  + read.number()
                  + " and wrote "
                  + e.newValue()
                  + " in step "
                  + write.step().number()
                  + "; what "
                  + between.step().thread()
                  + " wrote in between, "
                  + between.event().newValue()
                  + " in step "
                  + at
                  + ", was lost.");
          return;
        }
      }
    }
  }

  /** When the thread that fails had last looked at the object before another thread changed it. */
  private void staleLook(Event e, Access change) {
    String other = change.step().thread();
    if (other.equals(end.thread())) {
      return;
    }
    for (int at = change.step().number() - 1; at >= 1; at--) {
      Step step = chronicle.step(at);
      boolean looks =
          step.thread().equals(end.thread())
              && step.events().stream()
                  .anyMatch(x -> x.object().equals(e.object()) || x.newValue().equals(e.object()));
      if (looks) {
        story.key(step);
        Set<String> held = chronicle.held(end.thread(), change.step().number());
        story.say(
            end.thread()
                + " had last come by "
                + e.object()
                + " in "
                + Words.atStep(step)
                + ", before that change; when "
                + other
                + " made it, "
                + end.thread()
                + " held "
                + (held.isEmpty() ? "nothing" : Chronicle.listed(held))
                + ".");
        return;
      }
    }
  }

  /** Results of operations that may go either way. */
  private void choices() {
    List<String> made = new ArrayList<>();
    for (Step step : chronicle.steps()) {
      for (Event e : step.events()) {
        if (e.kind() == Kind.CHOICE && step != end) {
          story.key(step);
          made.add(
              step.thread()
                  + " draws "
                  + e.newValue()
                  + " in "
                  + Words.atStep(step)
                  + quoted(step.location().source()));
        }
      }
    }
    if (!made.isEmpty()) {
      story.say("Where a result is left open, " + Words.list(made) + ".");
    }
  }

  private static String quoted(String source) {
    return source.isEmpty() ? "" : ", at `" + source + "`";
  }

  private static String name(Event e) {
    return e.object() + (e.member().startsWith("[") ? "" : ".") + e.member();
  }
}
