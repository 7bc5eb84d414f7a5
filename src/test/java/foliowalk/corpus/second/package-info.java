/**
 * Random programs of a second small language, which has what the first one never had: final fields
 * with an escaping {@code this}, class initialisation that nests and fails, the monitors of
 * threads, interrupts at every moment, park, handlers of exceptions, copies of arrays and objects,
 * a list whose items have an {@code equals} with effects, a lock made by hand, readers that
 * announce themselves, and loops that wait without end. {@link
 * foliowalk.corpus.second.EveryOutcome} gives them a meaning of its own, written from JLS 17.2,
 * 17.4 and JVMS 5.5; what a walk finds must be equal, and what the host JVM shows must be within.
 */
package foliowalk.corpus.second;
