/** Small concurrent programs with the answers a walk must give. */
package foliowalk.corpus;
