package foliowalk.cli;

import foliowalk.browse.Exploration;
import foliowalk.browse.StateBrowser;
import foliowalk.report.diagram.StateGraphDot;
import foliowalk.result.RunResult;
import foliowalk.result.StateDiagram;
import foliowalk.run.BudgetExceededException;
import foliowalk.run.StopSignal;
import foliowalk.run.UnusableInputException;
import foliowalk.text.Numbers;
import java.io.IOException;
import java.io.Writer;

/**
 * Draws the states of a run. The run kept none of them, so that a small program is walked again;
 * one that is not small, or was not walked whole, is refused.
 *
 * @param mostStates states that a drawing may have
 */
record StateDrawing(int mostStates, StopSignal stop) implements Outputs.Format {
  /** More cannot be told apart on a screen. */
  static final int MOST_STATES = 500;

  @Override
  public void write(RunResult result, Writer out) throws IOException {
    long states = result.statistics().states();
    if (states > mostStates) {
      throw new Outputs.NothingToWriteException(
          Numbers.grouped(states)
              + " states are more than the "
              + Numbers.grouped(mostStates)
              + " of a drawing; take a smaller program, walk by hand with 'foliowalk explore', or"
              + " allow more with --dot-states");
    }
    if (!result.completeness().complete()) {
      throw new Outputs.NothingToWriteException(
          "not all states are known: " + result.verdict().reason());
    }
    StateGraphDot.write(result, diagram(result), out);
  }

  private StateDiagram diagram(RunResult result) throws IOException {
    try {
      StateBrowser browser = StateBrowser.open(result.config(), stop);
      browser.explore(stop);
      Exploration again = browser.exploration();
      boolean same =
          browser.programHash().equals(result.programHash())
              && again.states() == result.statistics().states()
              && again.transitions() == result.statistics().transitions();
      if (again.phase() == Exploration.Phase.COMPLETE && !same) {
        throw new IOException("the class files have changed since they were walked");
      }
      return browser
          .diagram()
          .orElseThrow(() -> new IOException("walking it again ended early: " + again.reason()));
    } catch (UnusableInputException | BudgetExceededException e) {
      throw new IOException(e.getMessage());
    }
  }
}
