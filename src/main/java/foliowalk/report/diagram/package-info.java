/** Pictures as text: Mermaid sequence diagrams of a schedule, Graphviz graphs of a state space. */
package foliowalk.report.diagram;
