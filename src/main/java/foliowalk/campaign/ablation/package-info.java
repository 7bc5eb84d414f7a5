/**
 * What a proof needs: the proved cells walked again with one assumption of the model dropped at a
 * time.
 */
package foliowalk.campaign.ablation;
