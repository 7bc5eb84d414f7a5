/** Reads what the JSON writers wrote: results and traces become records again. */
package foliowalk.report.saved;
