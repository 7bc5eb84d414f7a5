/**
 * Both engines on the same class files, and what follows from a difference: a disagreement, or a
 * flaw of Java PathFinder that the catalogue proves.
 */
package foliowalk.campaign.crosscheck;
