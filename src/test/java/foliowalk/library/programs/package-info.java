/** Uses of library classes that tests run on the host and in the explorer. */
package foliowalk.library.programs;
