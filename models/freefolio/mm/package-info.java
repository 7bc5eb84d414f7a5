/**
 * The kernel functions around the removal of a folio from the page cache, one method a function.
 * "Step n" in a comment counts the function's shared accesses and lock operations as the kernel
 * orders them.
 */
package freefolio.mm;
