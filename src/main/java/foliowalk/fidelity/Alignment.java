package foliowalk.fidelity;

import foliowalk.fidelity.ComparedStep.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two sequences of operations laid side by side. In step is a longest common subsequence; of the
 * rest, operations that both have are moved, and the others are missing or new.
 *
 * <p>A kernel statement that jumps lead to stands in its sequence once for each of them, and one in
 * a branch of an {@code #if} beside those in the other branches. It is new only if none of its
 * copies, and no equal operation in another branch of the same {@code #if}, was found in the model.
 */
final class Alignment {
  /** The mark of a directive's branch, with the line of its #if. */
  private static final Pattern DIRECTIVE = Pattern.compile("#.* of line (\\d+)");

  private final List<Step> model;
  private final List<Step> kernel;

  /** For each step the number of its partner, or -1. */
  private final int[] ofModel;

  private final int[] ofKernel;

  /** Whether the partner is in the same order. */
  private final boolean[] inStep;

  private Alignment(List<Step> model, List<Step> kernel) {
    this.model = model;
    this.kernel = kernel;
    this.ofModel = new int[model.size()];
    this.ofKernel = new int[kernel.size()];
    this.inStep = new boolean[kernel.size()];
    Arrays.fill(ofModel, -1);
    Arrays.fill(ofKernel, -1);
  }

  /**
   * The comparison in the kernel's order; what only the model has stands where the model has it.
   */
  static List<ComparedStep> of(List<Step> model, List<Step> kernel) {
    Alignment alignment = new Alignment(model, kernel);
    alignment.pairInOrder();
    alignment.pairOutOfOrder();
    return alignment.result();
  }

  private boolean same(int m, int k) {
    return model.get(m).operation().equals(kernel.get(k).operation());
  }

  private void pairInOrder() {
    int[][] length = new int[model.size() + 1][kernel.size() + 1];
    for (int m = model.size() - 1; m >= 0; m--) {
      for (int k = kernel.size() - 1; k >= 0; k--) {
        length[m][k] =
            same(m, k) ? length[m + 1][k + 1] + 1 : Math.max(length[m + 1][k], length[m][k + 1]);
      }
    }
    int m = 0;
    int k = 0;
    while (m < model.size() && k < kernel.size()) {
      if (same(m, k)) {
        pair(m, k);
        inStep[k] = true;
        m++;
        k++;
      } else if (length[m + 1][k] >= length[m][k + 1]) {
        m++;
      } else {
        k++;
      }
    }
  }

  private void pairOutOfOrder() {
    for (int k = 0; k < kernel.size(); k++) {
      for (int m = 0; m < model.size() && ofKernel[k] < 0 && !repeated(k); m++) {
        if (ofModel[m] < 0 && same(m, k)) {
          pair(m, k);
        }
      }
    }
  }

  private void pair(int m, int k) {
    ofModel[m] = k;
    ofKernel[k] = m;
  }

  /**
   * The same statement, or its counterpart under another branch of the directive, has a partner.
   */
  private boolean repeated(int k) {
    Step step = kernel.get(k);
    for (int other = 0; other < kernel.size(); other++) {
      if (ofKernel[other] >= 0 && other != k) {
        Step that = kernel.get(other);
        if (sameStatement(step, that) || alternatives(step, that)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean sameStatement(Step a, Step b) {
    return a.place().equals(b.place())
        && a.column() == b.column()
        && a.written().equals(b.written());
  }

  /** A copy of the same statement comes before it. */
  private boolean reported(int k) {
    return kernel.subList(0, k).stream().anyMatch(step -> sameStatement(step, kernel.get(k)));
  }

  private static boolean alternatives(Step a, Step b) {
    if (!a.operation().equals(b.operation())) {
      return false;
    }
    Set<String> groups = directives(a);
    groups.retainAll(directives(b));
    return !groups.isEmpty() && !a.marks().equals(b.marks());
  }

  /** The directives around a step, by the line of their #if. */
  private static Set<String> directives(Step step) {
    Set<String> lines = new HashSet<>();
    for (String mark : step.marks()) {
      Matcher matcher = DIRECTIVE.matcher(mark);
      if (matcher.matches()) {
        lines.add(step.file() + ":" + matcher.group(1));
      }
    }
    return lines;
  }

  private List<ComparedStep> result() {
    List<ComparedStep> steps = new ArrayList<>();
    int next = 0;
    for (int k = 0; k < kernel.size(); k++) {
      if (inStep[k]) {
        while (next < ofKernel[k]) {
          missing(next++, steps);
        }
        next = ofKernel[k] + 1;
      }
      Optional<Step> here = Optional.of(kernel.get(k));
      if (ofKernel[k] >= 0) {
        Status status = inStep[k] ? Status.IN_STEP : Status.MOVED;
        Optional<Step> partner = Optional.of(model.get(ofKernel[k]));
        steps.add(new ComparedStep(status, partner, here, Optional.empty()));
      } else if (!repeated(k) && !reported(k)) {
        steps.add(new ComparedStep(Status.NEW, Optional.empty(), here, Optional.empty()));
      }
    }
    while (next < model.size()) {
      missing(next++, steps);
    }
    return steps;
  }

  private void missing(int m, List<ComparedStep> steps) {
    if (ofModel[m] < 0) {
      Optional<Step> here = Optional.of(model.get(m));
      steps.add(new ComparedStep(Status.MISSING, here, Optional.empty(), Optional.empty()));
    }
  }
}
