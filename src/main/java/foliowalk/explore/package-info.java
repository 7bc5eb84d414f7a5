/** The local server with which a person walks a state space by hand. */
package foliowalk.explore;
