package foliowalk.report.saved;

import foliowalk.result.Explanation;
import foliowalk.result.Violation;
import foliowalk.run.UnusableInputException;
import foliowalk.trace.After;
import foliowalk.trace.ContextSwitch;
import foliowalk.trace.Event;
import foliowalk.trace.ObjectState;
import foliowalk.trace.Step;
import foliowalk.trace.Trace;
import java.util.List;

/** Violations and their schedules, read from JSON. What came into the form later may be absent. */
final class TraceFields {
  private TraceFields() {}

  static Violation violation(JsonFields json) throws UnusableInputException {
    String property = json.text("property");
    if (property.isEmpty()) {
      throw json.complaint("property is empty");
    }
    Trace trace = trace(json);
    return new Violation(
        property,
        json.text("message"),
        trace,
        json.has("why") ? why(json.object("why"), trace.steps().size()) : Explanation.NONE);
  }

  private static Explanation why(JsonFields json, int steps) throws UnusableInputException {
    List<Integer> keySteps = json.list("keySteps", JsonFields::asCount);
    for (int number : keySteps) {
      if (number < 1 || number > steps) {
        throw json.complaint("keySteps has " + number + ", but there are " + steps + " steps");
      }
    }
    return new Explanation(json.list("sentences", JsonFields::asText), keySteps);
  }

  private static Trace trace(JsonFields json) throws UnusableInputException {
    List<Integer> choices = json.list("choices", JsonFields::asCount);
    List<Step> steps = json.listIfAny("steps", TraceFields::step);
    if (json.count("length") != choices.size()
        || !steps.isEmpty() && steps.size() != choices.size()) {
      throw json.complaint(
          "length is "
              + json.count("length")
              + ", but there are "
              + choices.size()
              + " choices and "
              + steps.size()
              + " steps");
    }
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).number() != i + 1) {
        throw json.complaint("steps[" + i + "] has number " + steps.get(i).number());
      }
    }
    return new Trace(
        choices,
        steps,
        json.list("blocked", JsonFields::asText),
        json.has("switches")
            ? json.list("switches", TraceFields::contextSwitch)
            : ContextSwitch.of(steps),
        json.listIfAny("initial", TraceFields::objectState));
  }

  private static ContextSwitch contextSwitch(JsonFields json) throws UnusableInputException {
    return new ContextSwitch(
        json.smallCount("step"),
        json.text("from"),
        json.text("to"),
        json.constant("need", ContextSwitch.Need.class));
  }

  private static ObjectState objectState(JsonFields json) throws UnusableInputException {
    return new ObjectState(json.text("object"), json.text("type"), json.object("fields").texts());
  }

  private static Step step(JsonFields json) throws UnusableInputException {
    Step.Location location = location(json);
    return new Step(
        json.smallCount("number"),
        json.text("thread"),
        json.text("operation"),
        location,
        json.has("stack") ? json.list("stack", TraceFields::location) : List.of(location),
        json.list("events", TraceFields::event),
        json.has("after") ? after(json.object("after")) : After.NOTHING);
  }

  private static Step.Location location(JsonFields json) throws UnusableInputException {
    return new Step.Location(
        json.text("class"),
        json.text("method"),
        json.textIfAny("kernel"),
        json.text("file"),
        json.smallCount("line"),
        json.text("source"));
  }

  private static Event event(JsonFields json) throws UnusableInputException {
    return new Event(
        json.constant("kind", Event.Kind.class),
        json.text("object"),
        json.text("member"),
        json.text("oldValue"),
        json.text("newValue"),
        json.smallCount("line"));
  }

  private static After after(JsonFields json) throws UnusableInputException {
    return new After(
        json.listIfAny("locks", e -> new After.Lock(e.text("lock"), e.text("holder"))),
        json.listIfAny("blocked", e -> new After.Blocked(e.text("thread"), e.text("on"))),
        json.listIfAny("readers", JsonFields::asText),
        json.listIfAny("lifetimes", e -> new After.Lifetime(e.text("object"), e.text("state"))));
  }
}
