/**
 * Library models: classes written from the API documentation that stand for classes of the JDK, and
 * of JUnit where a test uses them, in an explored program. {@code
 * foliowalk.library.java.lang.Thread} is what a program sees as {@code java.lang.Thread}; the
 * loader renames it. They are data of the engine, read with ASM like the program itself; the engine
 * never runs them. A {@code native} method is implemented by the engine.
 */
package foliowalk.library;
