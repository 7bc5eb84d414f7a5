/** Programs that tests walk. */
package foliowalk.ablation.programs;
