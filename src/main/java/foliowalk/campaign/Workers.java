package foliowalk.campaign;

import foliowalk.walker.StopSignal;
import foliowalk.walker.Walker;
import java.util.function.Supplier;

/**
 * Who walks in a campaign.
 *
 * @param walkers makes a walker for each walk
 * @param jobs walks at the same time, at least 1; changes nothing but the time
 * @param stop asked by every walk
 */
public record Workers(Supplier<Walker> walkers, int jobs, StopSignal stop) {}
