/**
 * The second engine: stock Java PathFinder, found where the user has it, run as a process of its
 * own, and believed only as far as its report goes. Nothing here is compiled against it.
 */
package foliowalk.jpf;
