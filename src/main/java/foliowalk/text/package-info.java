/** Small helpers over text, numbers, files and jobs that know nothing of this tool. */
package foliowalk.text;
