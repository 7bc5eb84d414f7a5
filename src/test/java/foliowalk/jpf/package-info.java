/** Tests of the second engine; those that need a real Java PathFinder are skipped without one. */
package foliowalk.jpf;
