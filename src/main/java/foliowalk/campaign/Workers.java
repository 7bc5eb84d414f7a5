package foliowalk.campaign;

import foliowalk.run.Engine;
import foliowalk.run.StopSignal;
import java.util.function.Supplier;

/**
 * Who walks in a campaign.
 *
 * @param engines makes an engine for each walk
 * @param jobs walks at the same time, at least 1; changes nothing but the time
 * @param stop asked by every walk
 */
public record Workers(Supplier<Engine> engines, int jobs, StopSignal stop) {}
