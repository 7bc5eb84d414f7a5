package foliowalk.corpus;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles programs that are test data, away from the class path of the tests. */
public final class Compilation {
  private Compilation() {}

  /** Compiles sources given as text by class name into a folder, with one call of the compiler. */
  public static void compile(Map<String, String> sources, Path classes) {
    List<JavaFileObject> units =
        sources.entrySet().stream()
            .<JavaFileObject>map(e -> new Unit(e.getKey(), e.getValue()))
            .toList();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      Files.createDirectories(classes);
      List<String> options =
          List.of("-g", "-proc:none", "-nowarn", "--release", "17", "-d", classes.toString());
      if (!compiler.getTask(messages, files, null, options, null, units).call()) {
        throw new IllegalStateException("the compiler refuses a program:\n" + messages);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A source held in memory. */
  private static final class Unit extends SimpleJavaFileObject {
    private final String text;

    Unit(String className, String text) {
      super(URI.create("string:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
