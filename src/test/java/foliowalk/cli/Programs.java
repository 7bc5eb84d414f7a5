package foliowalk.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/** Small programs compiled for a test. */
final class Programs {
  private Programs() {}

  /** Compiles one class into a folder, its source beside it. */
  static void compile(Path folder, String className, String source) {
    try {
      Path file = Files.writeString(folder.resolve(className + ".java"), source);
      int failed =
          ToolProvider.getSystemJavaCompiler()
              .run(null, null, null, "-g", "-d", folder.toString(), file.toString());
      if (failed != 0) {
        throw new AssertionError("does not compile: " + className);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Two threads increment a field; the sum is asserted. */
  static void lostUpdate(Path folder) {
    compile(
        folder,
        "LostUpdate",
        """
        public class LostUpdate {
          static int count;

          public static void main(String[] args) throws InterruptedException {
            Thread one = new Thread(() -> count++, "one");
            Thread two = new Thread(() -> count++, "two");
            one.start();
            two.start();
            one.join();
            two.join();
            if (count != 2) {
              throw new IllegalStateException("an update is lost");
            }
          }
        }
        """);
  }

  /** The same with a lock. */
  static void lockedUpdate(Path folder) {
    compile(
        folder,
        "LockedUpdate",
        """
        public class LockedUpdate {
          static int count;

          static synchronized void increment() {
            count++;
          }

          public static void main(String[] args) throws InterruptedException {
            Thread one = new Thread(LockedUpdate::increment, "one");
            one.start();
            increment();
            one.join();
            if (count != 2) {
              throw new IllegalStateException("an update is lost");
            }
          }
        }
        """);
  }

  /** Never ends: its states are as many as an int has values. */
  static void endless(Path folder) {
    compile(
        folder,
        "Endless",
        """
        public class Endless {
          static int count;

          public static void main(String[] args) {
            new Thread(() -> count = 0, "resetter").start();
            while (true) {
              count = count + 1;
              if (count < 0) {
                count = 0;
              }
            }
          }
        }
        """);
  }

  /** Uses what no explorer of states can follow. */
  static void unsupported(Path folder) {
    compile(
        folder,
        "Unsupported",
        """
        public class Unsupported {
          public static void main(String[] args) throws java.io.IOException {
            new java.net.Socket("localhost", 1).close();
          }
        }
        """);
  }
}
