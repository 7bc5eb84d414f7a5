/**
 * Mutation campaign (DeMillo, Lipton and Sayward, Computer 11(4), 1978): every protection of a
 * program is taken away, one at a time and mechanically from its class files, to see that the
 * properties notice.
 */
package foliowalk.campaign.mutation;
