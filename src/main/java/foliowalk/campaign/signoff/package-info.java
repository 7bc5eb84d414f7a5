/** The campaign: every scenario, variant and design walked, and the matrix that comes of it. */
package foliowalk.campaign.signoff;
