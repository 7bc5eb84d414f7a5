/** What decides a run. Knows no command line and no engine. */
package foliowalk.config;
