/** The reader of {@code .jpf} files: what a file says becomes run configurations. */
package foliowalk.config.file;
