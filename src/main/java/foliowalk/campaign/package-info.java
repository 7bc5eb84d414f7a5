/**
 * Many runs with one purpose: each package below is one kind of campaign, and {@code dossier} shows
 * what all of them found.
 */
package foliowalk.campaign;
