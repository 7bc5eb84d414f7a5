/** Programs that tests run on the host and in the explorer; each method states one rule. */
package foliowalk.language.programs;
