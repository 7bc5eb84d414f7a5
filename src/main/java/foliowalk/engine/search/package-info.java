/** Search of a transition system: order, limits, the graph of states and the count of schedules. */
package foliowalk.engine.search;
