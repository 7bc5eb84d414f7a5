/**
 * Test classes as users write them; {@code ScheduleExtensionTest} runs them and looks at the
 * events.
 */
package foliowalk.junit.samples;
