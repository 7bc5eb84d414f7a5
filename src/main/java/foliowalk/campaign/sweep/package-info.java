/** How verdict and size of a program change as one of its parameters grows. */
package foliowalk.campaign.sweep;
