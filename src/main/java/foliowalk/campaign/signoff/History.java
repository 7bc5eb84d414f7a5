package foliowalk.campaign.signoff;

import java.util.List;
import java.util.Optional;

/**
 * Bugs that the model brings back on purpose, and leads that nobody has confirmed.
 *
 * @param entries in the order of the file
 * @param excluded bugs that are not brought back, with the reason
 */
public record History(List<Entry> entries, List<Excluded> excluded) {

  /** Copies the lists. */
  public History {
    entries = List.copyOf(entries);
    excluded = List.copyOf(excluded);
  }

  /**
   * One bug or lead.
   *
   * @param lead whether it is deduced from the source without a known report
   * @param number in the project's notes
   * @param commit what mended it, or what it was found in; empty for a lead
   * @param title in one line
   * @param broken name of the cell that has it, such as {@code S5/before/a}
   * @param property what that cell violates
   * @param mended name of the cell without it, if there is one
   * @param assumptions what a lead needs
   * @param steps what its schedule must show, in order
   * @param blocked at a deadlock, how what some threads wait for begins
   */
  public record Entry(
      boolean lead,
      String number,
      String commit,
      String title,
      String broken,
      String property,
      Optional<String> mended,
      List<String> assumptions,
      List<KeyStep> steps,
      List<String> blocked) {
    /** Copies the lists. */
    public Entry {
      assumptions = List.copyOf(assumptions);
      steps = List.copyOf(steps);
      blocked = List.copyOf(blocked);
    }
  }

  /**
   * A step that a schedule must have.
   *
   * @param thread name of the thread
   * @param function kernel function, or class and method, as in the printed schedule
   * @param effect how one of its events begins, as printed, objects without their numbers
   */
  public record KeyStep(String thread, String function, String effect) {
    @Override
    public String toString() {
      return thread + " " + function + ": " + effect;
    }
  }

  /** A bug that is not brought back. */
  public record Excluded(String number, String commit, String reason) {}
}
