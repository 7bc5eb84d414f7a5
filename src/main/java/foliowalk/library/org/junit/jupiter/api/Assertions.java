package foliowalk.library.org.junit.jupiter.api;

import foliowalk.library.org.junit.jupiter.api.function.Executable;
import foliowalk.library.org.junit.jupiter.api.function.ThrowingSupplier;
import foliowalk.library.org.opentest4j.AssertionFailedError;
import java.util.function.Supplier;

/**
 * Model of the common methods of JUnit's {@code Assertions}; the others are refused by name. A
 * value that is no number, text, character, truth value or enum constant is shown by its class,
 * since its {@code toString} may be code of the program that other threads can see run.
 */
public final class Assertions {
  private Assertions() {}

  private static AssertionFailedError failure(Object message, String what) {
    String text =
        message instanceof Supplier<?> supplier ? (String) supplier.get() : (String) message;
    return new AssertionFailedError(text == null ? what : text + " ==> " + what);
  }

  private static AssertionFailedError unlike(Object message, Object expected, Object actual) {
    return failure(message, difference(expected, actual));
  }

  private static String difference(Object expected, Object actual) {
    String wanted = shown(expected);
    String found = shown(actual);
    boolean alike = wanted.equals(found);
    return "expected: "
        + (alike ? kind(expected) : "")
        + "<"
        + wanted
        + "> but was: "
        + (alike ? kind(actual) : "")
        + "<"
        + found
        + ">";
  }

  private static String kind(Object value) {
    return value == null ? "" : value.getClass().getName();
  }

  private static String shown(Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof String text) {
      return text;
    }
    if (value instanceof Integer number) {
      return String.valueOf(number.intValue());
    }
    if (value instanceof Long number) {
      return String.valueOf(number.longValue());
    }
    if (value instanceof Boolean truth) {
      return truth.booleanValue() ? "true" : "false";
    }
    if (value instanceof Character character) {
      return String.valueOf(character.charValue());
    }
    if (value instanceof Double number) {
      return String.valueOf(number.doubleValue());
    }
    if (value instanceof Float number) {
      return String.valueOf(number.floatValue());
    }
    if (value instanceof Short number) {
      return String.valueOf(number.shortValue());
    }
    if (value instanceof Byte number) {
      return String.valueOf(number.byteValue());
    }
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    return value.getClass().getName();
  }

  private static void equal(Object expected, Object actual, Object message) {
    if (!(expected == null ? actual == null : expected.equals(actual))) {
      throw unlike(message, expected, actual);
    }
  }

  public static <V> V fail() {
    throw new AssertionFailedError();
  }

  public static <V> V fail(String message) {
    throw new AssertionFailedError(message);
  }

  public static <V> V fail(String message, Throwable cause) {
    throw new AssertionFailedError(message, cause);
  }

  public static <V> V fail(Throwable cause) {
    throw new AssertionFailedError(null, cause);
  }

  public static <V> V fail(Supplier<String> message) {
    throw new AssertionFailedError(message.get());
  }

  public static void assertTrue(boolean condition) {
    if (!condition) {
      throw unlike(null, true, false);
    }
  }

  public static void assertTrue(boolean condition, String message) {
    if (!condition) {
      throw unlike(message, true, false);
    }
  }

  public static void assertTrue(boolean condition, Supplier<String> message) {
    if (!condition) {
      throw unlike(message, true, false);
    }
  }

  public static void assertFalse(boolean condition) {
    if (condition) {
      throw unlike(null, false, true);
    }
  }

  public static void assertFalse(boolean condition, String message) {
    if (condition) {
      throw unlike(message, false, true);
    }
  }

  public static void assertFalse(boolean condition, Supplier<String> message) {
    if (condition) {
      throw unlike(message, false, true);
    }
  }

  public static void assertNull(Object actual) {
    if (actual != null) {
      throw unlike(null, null, actual);
    }
  }

  public static void assertNull(Object actual, String message) {
    if (actual != null) {
      throw unlike(message, null, actual);
    }
  }

  public static void assertNull(Object actual, Supplier<String> message) {
    if (actual != null) {
      throw unlike(message, null, actual);
    }
  }

  public static void assertNotNull(Object actual) {
    if (actual == null) {
      throw failure(null, "expected: not <null>");
    }
  }

  public static void assertNotNull(Object actual, String message) {
    if (actual == null) {
      throw failure(message, "expected: not <null>");
    }
  }

  public static void assertNotNull(Object actual, Supplier<String> message) {
    if (actual == null) {
      throw failure(message, "expected: not <null>");
    }
  }

  public static void assertSame(Object expected, Object actual) {
    if (expected != actual) {
      throw unlike(null, expected, actual);
    }
  }

  public static void assertSame(Object expected, Object actual, String message) {
    if (expected != actual) {
      throw unlike(message, expected, actual);
    }
  }

  public static void assertSame(Object expected, Object actual, Supplier<String> message) {
    if (expected != actual) {
      throw unlike(message, expected, actual);
    }
  }

  public static void assertNotSame(Object unexpected, Object actual) {
    if (unexpected == actual) {
      throw failure(null, "expected: not same but was: <" + shown(actual) + ">");
    }
  }

  public static void assertNotSame(Object unexpected, Object actual, String message) {
    if (unexpected == actual) {
      throw failure(message, "expected: not same but was: <" + shown(actual) + ">");
    }
  }

  public static void assertNotSame(Object unexpected, Object actual, Supplier<String> message) {
    if (unexpected == actual) {
      throw failure(message, "expected: not same but was: <" + shown(actual) + ">");
    }
  }

  public static void assertEquals(Object expected, Object actual) {
    equal(expected, actual, null);
  }

  public static void assertEquals(Object expected, Object actual, String message) {
    equal(expected, actual, message);
  }

  public static void assertEquals(Object expected, Object actual, Supplier<String> message) {
    equal(expected, actual, message);
  }

  public static void assertEquals(int expected, int actual) {
    equal(expected, actual, null);
  }

  public static void assertEquals(int expected, int actual, String message) {
    equal(expected, actual, message);
  }

  public static void assertEquals(int expected, int actual, Supplier<String> message) {
    equal(expected, actual, message);
  }

  public static void assertEquals(int expected, Integer actual) {
    equal(expected, actual, null);
  }

  public static void assertEquals(int expected, Integer actual, String message) {
    equal(expected, actual, message);
  }

  public static void assertEquals(int expected, Integer actual, Supplier<String> message) {
    equal(expected, actual, message);
  }

  public static void assertEquals(Integer expected, int actual) {
    equal(expected, actual, null);
  }

  public static void assertEquals(Integer expected, int actual, String message) {
    equal(expected, actual, message);
  }

  public static void assertEquals(Integer expected, int actual, Supplier<String> message) {
    equal(expected, actual, message);
  }

  public static void assertEquals(Integer expected, Integer actual) {
    equal(expected, actual, null);
  }

  public static void assertEquals(Integer expected, Integer actual, String message) {
    equal(expected, actual, message);
  }

  public static void assertEquals(Integer expected, Integer actual, Supplier<String> message) {
    equal(expected, actual, message);
  }

  public static void assertEquals(long expected, long actual) {
    equal(expected, actual, null);
  }

  public static void assertEquals(long expected, long actual, String message) {
    equal(expected, actual, message);
  }

  public static void assertEquals(long expected, long actual, Supplier<String> message) {
    equal(expected, actual, message);
  }

  public static void assertEquals(long expected, Long actual) {
    equal(expected, actual, null);
  }

  public static void assertEquals(long expected, Long actual, String message) {
    equal(expected, actual, message);
  }

  public static void assertEquals(long expected, Long actual, Supplier<String> message) {
    equal(expected, actual, message);
  }

  public static void assertEquals(Long expected, long actual) {
    equal(expected, actual, null);
  }

  public static void assertEquals(Long expected, long actual, String message) {
    equal(expected, actual, message);
  }

  public static void assertEquals(Long expected, long actual, Supplier<String> message) {
    equal(expected, actual, message);
  }

  public static void assertEquals(Long expected, Long actual) {
    equal(expected, actual, null);
  }

  public static void assertEquals(Long expected, Long actual, String message) {
    equal(expected, actual, message);
  }

  public static void assertEquals(Long expected, Long actual, Supplier<String> message) {
    equal(expected, actual, message);
  }

  public static void assertEquals(char expected, char actual) {
    equal(expected, actual, null);
  }

  public static void assertEquals(char expected, char actual, String message) {
    equal(expected, actual, message);
  }

  public static void assertEquals(char expected, char actual, Supplier<String> message) {
    equal(expected, actual, message);
  }

  public static void assertEquals(short expected, short actual) {
    equal(expected, actual, null);
  }

  public static void assertEquals(short expected, short actual, String message) {
    equal(expected, actual, message);
  }

  public static void assertEquals(short expected, short actual, Supplier<String> message) {
    equal(expected, actual, message);
  }

  public static void assertEquals(byte expected, byte actual) {
    equal(expected, actual, null);
  }

  public static void assertEquals(byte expected, byte actual, String message) {
    equal(expected, actual, message);
  }

  public static void assertEquals(byte expected, byte actual, Supplier<String> message) {
    equal(expected, actual, message);
  }

  public static void assertEquals(double expected, double actual) {
    equal(expected, actual, null);
  }

  public static void assertEquals(double expected, double actual, String message) {
    equal(expected, actual, message);
  }

  public static void assertEquals(double expected, double actual, Supplier<String> message) {
    equal(expected, actual, message);
  }

  public static void assertEquals(float expected, float actual) {
    equal(expected, actual, null);
  }

  public static void assertEquals(float expected, float actual, String message) {
    equal(expected, actual, message);
  }

  public static void assertEquals(float expected, float actual, Supplier<String> message) {
    equal(expected, actual, message);
  }

  public static void assertEquals(double expected, double actual, double delta) {
    if (different(expected, actual, delta)) {
      throw unlike(null, expected, actual);
    }
  }

  public static void assertEquals(double expected, double actual, double delta, String message) {
    if (different(expected, actual, delta)) {
      throw unlike(message, expected, actual);
    }
  }

  public static void assertEquals(
      double expected, double actual, double delta, Supplier<String> message) {
    if (different(expected, actual, delta)) {
      throw unlike(message, expected, actual);
    }
  }

  private static boolean different(double expected, double actual, double delta) {
    if (!(delta > 0)) {
      throw new AssertionFailedError("positive delta expected but was: <" + delta + ">");
    }
    return Double.doubleToLongBits(expected) != Double.doubleToLongBits(actual)
        && !(Math.abs(expected - actual) <= delta);
  }

  public static void assertNotEquals(Object unexpected, Object actual) {
    if ((unexpected == null ? actual == null : unexpected.equals(actual))) {
      throw failure(null, "expected: not equal but was: <" + shown(actual) + ">");
    }
  }

  public static void assertNotEquals(Object unexpected, Object actual, String message) {
    if ((unexpected == null ? actual == null : unexpected.equals(actual))) {
      throw failure(message, "expected: not equal but was: <" + shown(actual) + ">");
    }
  }

  public static void assertNotEquals(Object unexpected, Object actual, Supplier<String> message) {
    if ((unexpected == null ? actual == null : unexpected.equals(actual))) {
      throw failure(message, "expected: not equal but was: <" + shown(actual) + ">");
    }
  }

  public static void assertNotEquals(int unexpected, int actual) {
    if (unexpected == actual) {
      throw failure(null, "expected: not equal but was: <" + shown(actual) + ">");
    }
  }

  public static void assertNotEquals(int unexpected, int actual, String message) {
    if (unexpected == actual) {
      throw failure(message, "expected: not equal but was: <" + shown(actual) + ">");
    }
  }

  public static void assertNotEquals(int unexpected, int actual, Supplier<String> message) {
    if (unexpected == actual) {
      throw failure(message, "expected: not equal but was: <" + shown(actual) + ">");
    }
  }

  public static void assertNotEquals(long unexpected, long actual) {
    if (unexpected == actual) {
      throw failure(null, "expected: not equal but was: <" + shown(actual) + ">");
    }
  }

  public static void assertNotEquals(long unexpected, long actual, String message) {
    if (unexpected == actual) {
      throw failure(message, "expected: not equal but was: <" + shown(actual) + ">");
    }
  }

  public static void assertNotEquals(long unexpected, long actual, Supplier<String> message) {
    if (unexpected == actual) {
      throw failure(message, "expected: not equal but was: <" + shown(actual) + ">");
    }
  }

  public static void assertArrayEquals(int[] expected, int[] actual) {
    if (expected == null || actual == null) {
      bothOrNone(expected, actual, null);
      return;
    }
    lengths(expected.length, actual.length, null);
    for (int i = 0; i < expected.length; i++) {
      element(i, expected[i], actual[i], null);
    }
  }

  public static void assertArrayEquals(int[] expected, int[] actual, String message) {
    if (expected == null || actual == null) {
      bothOrNone(expected, actual, message);
      return;
    }
    lengths(expected.length, actual.length, message);
    for (int i = 0; i < expected.length; i++) {
      element(i, expected[i], actual[i], message);
    }
  }

  public static void assertArrayEquals(int[] expected, int[] actual, Supplier<String> message) {
    if (expected == null || actual == null) {
      bothOrNone(expected, actual, message);
      return;
    }
    lengths(expected.length, actual.length, message);
    for (int i = 0; i < expected.length; i++) {
      element(i, expected[i], actual[i], message);
    }
  }

  public static void assertArrayEquals(long[] expected, long[] actual) {
    if (expected == null || actual == null) {
      bothOrNone(expected, actual, null);
      return;
    }
    lengths(expected.length, actual.length, null);
    for (int i = 0; i < expected.length; i++) {
      element(i, expected[i], actual[i], null);
    }
  }

  public static void assertArrayEquals(long[] expected, long[] actual, String message) {
    if (expected == null || actual == null) {
      bothOrNone(expected, actual, message);
      return;
    }
    lengths(expected.length, actual.length, message);
    for (int i = 0; i < expected.length; i++) {
      element(i, expected[i], actual[i], message);
    }
  }

  public static void assertArrayEquals(long[] expected, long[] actual, Supplier<String> message) {
    if (expected == null || actual == null) {
      bothOrNone(expected, actual, message);
      return;
    }
    lengths(expected.length, actual.length, message);
    for (int i = 0; i < expected.length; i++) {
      element(i, expected[i], actual[i], message);
    }
  }

  private static void bothOrNone(Object expected, Object actual, Object message) {
    if (expected != actual) {
      throw failure(message, (expected == null ? "expected" : "actual") + " array was <null>");
    }
  }

  private static void lengths(int expected, int actual, Object message) {
    if (expected != actual) {
      throw failure(message, "array lengths differ, " + difference(expected, actual));
    }
  }

  private static void element(int index, Object expected, Object actual, Object message) {
    if (!expected.equals(actual)) {
      throw failure(
          message,
          "array contents differ at index [" + index + "], " + difference(expected, actual));
    }
  }

  public static <T extends Throwable> T assertThrows(Class<T> expected, Executable code) {
    return thrown(expected, code, null, false);
  }

  public static <T extends Throwable> T assertThrowsExactly(Class<T> expected, Executable code) {
    return thrown(expected, code, null, true);
  }

  public static void assertDoesNotThrow(Executable code) {
    try {
      code.execute();
    } catch (Throwable problem) {
      throw unexpected(null, problem);
    }
  }

  public static <T> T assertDoesNotThrow(ThrowingSupplier<T> code) {
    try {
      return code.get();
    } catch (Throwable problem) {
      throw unexpected(null, problem);
    }
  }

  public static <T> T assertInstanceOf(Class<T> expected, Object actual) {
    return instance(expected, actual, null);
  }

  public static <T extends Throwable> T assertThrows(
      Class<T> expected, Executable code, String message) {
    return thrown(expected, code, message, false);
  }

  public static <T extends Throwable> T assertThrowsExactly(
      Class<T> expected, Executable code, String message) {
    return thrown(expected, code, message, true);
  }

  public static void assertDoesNotThrow(Executable code, String message) {
    try {
      code.execute();
    } catch (Throwable problem) {
      throw unexpected(message, problem);
    }
  }

  public static <T> T assertDoesNotThrow(ThrowingSupplier<T> code, String message) {
    try {
      return code.get();
    } catch (Throwable problem) {
      throw unexpected(message, problem);
    }
  }

  public static <T> T assertInstanceOf(Class<T> expected, Object actual, String message) {
    return instance(expected, actual, message);
  }

  public static <T extends Throwable> T assertThrows(
      Class<T> expected, Executable code, Supplier<String> message) {
    return thrown(expected, code, message, false);
  }

  public static <T extends Throwable> T assertThrowsExactly(
      Class<T> expected, Executable code, Supplier<String> message) {
    return thrown(expected, code, message, true);
  }

  public static void assertDoesNotThrow(Executable code, Supplier<String> message) {
    try {
      code.execute();
    } catch (Throwable problem) {
      throw unexpected(message, problem);
    }
  }

  public static <T> T assertDoesNotThrow(ThrowingSupplier<T> code, Supplier<String> message) {
    try {
      return code.get();
    } catch (Throwable problem) {
      throw unexpected(message, problem);
    }
  }

  public static <T> T assertInstanceOf(Class<T> expected, Object actual, Supplier<String> message) {
    return instance(expected, actual, message);
  }

  private static <T extends Throwable> T thrown(
      Class<T> expected, Executable code, Object message, boolean exactly) {
    try {
      code.execute();
    } catch (Throwable problem) {
      if (exactly ? problem.getClass() == expected : expected.isInstance(problem)) {
        return same(problem);
      }
      throw failure(
          message,
          "Unexpected exception type thrown, expected: <"
              + expected.getName()
              + "> but was: <"
              + problem.getClass().getName()
              + ">");
    }
    throw failure(
        message, "Expected " + expected.getName() + " to be thrown, but nothing was thrown.");
  }

  private static AssertionFailedError unexpected(Object message, Throwable problem) {
    String detail = problem.getMessage();
    return failure(
        message,
        "Unexpected exception thrown: "
            + problem.getClass().getName()
            + (detail == null || detail.isBlank() ? "" : ": " + detail));
  }

  private static <T> T instance(Class<T> expected, Object actual, Object message) {
    if (expected.isInstance(actual)) {
      return same(actual);
    }
    throw failure(
        message,
        (actual == null ? "Unexpected null value, expected: <" : "Unexpected type, expected: <")
            + expected.getName()
            + "> but was: <"
            + (actual == null ? "null" : actual.getClass().getName())
            + ">");
  }

  @SuppressWarnings("unchecked")
  private static <T> T same(Object value) {
    return (T) value;
  }
}
