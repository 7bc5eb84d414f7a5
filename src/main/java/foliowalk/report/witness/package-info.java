/** A counterexample as a violation witness in the exchange format of SV-COMP, version 1.0. */
package foliowalk.report.witness;
