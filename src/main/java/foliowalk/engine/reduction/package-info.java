/**
 * Transactions: several steps of one thread that no other thread can tell from one (Lipton, CACM
 * 18(12), 1975), by locks and by the absence of races, both assumed first and checked in the
 * reduced walk (Stoller and Cohen, TACAS 2003).
 */
package foliowalk.engine.reduction;
