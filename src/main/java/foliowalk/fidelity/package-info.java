/**
 * How the kernel model relates to the kernel functions it stands for: which step stands for which
 * statement, and whether a kernel tree at hand still has the steps in that order.
 */
package foliowalk.fidelity;
