/** Writes what a run found, from the result alone: no writer steps a program or asks an engine. */
package foliowalk.report;
