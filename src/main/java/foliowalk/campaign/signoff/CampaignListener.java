package foliowalk.campaign.signoff;

/** Told how a campaign goes on, from several threads at once. It cannot change the campaign. */
public interface CampaignListener {

  /** Ignores everything. */
  CampaignListener NONE = new CampaignListener() {};

  /**
   * A walk has got somewhere.
   *
   * @param index position of the cell in the plan
   * @param states distinct states stored so far in this cell
   */
  default void walking(int index, long states) {}

  /**
   * A cell is finished.
   *
   * @param index position of the cell in the plan
   * @param result what came of it
   */
  default void finished(int index, CellResult result) {}

  /** A walk ended by a defect of the tool; its cell becomes an error. */
  default void defect(PlannedCell cell, Throwable defect) {}
}
