/** The interactive counterexample page: one file that works without a network. */
package foliowalk.report.html;
