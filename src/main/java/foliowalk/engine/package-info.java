/** The embedded explorer behind one door: {@link foliowalk.engine.EmbeddedWalker}. */
package foliowalk.engine;
