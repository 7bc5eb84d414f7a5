/** The command line: wires configuration, engine and reports. Alone in printing and in exiting. */
package foliowalk.cli;
