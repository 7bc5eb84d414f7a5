/**
 * Kernel objects and primitives, one a file, and the invariants, one an exception class. Every
 * access to a shared field here is one step of a walk; names are the kernel's.
 */
package freefolio.kernel;
