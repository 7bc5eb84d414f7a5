/** Tests of the second walker; those that need a real Java PathFinder are skipped without one. */
package foliowalk.jpf;
