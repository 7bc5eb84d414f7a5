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

  /** One thread of the program and one of main; a little of everything a class file can have. */
  static void manyKinds(Path folder) {
    compile(
        folder,
        "ManyKinds",
        """
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

public class ManyKinds {
  enum Colour { RED, GREEN }

  interface Shape {
    double area();

    default String text() {
      return "area " + area();
    }
  }

  record Square(double side) implements Shape {
    public double area() {
      return side * side;
    }
  }

  static class Problem extends Exception {
    final long code;

    Problem(long code) {
      super("code " + code);
      this.code = code;
    }
  }

  static final Object LOCK = new Object();
  static int[] shared = {1, 2, 3};
  static volatile long total;

  static int choose(String word, Colour colour) {
    switch (word) {
      case "one":
        return 1;
      case "two":
        return colour == Colour.RED ? 2 : 3;
      default:
        return switch (colour) {
          case RED -> 4;
          case GREEN -> 5;
        };
    }
  }

  static long risky(int n) throws Problem {
    long sum = 0;
    try {
      for (int i = 0; i < n; i++) {
        sum += shared[i] << 2 | i;
      }
    } catch (ArrayIndexOutOfBoundsException e) {
      throw new Problem(sum);
    } finally {
      total ^= sum;
    }
    return sum;
  }

  synchronized float mixed(byte b, char c, short s, long l, Object o) {
    float f = b + c * (float) s - l % 7;
    return o instanceof Square q ? f / (float) q.side() : -f;
  }

  public static void main(String[] args) throws InterruptedException {
    IntUnaryOperator twice = x -> x * 2;
    Thread other =
        new Thread(
            () -> {
              synchronized (LOCK) {
                shared[0] = twice.applyAsInt(shared[1]);
              }
            });
    other.start();
    List<Shape> shapes = new ArrayList<>();
    shapes.add(new Square(1.5));
    int[][] grid = new int[2][3];
    grid[1][2] = choose("two", Colour.GREEN);
    try {
      risky(grid[1][2]);
      risky(4);
    } catch (Problem e) {
      synchronized (LOCK) {
        shared[1] = (int) e.code;
      }
    }
    for (Shape shape : shapes) {
      if (shape.text().length() < 3 || new ManyKinds().mixed((byte) 1, 'x', (short) 2, 3L, shape) == 0) {
        throw new IllegalStateException();
      }
    }
    other.join();
    assert total >= 0 : total;
  }
}
""");
  }

  /** A text grows for ever in a thread that is alone: one step of it takes ever longer. */
  static void growing(Path folder) {
    compile(
        folder,
        "Growing",
        """
        public class Growing {
          String all = "";

          public static void main(String[] args) {
            Growing growing = new Growing();
            new Thread(
                    () -> {
                      for (int i = 0; ; i++) {
                        growing.all = growing.all + i;
                      }
                    })
                .start();
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
