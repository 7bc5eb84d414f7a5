/** A program walked by hand, with a walk of all its states behind it. */
package foliowalk.browse;
