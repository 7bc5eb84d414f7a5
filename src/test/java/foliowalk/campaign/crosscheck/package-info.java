/** Tests of the comparison of the two engines. */
package foliowalk.campaign.crosscheck;
