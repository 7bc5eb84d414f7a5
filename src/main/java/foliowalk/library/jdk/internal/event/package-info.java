/** What classes of newer JDKs name and no program can see. */
package foliowalk.library.jdk.internal.event;
