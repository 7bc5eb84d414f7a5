/**
 * Random programs of a small language, walked twice: by {@link
 * foliowalk.corpus.random.AllInterleavings}, which knows nothing but the language, and as compiled
 * Java by the explorer. The answers have to be equal.
 */
package foliowalk.corpus.random;
