/** The embedded explorer behind one door: {@link foliowalk.engine.EmbeddedEngine}. */
package foliowalk.engine;
