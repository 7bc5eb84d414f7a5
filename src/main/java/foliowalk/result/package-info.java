/**
 * What a run found: the verdict, what it rests on, and the violations. Written once, read by all.
 */
package foliowalk.result;
