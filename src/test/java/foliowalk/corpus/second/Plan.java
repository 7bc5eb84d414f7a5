package foliowalk.corpus.second;

import java.util.List;

/**
 * A program.
 *
 * @param name class name of its Java form
 * @param java its Java form
 * @param threads what each thread does; the first is the main thread
 * @param handlers what a thread does with an exception that nothing caught, or null
 * @param initialisers what initialises each class
 * @param variables number of static variables; one more for each thread, its result
 * @param parks whether a thread parks, so that permits count
 */
record Plan(
    String name,
    String java,
    List<Code> threads,
    List<Code> handlers,
    List<Code> initialisers,
    int variables,
    boolean parks) {}
