/** Stores of states and logs of words. Know nothing of programs. */
package foliowalk.engine.store;
