package foliowalk.fidelity;

import java.util.List;

/**
 * A function definition, or a macro with parameters, as one file has it.
 *
 * @param file path in the tree
 * @param line where its name stands
 * @param body its statements
 * @param problems lines of the body at which the parser lost track; then nothing of it is used
 */
record CFunction(String name, String file, int line, CNode body, List<Integer> problems) {}
