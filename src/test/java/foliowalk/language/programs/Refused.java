package foliowalk.language.programs;

import java.lang.invoke.MethodHandles;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** Programs that cannot be explored, each for one reason. */
public final class Refused {
  private Refused() {}

  static final class Format {
    public static void main(String[] args) {
      System.out.println(String.format("%d", 1));
    }
  }

  static final class Split {
    public static void main(String[] args) {
      System.out.println("a,b".split(",").length);
    }
  }

  static final class StackTraceOfThread {
    public static void main(String[] args) {
      System.out.println(Thread.currentThread().getStackTrace().length);
    }
  }

  static final class StackTraceOfException {
    public static void main(String[] args) {
      new Exception().setStackTrace(null);
    }
  }

  static final class LoaderOfThread {
    public static void main(String[] args) {
      System.out.println(Thread.currentThread().getContextClassLoader());
    }
  }

  static final class ThreadsOfGroup {
    public static void main(String[] args) {
      System.out.println(Thread.currentThread().getThreadGroup().activeCount());
    }
  }

  static final class Reflection {
    public static void main(String[] args) {
      System.out.println(Refused.class.getDeclaredMethods().length);
    }
  }

  static final class PrimitiveClass {
    public static void main(String[] args) {
      System.out.println(int.class);
    }
  }

  static final class Streams {
    public static void main(String[] args) {
      System.out.println(java.util.stream.Stream.of(1));
    }
  }

  static final class HandleByName {
    int field;

    public static void main(String[] args) throws ReflectiveOperationException {
      String name = args[0];
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      System.out.println(lookup.findVarHandle(HandleByName.class, name, int.class));
    }
  }

  static final class HandleOfJdk {
    public static void main(String[] args) throws ReflectiveOperationException {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      System.out.println(lookup.findVarHandle(Thread.class, "name", String.class));
    }
  }

  static final class HandleType {
    public static void main(String[] args) {
      System.out.println(MethodHandles.arrayElementVarHandle(int[].class).varType());
    }
  }

  static final class MethodHandle {
    public static void main(String[] args) throws ReflectiveOperationException {
      MethodHandles.lookup().findVirtual(String.class, "length", null);
    }
  }

  static final class FutureInTime {
    public static void main(String[] args) {
      new CompletableFuture<String>().orTimeout(1, TimeUnit.SECONDS);
    }
  }

  static final class PartOfCopyOnWrite {
    public static void main(String[] args) {
      System.out.println(new CopyOnWriteArrayList<String>().subList(0, 0));
    }
  }

  static final class Adder {
    public static void main(String[] args) {
      LongAdder adder = new LongAdder();
      adder.reset();
    }
  }

  static final class SkipList {
    public static void main(String[] args) {
      System.out.println(new ConcurrentSkipListMap<String, String>());
    }
  }

  static final class Scheduled {
    public static void main(String[] args) {
      java.util.concurrent.Executors.newScheduledThreadPool(1);
    }
  }

  static final class NanoTime {
    public static void main(String[] args) {
      System.out.println(System.nanoTime());
    }
  }

  static final class Millis {
    public static void main(String[] args) {
      System.out.println(System.currentTimeMillis());
    }
  }

  static final class Exit {
    public static void main(String[] args) {
      System.exit(1);
    }
  }

  static final class Phasers {
    public static void main(String[] args) {
      System.out.println(new java.util.concurrent.Phaser());
    }
  }

  static final class Unbounded {
    public static void main(String[] args) {
      System.out.println(new java.util.Random().ints());
    }
  }

  static final class Gaussian {
    public static void main(String[] args) {
      System.out.println(new java.util.Random().nextLong(3));
    }
  }

  static final class MathRandom {
    public static void main(String[] args) {
      System.out.println(Math.random());
    }
  }

  static final class Sine {
    public static void main(String[] args) {
      System.out.println(Math.sin(1));
    }
  }

  static final class Buffer {
    public static void main(String[] args) {
      System.out.println(new StringBuffer());
    }
  }

  static final class Locals {
    public static void main(String[] args) {
      System.out.println(new InheritableThreadLocal<String>());
    }
  }

  static final class Properties {
    public static void main(String[] args) {
      System.out.println(System.getProperty("user.home"));
    }
  }

  static final class InvokeAny {
    public static void main(String[] args) throws Exception {
      java.util.concurrent.Executors.newSingleThreadExecutor().invokeAny(java.util.List.of());
    }
  }

  static class SetsSeed extends java.util.Random {
    private static final long serialVersionUID = 1L;

    SetsSeed() {}

    SetsSeed(long seed) {
      super(seed);
    }

    @Override
    public void setSeed(long seed) {
      throw new AssertionError();
    }
  }

  static final class DrawnSeed {
    public static void main(String[] args) {
      new SetsSeed();
    }
  }

  static final class GivenSeed {
    public static void main(String[] args) {
      new SetsSeed(1);
    }
  }

  /** The class that lacks the method is one that only the library has. */
  static final class AnyOfSome {
    public static void main(String[] args) throws Exception {
      java.util.concurrent.ExecutorService pool =
          java.util.concurrent.Executors.newFixedThreadPool(1);
      pool.invokeAny(java.util.List.of(() -> 1));
    }
  }

  static final class NativeCode {
    public static void main(String[] args) {
      NativeCode.go();
    }

    static native void go();
  }

  /** Used in a lambda, in a method that is only called by way of an interface. */
  static final class Deep implements Runnable {
    public static void main(String[] args) {
      Runnable r = new Deep();
      r.run();
    }

    @Override
    public void run() {
      Runnable inner = () -> System.gc();
      inner.run();
    }
  }

  /** A class of the program inherits from the JDK what the model of that class lacks. */
  static final class Inherited {
    private static final class Lock extends java.util.concurrent.locks.ReentrantLock {
      private static final long serialVersionUID = 1L;
    }

    public static void main(String[] args) {
      new Lock().hasQueuedThreads();
    }
  }

  /** What no call can reach does not matter. */
  static final class Unreachable {
    public static void main(String[] args) {
      new Unreachable();
    }

    static void never() {
      System.load("x");
    }

    void alsoNever() {
      System.load("y");
    }
  }
}
