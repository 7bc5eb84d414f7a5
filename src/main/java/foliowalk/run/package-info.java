/** What every engine offers, whoever wrote it: a run configuration in, a run result out. */
package foliowalk.run;
