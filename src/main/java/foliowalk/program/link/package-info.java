/**
 * Class files to a {@link foliowalk.program.Program}: read with ASM, desugared, linked by rapid
 * type analysis, decoded into flat code, and checked for anything that is not supported, before a
 * single schedule is explored. Model classes are never loaded into this JVM.
 */
package foliowalk.program.link;
