package foliowalk.cli;

import foliowalk.campaign.signoff.CampaignListener;
import foliowalk.campaign.signoff.CellResult;
import foliowalk.campaign.signoff.PlannedCell;
import foliowalk.text.Numbers;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/** Shows how a campaign goes on. */
final class CampaignProgress implements CampaignListener {
  private final Surroundings surroundings;
  private final StatusLine status;
  private final AtomicLongArray states;
  private final AtomicInteger done = new AtomicInteger();
  private final long start = System.nanoTime();

  CampaignProgress(Surroundings surroundings, StatusLine status, int cells) {
    this.surroundings = surroundings;
    this.status = status;
    states = new AtomicLongArray(cells);
  }

  @Override
  public void walking(int index, long statesSoFar) {
    states.set(index, statesSoFar);
    show();
  }

  @Override
  public void finished(int index, CellResult result) {
    result.run().ifPresent(run -> states.set(index, run.statistics().states()));
    done.incrementAndGet();
    show();
  }

  @Override
  public void defect(PlannedCell cell, Throwable defect) {
    status.clear();
    surroundings.say("walking " + cell.name() + " failed:");
    CommandLineTool.defect(surroundings, defect);
  }

  private void show() {
    long sum = 0;
    for (int i = 0; i < states.length(); i++) {
      sum += states.get(i);
    }
    double seconds = Math.max(1e-3, (System.nanoTime() - start) / 1e9);
    status.update(
        done.get()
            + " of "
            + states.length()
            + " cells, "
            + Numbers.grouped(sum)
            + " states, "
            + Numbers.rate(sum / seconds)
            + "/s");
  }
}
