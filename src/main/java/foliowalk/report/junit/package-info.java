/** A result in the XML form of JUnit's reports, for build servers. */
package foliowalk.report.junit;
