/** The face every search, reduction and replay leans on. Interfaces and plain data only. */
package foliowalk.engine.system;
