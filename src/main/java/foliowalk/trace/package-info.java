/** A counterexample: a list of choices, with the named steps that a replay attached to them. */
package foliowalk.trace;
