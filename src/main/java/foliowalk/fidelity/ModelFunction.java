package foliowalk.fidelity;

import java.util.List;

/**
 * A method of the model that stands for a kernel function.
 *
 * @param method as {@code Account.close}
 * @param file its source file
 * @param line its first line with code
 * @param kernelFile path in the kernel tree
 * @param kernelFunction name there
 * @param operation it is one operation by the map, so that nothing in it is compared
 * @param steps what it does, in the order of its code
 */
public record ModelFunction(
    String method,
    String file,
    int line,
    String kernelFile,
    String kernelFunction,
    boolean operation,
    List<Step> steps) {}
