package foliowalk.corpus.random;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * What the schedules of a program lead to.
 *
 * @param schedules number of complete schedules
 * @param shortest violated properties, each with the length of a shortest schedule that shows it
 * @param finals values of variables and cells when the main thread looks at them last
 * @param ends what is left when every thread has ended: variables, cells, which threads ran, and
 *     the interrupt status of each
 */
record Outcomes(
    long schedules,
    SortedMap<String, Integer> shortest,
    Set<List<Integer>> finals,
    Set<List<Integer>> ends) {}
