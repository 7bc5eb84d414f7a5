package foliowalk.library.programs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

/** JUnit's assertions: what passes, what fails, and in which words. */
public final class AssertionsRules {
  private AssertionsRules() {}

  private enum Colour {
    RED,
    GREEN
  }

  private static String said(Runnable assertion) {
    try {
      assertion.run();
      return "passed; ";
    } catch (AssertionError e) {
      return e.getClass().getName() + ": " + e.getMessage() + "; ";
    }
  }

  public static String truth() {
    return said(() -> assertTrue(1 < 2))
        + said(() -> assertTrue(1 > 2))
        + said(() -> assertTrue(1 > 2, "text"))
        + said(() -> assertTrue(1 > 2, () -> "made"))
        + said(() -> assertFalse(1 > 2, "text"))
        + said(() -> assertFalse(1 < 2))
        + said(() -> assertFalse(1 < 2, () -> "made"));
  }

  public static String equality() {
    return said(() -> assertEquals(2, 2))
        + said(() -> assertEquals(2, 1))
        + said(() -> assertEquals(2L, 1L, "text"))
        + said(() -> assertEquals(Integer.valueOf(2), 1, () -> "made"))
        + said(() -> assertEquals(2, Integer.valueOf(2)))
        + said(() -> assertEquals('a', 'b'))
        + said(() -> assertEquals((short) 1, (short) 2))
        + said(() -> assertEquals((byte) 1, (byte) 1))
        + said(() -> assertEquals(1.5, 2.5))
        + said(() -> assertEquals(0.0, -0.0))
        + said(() -> assertEquals(Double.NaN, Double.NaN))
        + said(() -> assertEquals(1.5, 1.6, 0.2))
        + said(() -> assertEquals(1.5, 1.6, 0.01))
        + said(() -> assertEquals(1.5f, 2.5f))
        + said(() -> assertEquals("a", "b"))
        + said(() -> assertEquals("a", new String("a")))
        + said(() -> assertEquals((Object) null, "b"))
        + said(() -> assertEquals((Object) null, (Object) null))
        + said(() -> assertEquals("a", null, "text"))
        + said(() -> assertEquals(Colour.RED, Colour.GREEN))
        + said(() -> assertNotEquals(1, 1))
        + said(() -> assertNotEquals(1, 2))
        + said(() -> assertNotEquals("a", "a", "text"))
        + said(() -> assertNotEquals((Object) null, "a"));
  }

  public static String identity() {
    Object one = "one";
    return said(() -> assertSame(one, one))
        + said(() -> assertSame(one, "two"))
        + said(() -> assertNotSame(one, "two"))
        + said(() -> assertNull(null))
        + said(() -> assertNull(one, "text"))
        + said(() -> assertNotNull(one))
        + said(() -> assertNotNull(null))
        + said(() -> assertNotNull(null, () -> "made"))
        + said(() -> assertInstanceOf(String.class, one))
        + said(() -> assertInstanceOf(Integer.class, one))
        + said(() -> assertInstanceOf(Integer.class, null, "text"));
  }

  public static String arrays() {
    int[] one = {1, 2};
    return said(() -> assertArrayEquals(one, new int[] {1, 2}))
        + said(() -> assertArrayEquals(one, new int[] {1, 3}))
        + said(() -> assertArrayEquals(one, new int[] {1}))
        + said(() -> assertArrayEquals(new long[] {1}, new long[] {2}, "text"))
        + said(() -> assertArrayEquals((int[]) null, (int[]) null))
        + said(() -> assertArrayEquals(null, one))
        + said(() -> assertArrayEquals(one, null));
  }

  public static String exceptions() {
    return said(() -> assertThrows(RuntimeException.class, () -> Integer.parseInt("x")))
        + said(() -> assertThrows(IllegalStateException.class, () -> Integer.parseInt("x")))
        + said(() -> assertThrows(IllegalStateException.class, () -> {}))
        + said(() -> assertThrows(IllegalStateException.class, () -> {}, "text"))
        + said(() -> assertThrowsExactly(NumberFormatException.class, () -> Integer.parseInt("x")))
        + said(() -> assertThrowsExactly(RuntimeException.class, () -> Integer.parseInt("x")))
        + said(() -> assertDoesNotThrow(() -> Integer.parseInt("1")))
        + said(
            () ->
                assertDoesNotThrow(
                    () -> {
                      throw new IllegalStateException("why");
                    }))
        + assertThrows(
                IllegalStateException.class,
                () -> {
                  throw new IllegalStateException("returned");
                })
            .getMessage();
  }

  public static String failing() {
    return said(() -> fail())
        + said(() -> fail("text"))
        + said(() -> fail(() -> "made"))
        + said(() -> fail("text", new IllegalStateException("cause")))
        + said(() -> fail(new IllegalStateException("cause")));
  }
}
