package foliowalk.engine.search;

import foliowalk.engine.system.Choices;
import foliowalk.engine.system.Lineage;
import foliowalk.engine.system.StateVector;
import foliowalk.engine.system.TransitionSystem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A transition system drawn by hand. State 0 is the initial one. */
final class Digraph implements TransitionSystem {
  private static final int HELD_BACK = -1;
  private static final int AN_END = 1_000_000;

  private final Map<Integer, List<Object>> edges = new TreeMap<>();
  private final Map<Integer, Integer> memory = new TreeMap<>();
  private final Set<Integer> stuck = new HashSet<>();
  private final Map<Integer, Integer> holding = new TreeMap<>();

  /** What a state has in memory; by default each has something of its own. */
  Digraph memory(int state, int content) {
    memory.put(state, content);
    return this;
  }

  /** Adds an edge; from one state to another there may be several. */
  Digraph edge(int from, int to) {
    edges.computeIfAbsent(from, k -> new ArrayList<>()).add(to);
    return this;
  }

  /** Adds edges along a path. */
  Digraph path(int... states) {
    for (int i = 1; i < states.length; i++) {
      edge(states[i - 1], states[i]);
    }
    return this;
  }

  /** Adds an edge that violates a property. */
  Digraph violation(int from, String property) {
    edges.computeIfAbsent(from, k -> new ArrayList<>()).add(new Broken(property, "from " + from));
    return this;
  }

  /** Adds an edge that cannot be interpreted. */
  Digraph unsupported(int from, String what) {
    edges.computeIfAbsent(from, k -> new ArrayList<>()).add(new Unsupported(what));
    return this;
  }

  /** Makes a state without edges a deadlock. */
  Digraph stuck(int state) {
    stuck.add(state);
    return this;
  }

  /** Makes something wait in states until nothing else can happen; it would lead to an end. */
  Digraph holding(Integer... states) {
    for (int state : states) {
      heldBack(state, AN_END);
    }
    return this;
  }

  /** Makes what would lead from one state to another wait until nothing else can happen. */
  Digraph heldBack(int from, int to) {
    holding.put(from, to);
    return this;
  }

  @Override
  public void initial(StateVector state) {
    put(state, 0);
  }

  private static void put(StateVector state, int number) {
    state.words[0] = number;
    state.length = 1;
  }

  @Override
  public void choices(StateVector state, Choices out) {
    out.clear();
    int count = edges.getOrDefault(state.words[0], List.of()).size();
    for (int i = 0; i < count; i++) {
      // Not the position, so that the two cannot be mixed up.
      out.add(100 + i, 0);
    }
    if (count == 0 && !stuck.contains(state.words[0])) {
      out.end();
    }
    if (holding.containsKey(state.words[0])) {
      out.holdBack(HELD_BACK);
    }
  }

  @Override
  public Outcome step(StateVector state, int choice, StateVector next) {
    if (choice == HELD_BACK) {
      put(next, holding.get(state.words[0]));
      return Outcome.STATE;
    }
    Object target = edges.get(state.words[0]).get(choice - 100);
    if (target instanceof Outcome outcome) {
      return outcome;
    }
    put(next, (Integer) target);
    return Outcome.STATE;
  }

  @Override
  public List<String> blocked(StateVector state) {
    return List.of("thread at " + state.words[0]);
  }

  @Override
  public boolean serves(StateVector before, int choice, StateVector after) {
    Integer content = memory.get(before.words[0]);
    return content == null || !content.equals(memory.get(after.words[0]));
  }

  @Override
  public void follow(Lineage lineage) {}
}
