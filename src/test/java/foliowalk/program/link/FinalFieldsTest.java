package foliowalk.program.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import foliowalk.config.RunConfig;
import foliowalk.corpus.Compilation;
import foliowalk.engine.EmbeddedEngine;
import foliowalk.result.RunResult;
import foliowalk.run.ProgressListener;
import foliowalk.run.StopSignal;
import foliowalk.run.UnusableInputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A final field is read without a scheduling point only if no constructor lets its object out
 * before the last write. Each shape of a program is walked twice, with its field final and not:
 * where the object may get out, the two must be the same walk.
 */
class FinalFieldsTest {
  /** A class P with a field x that its constructor sets to 5, and what main does. */
  private record Shape(String name, String classes, String makes) {}

  private static final String READER =
      """
      static volatile P seen;
      static void read() {
        P p = seen;
        if (p != null) {
          seen = null;
          int v = p.x;
          if (v == 0) throw new IllegalStateException("early");
        }
      }
      public static void main(String[] a) {
        new Thread(Main::read).start();
        %s
      }
      """;

  private static final List<Shape> ESCAPING =
      List.of(
          new Shape(
              "stored in a static",
              "static class P { FINAL int x; P() { seen = this; x = 5; } }",
              "new P();"),
          new Shape(
              "waits until the reader has dropped it",
              "static class P { FINAL int x; P() { seen = this; while (seen != null) {} x = 5; } }",
              "new P();"),
          new Shape(
              "passed to a method",
              "static void show(P p) { seen = p; }"
                  + " static class P { FINAL int x; P() { show(this); x = 5; } }",
              "new P();"),
          new Shape(
              "own method called",
              "static class P { FINAL int x; P() { show(); x = 5; } void show() { seen = this; } }",
              "new P();"),
          new Shape(
              "superclass constructor stores",
              "static abstract class Q { Q() { seen = (P) this; } }"
                  + " static class P extends Q { FINAL int x; P() { x = 5; } }",
              "new P();"),
          new Shape(
              "superclass constructor calls what the subclass overrides",
              "static abstract class Q { Q() { show(); } abstract void show(); }"
                  + " static class P extends Q { FINAL int x; P() { x = 5; }"
                  + " void show() { seen = this; } }",
              "new P();"),
          new Shape(
              "captured by a lambda",
              "static class P { FINAL int x; P() { Runnable r = () -> seen = this; r.run(); x = 5;"
                  + " } }",
              "new P();"),
          new Shape(
              "captured by an inner class",
              "static class P { FINAL int x; class I { void go() { seen = P.this; } }"
                  + " P() { I i = new I(); i.go(); x = 5; } }",
              "new P();"),
          new Shape(
              "captured by an anonymous class that has the field",
              "static class P { FINAL int x; P() {"
                  + " new Object() { void go() { seen = P.this; } }.go(); x = 5; } }",
              "new P();"),
          new Shape(
              "stored in an array",
              "static class P { FINAL int x; P() { P[] all = {this}; seen = all[0]; x = 5; } }",
              "new P();"),
          new Shape(
              "stored in a field of itself",
              "static class P { P me; FINAL int x; P() { me = this; seen = me; x = 5; } }",
              "new P();"),
          new Shape(
              "stored in a field of itself that a private method gives away",
              "static class P { P me; FINAL int x; P() { me = this; show(); x = 5; }"
                  + " private void show() { seen = me; } }",
              "new P();"),
          new Shape(
              "a private method hands it on",
              "static class P { FINAL int x; P() { show(); x = 5; }"
                  + " private void show() { give(this); }"
                  + " private static void give(P p) { seen = p; } }",
              "new P();"),
          new Shape(
              "carried by an object that gives it away",
              "static class Q { P p; Q(P p) { this.p = p; } void show() { seen = p; } }"
                  + " static class P { FINAL Q q; FINAL int x; P() { q = new Q(this); q.show();"
                  + " x = 5; } }",
              "new P();"),
          new Shape(
              "carried by an object that another's constructor stores",
              "static Object kept; static class Q { P p; Q(P p) { this.p = p; } }"
                  + " static class R { R(Q q) { kept = q; seen = q.p; } }"
                  + " static class P { FINAL int x; P() { new R(new Q(this)); x = 5; } }",
              "new P();"),
          new Shape(
              "carried by an object read from the superclass",
              "static class Q { P p; Q(P p) { this.p = p; } }"
                  + " static class B { Q q; B() { q = new Q((P) this); } }"
                  + " static class P extends B { FINAL int x; P() { seen = q.p; x = 5; } }",
              "new P();"),
          new Shape(
              "carried by an inner object whose superclass asks it for its outer one",
              "static class B { B() { if (this instanceof P.I i) seen = i.outer(); } }"
                  + " static class P { FINAL int x; class I extends B {"
                  + " private P outer() { return P.this; } }"
                  + " P() { new I(); x = 5; } }",
              "new P();"),
          new Shape(
              "an exception whose superclass asks for its stack trace",
              "static class P extends Exception { FINAL int x; P() { x = 5; }"
                  + " public Throwable fillInStackTrace() { seen = this; return this; } }",
              "new P();"),
          new Shape(
              "a random generator whose superclass sets its seed",
              "static class P extends java.util.Random { FINAL int x; P() { super(1); x = 5; }"
                  + " public void setSeed(long seed) { seen = this; } }",
              "new P();"),
          new Shape(
              "a method of a superclass may be another",
              "static class B { void show() {} static void of(B b) { b.show(); } }"
                  + " static class P extends B { FINAL int x; P() { of(this); x = 5; }"
                  + " void show() { seen = this; } }",
              "new P();"),
          new Shape(
              "under its own monitor",
              "static class P { FINAL int x; P() {"
                  + " synchronized (this) { seen = this; x = 5; } } }",
              "new P();"),
          new Shape(
              "only on one way",
              "static class P { FINAL int x; P(boolean b) { P p = b ? this : null; seen = p; x = 5;"
                  + " } }",
              "new P(true);"),
          new Shape(
              "written on a later round of a loop",
              "static class P { FINAL int x; P() { int y; for (int i = 0; ; i++) {"
                  + " if (i == 1) { y = 5; break; } seen = this; } x = y; } }",
              "new P();"),
          new Shape(
              "written by the handler of what was thrown behind",
              "static class P { FINAL int x; P() { int y;"
                  + " try { seen = this; y = 1 / (seen == null ? 0 : 1) + 4; }"
                  + " catch (ArithmeticException e) { y = 5; } x = y; } }",
              "new P();"),
          new Shape(
              "other constructor lets it out",
              "static class P { FINAL int x; FINAL int y; P() { this(5); }"
                  + " P(int v) { seen = this; x = v; y = v; } }",
              "new P();"),
          new Shape(
              "a static map of an enum's constants",
              "static P[] all = new P[1]; enum P { A; FINAL int x;"
                  + " P() { seen = this; x = 5; } }",
              "P.A.name();"),
          new Shape(
              "a record's own constructor",
              "record P(int x) { P(int x) { seen = this; this.x = x; } }",
              "new P(5);"));

  private static final List<Shape> KEPT_IN =
      List.of(
          new Shape(
              "set first, then stored",
              "static class P { FINAL int x; P() { x = 5; seen = this; } }",
              "new P();"),
          new Shape(
              "subclass stores when the superclass has set it",
              "static class P { FINAL int x; P() { x = 5; } }"
                  + " static class Q extends P { Q() { seen = this; } }",
              "new Q();"),
          new Shape(
              "superclass that does nothing of the kind",
              "static class Q { int z; Q() { z = z + 1; } }"
                  + " static class P { FINAL int x; P() { x = 5; } }",
              "seen = new P();"),
          new Shape(
              "carried by objects that stay in its fields",
              "static class Q { P p; Runnable r; Q(P p, Runnable r) { this.p = p; this.r = r; } }"
                  + " static class P { FINAL Q q; FINAL int x; P() {"
                  + " q = new Q(this, () -> seen = this); x = 5; } }",
              "seen = new P();"),
          new Shape(
              "own private methods that keep it in",
              "static class P { FINAL int x; int y; P() { y = three(); x = two(this) + y; }"
                  + " private int three() { y++; return 3; }"
                  + " private static int two(P p) { return p.y > 0 ? 2 : 2; } }",
              "seen = new P();"),
          new Shape(
              "a record",
              "record P(int x) { P { if (x < 0) throw new IllegalArgumentException(); } }",
              "seen = new P(5);"));

  @TempDir Path scratch;

  private RunResult walk(Shape shape, String modifier) throws UnusableInputException {
    String text =
        "class Main { "
            + shape.classes.replace("FINAL", modifier)
            + READER.formatted(shape.makes)
            + "}";
    Path classes = scratch.resolve(Integer.toHexString((shape.name + modifier).hashCode()));
    Compilation.compile(Map.of("Main", text), classes);
    RunResult result =
        new EmbeddedEngine()
            .walk(
                RunConfig.of("Main", List.of(), List.of(classes)),
                ProgressListener.NONE,
                new StopSignal());
    assertThat(result.completeness().complete()).as(result.verdict().reason()).isTrue();
    return result;
  }

  @TestFactory
  Stream<DynamicTest> reads_are_steps_where_the_object_may_get_out_too_early() {
    return ESCAPING.stream()
        .map(
            shape ->
                dynamicTest(
                    shape.name,
                    () -> {
                      RunResult asFinal = walk(shape, "final");
                      RunResult plain = walk(shape, "");
                      assertThat(asFinal.violations()).isNotEmpty();
                      assertThat(asFinal.statistics().states())
                          .isEqualTo(plain.statistics().states());
                      assertThat(asFinal.statistics().transitions())
                          .isEqualTo(plain.statistics().transitions());
                    }));
  }

  @TestFactory
  Stream<DynamicTest> reads_are_no_steps_where_it_stays_in() {
    return KEPT_IN.stream()
        .map(
            shape ->
                dynamicTest(
                    shape.name,
                    () -> {
                      RunResult asFinal = walk(shape, "final");
                      assertThat(asFinal.violations()).isEmpty();
                      if (shape.classes.contains("FINAL")) {
                        assertThat(asFinal.statistics().states())
                            .isLessThan(walk(shape, "").statistics().states());
                      }
                    }));
  }
}
