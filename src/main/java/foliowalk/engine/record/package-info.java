/**
 * A path taken once more and written down for people: named steps, objects, locks. Leans on the
 * read-only view of a state, {@link foliowalk.engine.semantics.StateView}.
 */
package foliowalk.engine.record;
