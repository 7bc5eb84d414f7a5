/**
 * What a program does on the JVM that runs the tests, many times and with its threads disturbed,
 * against what a walk says it can do: the walk may know more, never less.
 */
package foliowalk.corpus.host;
