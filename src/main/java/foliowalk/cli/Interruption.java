package foliowalk.cli;

import foliowalk.result.ExitCode;
import foliowalk.run.StopSignal;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C and the signals that ask a process to end into a stop signal, so that the result of
 * what was covered is printed; the JVM itself would end with 130 or 143 and print nothing. Whoever
 * sends a second one does not want to wait: the process ends at once.
 */
final class Interruption {
  /** {@code timeout} and some supervisors send one signal twice. */
  private static final long ONE_SIGNAL_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  private static final Map<String, String> REASONS =
      Map.of(
          "INT", "interrupted (Ctrl-C)",
          "TERM", "ended by SIGTERM",
          "HUP", "ended by SIGHUP (the terminal was closed)");

  private final StopSignal stop;
  private final Runnable atOnce;
  private long first;

  private Interruption(StopSignal stop, Runnable atOnce) {
    this.stop = stop;
    this.atOnce = atOnce;
  }

  /** Takes over the signals that are not ignored. */
  static void install(StopSignal stop) {
    Interruption interruption =
        new Interruption(stop, () -> Runtime.getRuntime().halt(ExitCode.INCONCLUSIVE));
    REASONS.keySet().forEach(interruption::handle);
  }

  /** For tests: what a signal does is given. */
  static Interruption with(StopSignal stop, Runnable atOnce) {
    return new Interruption(stop, atOnce);
  }

  /** By name, since {@code sun.misc} may not be named in our source without a warning. */
  private void handle(String name) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object ours =
          Proxy.newProxyInstance(
              Interruption.class.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, args) -> called(name, proxy, method, args));
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance(name), ours);
    } catch (ReflectiveOperationException | RuntimeException e) {
      // This JVM has no such signal: it keeps its own way to end.
    }
  }

  private Object called(String name, Object proxy, Method method, Object[] args) {
    return switch (method.getName()) {
      case "handle" -> {
        arrived(name, System.nanoTime());
        yield null;
      }
      case "equals" -> proxy == args[0];
      case "hashCode" -> System.identityHashCode(this);
      default -> name;
    };
  }

  /** A signal arrived at a time of {@link System#nanoTime}. */
  synchronized void arrived(String name, long nanos) {
    if (!stop.requested()) {
      first = nanos;
      stop.stop(REASONS.get(name));
    } else if (nanos - first > ONE_SIGNAL_NANOS) {
      atOnce.run();
    }
  }
}
