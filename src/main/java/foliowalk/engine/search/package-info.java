/** Exploration of a transition system, and the replay of what it found. */
package foliowalk.engine.search;
