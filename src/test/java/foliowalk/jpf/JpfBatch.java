package foliowalk.jpf;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.Timer;
import java.util.TimerTask;
import java.util.TreeSet;

/**
 * Many searches of Java PathFinder in one process, since starting one takes longer than most
 * programs. Runs with {@code jpf.jar} on its class path and reaches it by reflection only. Each
 * line of standard input is a class and its argument, if any; each line of output is the class, a
 * tabulator, and either {@code cut: why} or {@code violated: } with the properties.
 */
public final class JpfBatch {
  private final List<String> keys;
  private final long timeMillis;

  private JpfBatch(List<String> keys, long timeMillis) {
    this.keys = keys;
    this.timeMillis = timeMillis;
  }

  /** The first argument is the limit on each search in milliseconds, the others are JPF's keys. */
  public static void main(String[] args) throws Exception {
    PrintStream answers = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    JpfBatch batch = new JpfBatch(List.of(args).subList(1, args.length), Long.parseLong(args[0]));
    BufferedReader programs =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = programs.readLine(); line != null; line = programs.readLine()) {
      String[] words = line.split(" ", 2);
      answers.println(words[0] + "\t" + batch.search(words[0], words.length > 1 ? words[1] : ""));
      answers.flush();
    }
    System.exit(0); // JPF leaves threads behind
  }

  private String search(String target, String argument) throws ReflectiveOperationException {
    List<String> arguments = new ArrayList<>(keys);
    arguments.add("+target=" + target);
    if (!argument.isEmpty()) {
      arguments.add("+target.args=" + argument);
    }
    Class<?> type = Class.forName("gov.nasa.jpf.JPF");
    Object config =
        type.getMethod("createConfig", String[].class)
            .invoke(null, (Object) arguments.toArray(String[]::new));
    Object jpf = type.getConstructor(config.getClass()).newInstance(config);
    Object search = call(jpf, "getSearch");
    boolean[] late = new boolean[1];
    Timer timer = new Timer(true);
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            late[0] = true;
            try {
              call(search, "terminate");
            } catch (ReflectiveOperationException e) {
              throw new IllegalStateException(e);
            }
          }
        },
        timeMillis);
    try {
      call(jpf, "run");
    } catch (InvocationTargetException e) {
      return "cut: JPF failed: " + String.valueOf(e.getCause()).lines().findFirst().orElse("");
    } finally {
      timer.cancel();
    }
    return answer(jpf, late[0]);
  }

  private static String answer(Object jpf, boolean late) throws ReflectiveOperationException {
    Object statistics = call(call(jpf, "getReporter"), "getStatistics");
    Set<String> violated = new TreeSet<>();
    for (Object error : (List<?>) call(jpf, "getSearchErrors")) {
      String property = call(error, "getProperty").getClass().getSimpleName();
      String details = String.valueOf(call(error, "getDetails"));
      violated.add(
          switch (property) {
            case "NotDeadlockedProperty" -> "deadlock";
            case "NoUncaughtExceptionsProperty" -> details.strip().split("[:\\s]", 2)[0];
            default -> property;
          });
    }
    if (late) {
      return "cut: the time limit";
    }
    if (number(statistics, "constraints") > 0) {
      return "cut: a search constraint";
    }
    if (violated.isEmpty() && number(statistics, "endStates") == 0) {
      return "cut: no path came to the end";
    }
    return "violated: " + String.join(" ", violated);
  }

  private static long number(Object statistics, String field) throws ReflectiveOperationException {
    return ((Number) statistics.getClass().getField(field).get(statistics)).longValue();
  }

  private static Object call(Object object, String method) throws ReflectiveOperationException {
    return object.getClass().getMethod(method).invoke(object);
  }
}
