/**
 * The dossier that a sceptical reader is given: what is claimed, what it rests on, what speaks for
 * and against it. It only gathers what other packages found.
 */
package foliowalk.campaign.dossier;
