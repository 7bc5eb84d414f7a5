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
  public Ending ending(StateVector state) {
    return another.ending(state);
  }

  @Override
  public Broken violation() {
    return another.violation();
  }

  @Override
  public String unsupported() {
    return another.unsupported();
  }

  @Override
  public List<String> blocked(StateVector state) {
    return another.blocked(state);
  }

  @Override
  public abstract boolean changes(StateVector before, int choice, StateVector after);

  @Override
  public boolean holdsBack(StateVector state) {
    return another.holdsBack(state);
  }

  @Override
  public int thread(int choice) {
    return another.thread(choice);
  }

  @Override
  public void follow(Lineage lineage) {
    another.follow(lineage);
  }
}
