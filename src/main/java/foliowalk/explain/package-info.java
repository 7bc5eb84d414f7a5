/** Why a schedule violates its property, in words that are read off the trace record alone. */
package foliowalk.explain;
