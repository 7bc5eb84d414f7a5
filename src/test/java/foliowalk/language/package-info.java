/**
 * The language as the explorer understands it, against the host JVM: each rule is a static method
 * that is run by both.
 */
package foliowalk.language;
