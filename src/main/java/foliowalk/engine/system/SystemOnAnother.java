package foliowalk.engine.system;

import java.util.List;

/**
 * A transition system that takes its states from another one and leaves to it what it does not
 * define itself. What a step is, and so what it changes, each has to say.
 */
public abstract class SystemOnAnother implements TransitionSystem {
  private final TransitionSystem another;

  protected SystemOnAnother(TransitionSystem another) {
    this.another = another;
  }

  @Override
  public void initial(StateVector state) {
    another.initial(state);
  }

  @Override
  public void choices(StateVector state, Choices out) {
    another.choices(state, out);
  }

  @Override
  public List<String> blocked(StateVector state) {
    return another.blocked(state);
  }

  @Override
  public void follow(Lineage lineage) {
    another.follow(lineage);
  }
}
