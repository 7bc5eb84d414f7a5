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
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Classes that were compiled apart, so that one is not what another was compiled against. What
 * {@code main} throws on the host JVM is what the walk finds violated, or what it refuses by name.
 */
class ApartTest {
  /**
   * A program of classes {@code p.Main} and {@code p.X}, and others in other packages.
   *
   * @param main body of main
   * @param before class X, against which main is compiled
   * @param after class X as it is when the program runs
   */
  private record Program(String name, String main, String before, String after) {}

  private static final List<Program> PROGRAMS =
      List.of(
          new Program("method gone", "X.f();", "class X { static void f() {} }", "class X {}"),
          new Program(
              "method has another result",
              "X.f();",
              "class X { static int f() { return 1; } }",
              "class X { static long f() { return 1; } }"),
          new Program("field gone", "X.v++;", "class X { static int v; }", "class X {}"),
          new Program(
              "field has another type",
              "X.v++;",
              "class X { static int v; }",
              "class X { static long v; }"),
          new Program(
              "method is private now",
              "X.f();",
              "class X { static void f() {} }",
              "class X { private static void f() {} }"),
          new Program(
              "field is private now",
              "X.v++;",
              "class X { static int v; }",
              "class X { private static int v; }"),
          new Program(
              "constructor is private now",
              "new X();",
              "class X { X() {} }",
              "class X { private X() {} }"),
          new Program(
              "method is not static any more",
              "X.f();",
              "class X { static void f() {} }",
              "class X { void f() {} }"),
          new Program(
              "method is static now",
              "new X().f();",
              "class X { void f() {} }",
              "class X { static void f() {} }"),
          new Program(
              "field is static now",
              "new X().v++;",
              "class X { int v; }",
              "class X { static int v; }"),
          new Program(
              "class is an interface now",
              "X.f();",
              "class X { static void f() {} }",
              "interface X { static void f() {} }"),
          new Program(
              "interface is a class now",
              "X.f();",
              "interface X { static void f() {} }",
              "abstract class X { static void f() {} }"),
          new Program("class is abstract now", "new X();", "class X {}", "abstract class X {}"),
          new Program(
              "class is final now", "new X() {}.hashCode();", "class X {}", "final class X {}"),
          new Program(
              "method is final now",
              "new X() { void f() {} }.f();",
              "class X { void f() {} }",
              "class X { final void f() {} }"),
          new Program(
              "field is final now",
              "X.v = 1;",
              "class X { static int v; }",
              "class X { static final int v = Integer.parseInt(\"3\"); }"),
          new Program(
              "interface has a method more",
              "Y y = new Y(); ((X) y).f(); X.call(y); } static class Y implements X {"
                  + " public void f() {} ",
              "interface X { void f(); static void call(X x) { x.f(); } }",
              "interface X { void f(); void g(); static void call(X x) { x.g(); } }"),
          new Program(
              "superinterface gone",
              "I i = new X(); i.f(); } interface I { void f(); static I same(Object o) { return"
                  + " (I) o; } ",
              "class X implements Main.I { public void f() {} }",
              "class X { public void f() {} }"),
          new Program(
              "two defaults",
              "new Y().f(); } interface Z { default void f() {} } static class Y implements X, Z {"
                  + " ",
              "interface X { }",
              "interface X { default void f() {} }"),
          new Program(
              "superclass method is abstract now",
              "new Y().f(); } static class Y extends X { void f() { super.f(); } ",
              "class X { void f() {} }",
              "abstract class X { abstract void f(); }"),
          new Program(
              "nothing is wrong",
              "X.f();",
              "class X { static void f() {} }",
              "class X { static void f() { } }"));

  @TempDir Path scratch;

  private Path classes(Program p) throws Exception {
    String main =
        "package p; public class Main { public static void main(String[] a) {" + p.main + "} }";
    Path classes = scratch.resolve(Integer.toHexString(p.name.hashCode()));
    Map<String, String> first = new LinkedHashMap<>();
    first.put("p.Main", main);
    first.put("p.X", "package p; " + p.before);
    Compilation.compile(first, classes);
    Path apart = scratch.resolve("apart" + Integer.toHexString(p.name.hashCode()));
    Compilation.compile(Map.of("p.X", "package p; " + p.after), apart);
    Files.copy(
        apart.resolve("p/X.class"),
        classes.resolve("p/X.class"),
        StandardCopyOption.REPLACE_EXISTING);
    return classes;
  }

  /** The error of main on the host, or "none". */
  private static String onHost(Path classes) throws Exception {
    URL[] urls = {classes.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
      Class.forName("p.Main", true, loader)
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[0]);
      return "none";
    } catch (InvocationTargetException e) {
      return e.getCause().getClass().getName();
    } catch (LinkageError e) {
      return e.getClass().getName();
    }
  }

  private static String walked(Path classes) {
    try {
      RunResult result =
          new EmbeddedEngine()
              .walk(
                  RunConfig.of("p.Main", List.of(), List.of(classes)),
                  ProgressListener.NONE,
                  new StopSignal());
      return result.violations().isEmpty()
          ? result.completeness().complete() ? "none" : result.verdict().reason()
          : result.violations().get(0).property();
    } catch (UnusableInputException e) {
      return "refused: " + e.getMessage();
    }
  }

  @TestFactory
  Stream<DynamicTest> a_program_fails_as_on_the_host() {
    return PROGRAMS.stream()
        .map(
            p ->
                dynamicTest(
                    p.name,
                    () -> {
                      Path classes = classes(p);
                      String host = onHost(classes);
                      String walked = walked(classes);
                      if (walked.startsWith("refused: ")) {
                        assertThat(host).as(walked).isNotEqualTo("none");
                        assertThat(walked).contains(host.replace("java.lang.", ""));
                      } else {
                        assertThat(walked).isEqualTo(host);
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> methods_private_to_a_package_are_overridden_within_it_only() {
    Map<String, String> sources = new LinkedHashMap<>();
    sources.put(
        "p.A",
        "package p; public class A { String f() { return \"A\"; }"
            + " public static String of(A a) { return a.f(); } }");
    sources.put(
        "q.B",
        "package q; public class B extends p.A { public String f() { return \"B\"; }"
            + " public static String of(B b) { return b.f(); } }");
    sources.put(
        "p.C", "package p; public class C extends q.B { public String f() { return \"C\"; } }");
    sources.put(
        "q.D", "package q; public class D extends p.C { public String f() { return \"D\"; } }");
    sources.put(
        "p.E", "package p; public class E extends A { private String f(int x) { return \"\"; } }");
    sources.put(
        "p.Main",
        "package p; public class Main { public static void main(String[] a) {"
            + " String s = A.of(new A()) + A.of(new q.B()) + A.of(new C()) + A.of(new q.D())"
            + " + A.of(new E()) + q.B.of(new q.B()) + q.B.of(new C()) + q.B.of(new q.D());"
            + " if (!s.equals(\"%s\")) throw new IllegalStateException(s); } }");
    return Stream.of(
        dynamicTest(
            "as the host selects them",
            () -> {
              String selected = "AACDABCD";
              sources.computeIfPresent("p.Main", (k, text) -> text.formatted(selected));
              Path classes = scratch.resolve("packages");
              Compilation.compile(sources, classes);
              assertThat(onHost(classes)).isEqualTo("none");
              assertThat(walked(classes)).isEqualTo("none");
            }));
  }
}
