/**
 * The races that are walked, one a class, and what a run can be asked for ({@link
 * freefolio.scenario.Settings}).
 */
package freefolio.scenario;
