/** Tests of the server for walking by hand, and of its page in a browser. */
package foliowalk.explore;
