/**
 * The program every process must judge rightly before it may judge another. Data, never run here.
 */
package foliowalk.canary;
