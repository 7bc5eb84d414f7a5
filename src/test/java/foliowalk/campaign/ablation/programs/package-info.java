/** Programs that tests walk. */
package foliowalk.campaign.ablation.programs;
