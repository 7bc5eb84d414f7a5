/**
 * Exploration in a build: a JUnit Jupiter test method whose threads are walked through every
 * schedule instead of being run. Users see {@link foliowalk.junit.ExploreAllSchedules} and {@link
 * foliowalk.junit.ReplayTrace}; JUnit itself is an optional dependency that their build has anyway.
 */
package foliowalk.junit;
