/** A result as SARIF 2.1.0 (OASIS), for code scanning services and editors. */
package foliowalk.report.sarif;
