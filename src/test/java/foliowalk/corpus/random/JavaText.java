package foliowalk.corpus.random;

import foliowalk.corpus.random.Action.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes a program of the small language as Java. */
final class JavaText {
  /** Most final values that a program can tell apart. */
  static final int MOST_FINALS = 120;

  private final MiniProgram program;
  private final StringBuilder out = new StringBuilder();
  private final List<List<String>> methods = new ArrayList<>();
  private int indent = 1;
  private int names;

  private JavaText(MiniProgram program) {
    this.program = program;
    for (int lock = 0; lock < program.locks(); lock++) {
      methods.add(new ArrayList<>());
    }
  }

  /** The class that holds all exceptions; every program uses it. */
  static String faults() {
    StringBuilder text = new StringBuilder("class Fault {\n");
    for (Fault f : Fault.values()) {
      if (f.source.startsWith("Fault.")) {
        fault(text, f.source.substring("Fault.".length()));
      }
    }
    fault(text, "Unexpected");
    for (int i = 0; i < MOST_FINALS; i++) {
      fault(text, "Final" + i);
    }
    return text.append("}\n").toString();
  }

  private static void fault(StringBuilder text, String name) {
    text.append("  static class ").append(name).append(" extends RuntimeException {}\n");
  }

  /**
   * The program.
   *
   * @param finals when {@code main} gets an argument, its last act is to throw {@code Fault.Final0}
   *     for the first of these values of all variables and cells, and so on
   */
  static String of(MiniProgram program, List<List<Integer>> finals) {
    return new JavaText(program).write(finals);
  }

  private String write(List<List<Integer>> finals) {
    for (int i = 0; i < program.variables().size(); i++) {
      line("static int x" + i + " = " + program.variables().get(i) + ";");
    }
    for (int i = 0; i < program.cells().size(); i++) {
      String type = "java.util.concurrent.atomic.AtomicInteger";
      line(
          "static final "
              + type
              + " a"
              + i
              + " = new "
              + type
              + "("
              + program.cells().get(i)
              + ");");
    }
    if (program.objects()) {
      line("static class Node { int value; Node next; }");
      line("static Node o0 = new Node();");
      line("static Node o1;");
      line("static int look(Node n) {");
      line("  return n == null ? -1 : n.value * 10 + (n.next == null ? 9 : n.next.value);");
      line("}");
    }
    for (int i = 0; i < program.locks(); i++) {
      line("static final Lock" + i + " m" + i + " = new Lock" + i + "();");
    }
    for (int t = 1; t < program.threads().size(); t++) {
      // Both ways to give a thread its body.
      String make = t % 2 == 0 ? "new Body" + t + "()" : "new Thread(() -> body" + t + "())";
      line("static final Thread t" + t + " = " + make + ";");
      if (t % 2 == 0) {
        line(
            "static class Body" + t + " extends Thread { public void run() { body" + t + "(); } }");
      }
    }
    for (int t = 1; t < program.threads().size(); t++) {
      open("static void body" + t + "()");
      locals();
      block(program.threads().get(t));
      close();
    }
    open("public static void main(String[] args)");
    for (int t = 1; t < program.threads().size(); t++) {
      if (program.daemons().get(t)) {
        line("t" + t + ".setDaemon(true);");
      }
    }
    locals();
    block(program.threads().get(0));
    if (program.finishes()) {
      finals(finals);
    }
    close();
    for (int lock = 0; lock < program.locks(); lock++) {
      out.append("  static final class Lock").append(lock).append(" {\n");
      methods.get(lock).forEach(out::append);
      out.append("  }\n");
    }
    return "public class " + program.name() + " {\n" + out + "}\n";
  }

  private void locals() {
    line("int[] r = new int[" + MiniProgram.REGISTERS + "];");
    if (program.objects()) {
      line("Node q0 = null, q1 = null;");
    }
  }

  private String looked(int position) {
    int cell = position - program.variables().size();
    int slot = cell - program.cells().size();
    if (slot >= 0) {
      return "look(o" + slot + ")";
    }
    return cell < 0 ? "x" + position : "a" + cell + ".get()";
  }

  private void finals(List<List<Integer>> finals) {
    open("if (args.length > 0)");
    for (int i = 0; i < finals.size(); i++) {
      List<String> tests = new ArrayList<>();
      for (int v = 0; v < finals.get(i).size(); v++) {
        tests.add(looked(v) + " == " + finals.get(i).get(v));
      }
      line("if (" + String.join(" && ", tests) + ") throw new Fault.Final" + i + "();");
    }
    line("throw new Fault.Unexpected();");
    close();
  }

  private void block(List<Action> actions) {
    actions.forEach(this::action);
  }

  private void action(Action action) {
    if (action instanceof Action.Sync a) {
      sync(a);
    } else if (action instanceof Action.SyncOn a) {
      open("if (q" + a.reference() + " != null) synchronized (q" + a.reference() + ")");
      block(a.body());
      close();
    } else if (action instanceof Action.If a) {
      open("if (r[" + a.register() + "] == " + a.constant() + ")");
      block(a.then());
      close();
      open("else");
      block(a.otherwise());
      close();
    } else if (action instanceof Action.Repeat a) {
      String i = "i" + names++;
      open("for (int " + i + " = 0; " + i + " < " + a.times() + "; " + i + "++)");
      block(a.body());
      close();
    } else if (action instanceof Action.While a) {
      String i = "i" + names++;
      String test = "x" + a.variable() + " == " + a.constant() + " && " + i + " < " + a.times();
      open("for (int " + i + " = 0; " + test + "; " + i + "++)");
      block(a.body());
      close();
    } else if (action instanceof Action.Try a) {
      open("try");
      block(a.body());
      close();
      open("catch (" + a.fault().source + " e" + names++ + ")");
      block(a.handler());
      close();
    } else if (!object(action) && !(action instanceof Action.Finish)) {
      simple(action);
    }
  }

  private boolean object(Action action) {
    if (action instanceof Action.New a) {
      line("q" + a.reference() + " = new Node();");
    } else if (action instanceof Action.Load a) {
      line("q" + a.reference() + " = o" + a.slot() + ";");
    } else if (action instanceof Action.Publish a) {
      line("o" + a.slot() + " = q" + a.reference() + ";");
    } else if (action instanceof Action.GetValue a) {
      String q = "q" + a.reference();
      line("if (" + q + " != null) r[" + a.register() + "] = " + q + ".value;");
    } else if (action instanceof Action.PutValue a) {
      String q = "q" + a.reference();
      line("if (" + q + " != null) " + q + ".value = " + a.constant() + ";");
    } else if (action instanceof Action.GetNext a) {
      String q = "q" + a.from();
      line("if (" + q + " != null) q" + a.to() + " = " + q + ".next;");
    } else if (action instanceof Action.PutNext a) {
      String q = "q" + a.reference();
      line("if (" + q + " != null) " + q + ".next = q" + a.target() + ";");
    } else {
      return false;
    }
    return true;
  }

  private void sync(Action.Sync a) {
    if (!a.method()) {
      open("synchronized (m" + a.lock() + ")");
      block(a.body());
      close();
      return;
    }
    String name = "s" + names++;
    line("m" + a.lock() + "." + name + "(r);");
    JavaText inner = new JavaText(program);
    inner.indent = 2;
    inner.names = names;
    inner.open("synchronized void " + name + "(int[] r)");
    inner.block(a.body());
    inner.close();
    names = inner.names;
    methods.get(a.lock()).add(inner.out.toString());
    for (int lock = 0; lock < program.locks(); lock++) {
      methods.get(lock).addAll(inner.methods.get(lock));
    }
  }

  private void simple(Action action) {
    if (action instanceof Action.Read a) {
      line("r[" + a.register() + "] = x" + a.variable() + ";");
    } else if (action instanceof Action.Write a) {
      line("x" + a.variable() + " = " + a.constant() + ";");
    } else if (action instanceof Action.Store a) {
      line("x" + a.variable() + " = r[" + a.register() + "] + " + a.constant() + ";");
    } else if (action instanceof Action.Add a) {
      line("r[" + a.register() + "] += " + a.constant() + ";");
    } else if (action instanceof Action.Increment a) {
      line("r[" + a.register() + "] = a" + a.cell() + ".incrementAndGet();");
    } else if (action instanceof Action.Get a) {
      line("r[" + a.register() + "] = a" + a.cell() + ".get();");
    } else if (action instanceof Action.CompareAndSet a) {
      String call = "a" + a.cell() + ".compareAndSet(" + a.expected() + ", " + a.updated() + ")";
      line("r[" + a.register() + "] = " + call + " ? 1 : 0;");
    } else if (action instanceof Action.Wait a) {
      stoppable("m" + a.lock() + ".wait(" + (a.timed() ? "1" : "") + ");");
    } else if (action instanceof Action.Notify a) {
      line("m" + a.lock() + ".notify();");
    } else if (action instanceof Action.NotifyAll a) {
      line("m" + a.lock() + ".notifyAll();");
    } else if (action instanceof Action.Throw a) {
      // The test is always true; it keeps the compiler from refusing what follows.
      line("if (r.length > 0) throw new " + a.fault().source + "();");
    } else if (action instanceof Action.Choose a) {
      line("r[" + a.register() + "] = new java.util.Random().nextInt(" + a.bound() + ");");
    } else if (action instanceof Action.Start a) {
      line("t" + a.thread() + ".start();");
    } else if (action instanceof Action.Join a) {
      stoppable("t" + a.thread() + ".join(" + (a.timed() ? "1" : "") + ");");
    } else if (action instanceof Action.IsAlive a) {
      line("r[" + a.register() + "] = t" + a.thread() + ".isAlive() ? 1 : 0;");
    } else if (action instanceof Action.Interrupt a) {
      line("t" + a.thread() + ".interrupt();");
    } else if (action instanceof Action.Interrupted a) {
      line("r[" + a.register() + "] = Thread.interrupted() ? 1 : 0;");
    } else if (action instanceof Action.Sleep) {
      stoppable("Thread.sleep(1);");
    } else {
      throw new IllegalStateException("no Java for " + action);
    }
  }

  /** The checked exception becomes one that a body may throw. */
  private void stoppable(String statement) {
    line("try { " + statement + " } catch (InterruptedException e) { throw new Fault.Stopped(); }");
  }

  private void open(String head) {
    line(head + " {");
    indent++;
  }

  private void close() {
    indent--;
    line("}");
  }

  private void line(String text) {
    out.append("  ".repeat(indent)).append(text).append('\n');
  }

  /** The values of variables and cells, in a fixed order. */
  static List<List<Integer>> ordered(Set<List<Integer>> finals) {
    return finals.stream().sorted((a, b) -> a.toString().compareTo(b.toString())).toList();
  }
}
