/**
 * A linked program as the run sees it: classes, methods with decoded code, fields with their
 * places, program points, dispatch. Only {@code program.link} makes and changes them.
 */
package foliowalk.program;
