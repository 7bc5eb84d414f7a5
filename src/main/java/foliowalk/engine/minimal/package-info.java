/**
 * Makes a counterexample easy to follow: of the shortest the one with the fewest context switches,
 * and for each switch whether it matters.
 */
package foliowalk.engine.minimal;
