/**
 * The meaning of a program: JVM instructions, threads and monitors over an explicit state. No
 * search and no policy.
 */
package foliowalk.engine.semantics;
