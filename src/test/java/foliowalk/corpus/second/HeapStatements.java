package foliowalk.corpus.second;

import java.util.SplittableRandom;

/** Statements on objects, arrays and the list. */
final class HeapStatements {
  /** The objects; whatever the library asks them has an effect, and looks at what it compares. */
  static final String TYPES =
      """
        static class E implements Cloneable, Comparable<E> {
          final int f;
          int g;
          E link;
          E(int kind) {
            if (kind == 3) {
              f = 5;
              s0 = this;
              return;
            }
            s0 = this;
            if (kind == 1) x0 = 4;
            if (kind == 2) synchronized (L) { x0 = 5; }
            f = 5;
          }
          E copy() {
            try {
              return (E) clone();
            } catch (CloneNotSupportedException e) {
              throw new AssertionError(e);
            }
          }
          @Override public boolean equals(Object o) {
            x1 = 3;
            return o instanceof E e && e.g == g;
          }
          @Override public int hashCode() {
            x0 = 6;
            return 1;
          }
          @Override public int compareTo(E e) {
            x1 = 7;
            return g - e.g;
          }
          @Override public String toString() {
            x0 = 8;
            return g == 0 ? "a" : "ab";
          }
        }
      """;

  private final SplittableRandom random;

  HeapStatements(SplittableRandom random) {
    this.random = random;
  }

  void finals(Body body) {
    int q = random.nextInt(2);
    int slot = random.nextInt(2);
    switch (random.nextInt(9)) {
      case 0, 1 -> make(body, q);
      case 2 -> {
        body.line("q" + q + " = s" + slot + ";");
        body.op(Op.Kind.LOAD, q, slot);
      }
      case 3 -> {
        body.line("s" + slot + " = null;");
        body.op(Op.Kind.STORE, slot, -1);
      }
      case 4 -> {
        body.line("s" + slot + " = q" + q + ";");
        body.op(Op.Kind.STORE, slot, q);
      }
      case 5 -> {
        body.line("q0 = s0; s0 = null; if (q0 != null) r0 = q0.f;");
        body.op(Op.Kind.LOAD, 0, 0);
        body.op(Op.Kind.STORE, 0, -1);
        body.op(Op.Kind.GET_FINAL, 0, 0);
      }
      case 6 -> {
        body.line("q0 = s0; if (q0 != null) r0 = q0.f; if (q0 != null) r1 = q0.g;");
        body.op(Op.Kind.LOAD, 0, 0);
        body.op(Op.Kind.GET_FINAL, 0, 0);
        body.op(Op.Kind.GET_PLAIN, 1, 0);
      }
      case 7 -> {
        body.line("if (q" + q + " != null) q" + q + ".g = 6;");
        body.op(Op.Kind.PUT_PLAIN, q, 6);
      }
      default -> {
        body.line("if (q0 != null) q0.link = q1; if (q1 != null) q0 = q1.link;");
        body.op(Op.Kind.PUT_LINK, 0, 1);
        body.op(Op.Kind.GET_LINK, 0, 1);
      }
    }
  }

  /** The constructor lets {@code this} out before or after it writes the final field. */
  private void make(Body body, int q) {
    int kind = random.nextInt(4);
    body.line("q" + q + " = new E(" + kind + ");");
    body.op(Op.Kind.NEW, 2);
    if (kind == 3) {
      body.op(Op.Kind.PUT_FINAL, 2, 5);
      body.op(Op.Kind.STORE, 0, 2);
    } else {
      body.op(Op.Kind.STORE, 0, 2);
      if (kind == 1) {
        body.op(Op.Kind.SET, 0, 4);
      } else if (kind == 2) {
        body.op(Op.Kind.ENTER, 0);
        body.op(Op.Kind.SET, 0, 5);
        body.op(Op.Kind.EXIT, 0);
      }
      body.op(Op.Kind.PUT_FINAL, 2, 5);
    }
    body.op(Op.Kind.MOVE, q, 2);
  }

  void copies(Body body) {
    int a = random.nextInt(2);
    switch (random.nextInt(9)) {
      case 4 -> finals(body);
      case 5 -> cloneOf(body);
      case 6 -> {
        body.line("q0 = b[" + a + "];");
        body.op(Op.Kind.LOAD_ELEMENT, 0, a);
      }
      case 7 -> {
        body.line("b[" + a + "] = q0;");
        body.op(Op.Kind.STORE_ELEMENT, a, 0);
      }
      case 8 -> {
        body.line("System.arraycopy(b, " + a + ", b, " + (1 - a) + ", 1);");
        body.op(Op.Kind.LOAD_ELEMENT, 2, a);
        body.op(Op.Kind.STORE_ELEMENT, 1 - a, 2);
      }
      case 0 -> {
        body.line("{ int[] c = a" + a + ".clone(); r0 = c[0] * 3 + c[1]; }");
        body.op(Op.Kind.GET_ELEMENT, 0, a, 0);
        body.op(Op.Kind.GET_ELEMENT, 2, a, 1);
        body.op(Op.Kind.MIX, 0, 2);
      }
      case 1 -> {
        body.line("System.arraycopy(a" + a + ", 0, a" + (1 - a) + ", 0, 2);");
        body.op(Op.Kind.GET_ELEMENT, 2, a, 0);
        body.op(Op.Kind.PUT_ELEMENT, 2, 1 - a, 0);
        body.op(Op.Kind.GET_ELEMENT, 2, a, 1);
        body.op(Op.Kind.PUT_ELEMENT, 2, 1 - a, 1);
      }
      case 2 -> {
        body.line("a" + a + "[1] = r0;");
        body.op(Op.Kind.PUT_ELEMENT, 0, a, 1);
      }
      default -> {
        body.line("r1 = a" + a + "[0]; a" + a + "[0] = r0;");
        body.op(Op.Kind.GET_ELEMENT, 1, a, 0);
        body.op(Op.Kind.PUT_ELEMENT, 0, a, 0);
      }
    }
  }

  private static void cloneOf(Body body) {
    body.line("if (q0 != null) q1 = q0.copy();");
    body.op(Op.Kind.IS_NULL, 2, 0);
    int skip = body.op(Op.Kind.UNLESS, 2, 0);
    body.op(Op.Kind.NEW, 2);
    for (int field = 0; field < 3; field++) {
      body.op(Op.Kind.COPY_FIELD, 2, 0, field);
    }
    body.op(Op.Kind.MOVE, 1, 2);
    body.code.land(skip);
  }

  /** The list is used under the lock only; what its items hold is not. */
  void lists(Body body) {
    int g = 1 + random.nextInt(2);
    switch (random.nextInt(10)) {
      case 7 -> sorted(body);
      case 8 -> hashed(body);
      case 9 -> shown(body);
      case 0, 1 -> finals(body);
      case 2 -> {
        body.line("q0 = new E(3); q0.g = " + g + ";");
        body.op(Op.Kind.NEW, 2);
        body.op(Op.Kind.PUT_FINAL, 2, 5);
        body.op(Op.Kind.STORE, 0, 2);
        body.op(Op.Kind.MOVE, 0, 2);
        body.op(Op.Kind.PUT_PLAIN, 0, g);
      }
      case 3 -> {
        int q = random.nextInt(2);
        body.line(
            "synchronized (L) { if (list.size() < " + World.ITEMS + ") list.add(q" + q + "); }");
        locked(body, Op.Kind.ADD_ITEM, q);
      }
      case 4 -> {
        body.line("synchronized (L) { if (!list.isEmpty()) list.remove(0); }");
        locked(body, Op.Kind.REMOVE_ITEM, 0);
      }
      case 5 -> {
        body.line("synchronized (L) { r0 = list.size(); }");
        locked(body, Op.Kind.COUNT_ITEMS, 0);
      }
      default -> contains(body);
    }
  }

  private static void locked(Body body, Op.Kind operation, int operand) {
    body.op(Op.Kind.ENTER, 0);
    body.op(operation, operand);
    body.op(Op.Kind.EXIT, 0);
  }

  /** As the API of Collection says: {@code q0.equals(item)} of one after the other. */
  private static void contains(Body body) {
    body.line("synchronized (L) { if (q0 != null && list.contains(q0)) r1 = 1; }");
    body.op(Op.Kind.ENTER, 0);
    body.op(Op.Kind.IS_NULL, 2, 0);
    int none = body.op(Op.Kind.UNLESS, 2, 0);
    int[] behind = new int[World.ITEMS];
    int[] found = new int[World.ITEMS];
    for (int i = 0; i < World.ITEMS; i++) {
      behind[i] = body.op(Op.Kind.ITEM, 2, i);
      body.op(Op.Kind.SET, 1, 3);
      body.op(Op.Kind.IS_NULL, 2, 2);
      int isNull = body.op(Op.Kind.UNLESS, 2, 0);
      body.op(Op.Kind.GET_PLAIN, 2, 2);
      body.op(Op.Kind.GET_PLAIN, 3, 0);
      body.op(Op.Kind.EQUAL, 2, 2, 3);
      int differs = body.op(Op.Kind.UNLESS, 2, 1);
      body.op(Op.Kind.CONST, 1, 1);
      found[i] = body.op(Op.Kind.GOTO);
      body.code.land(isNull);
      body.code.land(differs);
    }
    body.code.land(none);
    for (int i = 0; i < World.ITEMS; i++) {
      body.code.land(behind[i]);
      body.code.land(found[i]);
    }
    body.op(Op.Kind.EXIT, 0);
  }

  /** What is put into an empty tree is compared with itself, as TreeMap.put says of other types. */
  private static void sorted(Body body) {
    body.open("if (q0 != null && q1 != null)");
    body.line("java.util.TreeSet<E> c = new java.util.TreeSet<>();");
    body.line("c.add(q0); c.add(q1); r1 = c.size();");
    body.close();
    int[] none = bothThere(body);
    for (int q : new int[] {0, 1}) {
      body.op(Op.Kind.SET, 1, 7);
      body.op(Op.Kind.GET_PLAIN, 2, q);
      body.op(Op.Kind.GET_PLAIN, 3, 0);
    }
    body.op(Op.Kind.EQUAL, 2, 2, 3);
    size(body, none, new int[0]);
  }

  /** All have one hash code, so the second is compared with the first unless it is the same. */
  private static void hashed(Body body) {
    body.open("if (q0 != null && q1 != null)");
    body.line("java.util.HashSet<E> c = new java.util.HashSet<>();");
    body.line("c.add(q0); c.add(q1); r1 = c.size();");
    body.close();
    int[] none = bothThere(body);
    body.op(Op.Kind.SET, 0, 6);
    body.op(Op.Kind.SET, 0, 6);
    body.op(Op.Kind.SAME, 2, 0, 1);
    int differ = body.op(Op.Kind.UNLESS, 2, 1);
    int same = body.op(Op.Kind.GOTO);
    body.code.land(differ);
    body.op(Op.Kind.SET, 1, 3);
    body.op(Op.Kind.GET_PLAIN, 2, 0);
    body.op(Op.Kind.GET_PLAIN, 3, 1);
    body.op(Op.Kind.EQUAL, 2, 2, 3);
    size(body, none, new int[] {same});
  }

  private static int[] bothThere(Body body) {
    int[] none = new int[2];
    for (int q = 0; q < 2; q++) {
      body.op(Op.Kind.IS_NULL, 2, q);
      none[q] = body.op(Op.Kind.UNLESS, 2, 0);
    }
    return none;
  }

  /** Of a set of two that are the same when r2 says so. */
  private static void size(Body body, int[] none, int[] here) {
    for (int jump : here) {
      body.code.land(jump);
    }
    body.op(Op.Kind.CONST, 1, 2);
    int two = body.op(Op.Kind.UNLESS, 2, 1);
    body.op(Op.Kind.CONST, 1, 1);
    body.code.land(two);
    for (int jump : none) {
      body.code.land(jump);
    }
  }

  /** A reference in a text: null has four letters. */
  private static void shown(Body body) {
    body.line("r0 = String.valueOf(q0).length();");
    body.op(Op.Kind.CONST, 0, 4);
    body.op(Op.Kind.IS_NULL, 2, 0);
    int none = body.op(Op.Kind.UNLESS, 2, 0);
    body.op(Op.Kind.SET, 0, 8);
    body.op(Op.Kind.GET_PLAIN, 2, 0);
    body.op(Op.Kind.CONST, 0, 2);
    int two = body.op(Op.Kind.UNLESS, 2, 0);
    body.op(Op.Kind.CONST, 0, 1);
    body.code.land(two);
    body.code.land(none);
  }

  /** Readers without a lock announce themselves; who unlinks an object looks for them. */
  void readers(Body body) {
    switch (random.nextInt(4)) {
      case 0 -> make(body, random.nextInt(2));
      case 1 -> {
        body.line("x1 = 1; q0 = s0; if (q0 != null) r0 = q0.g; x1 = 0;");
        body.op(Op.Kind.SET, 1, 1);
        body.op(Op.Kind.LOAD, 0, 0);
        body.op(Op.Kind.GET_PLAIN, 0, 0);
        body.op(Op.Kind.SET, 1, 0);
      }
      case 2 -> {
        body.line("synchronized (L) { q1 = s0; s0 = null; }");
        unlink(body);
        body.line("if (q1 != null) q1.g = 6;");
        body.op(Op.Kind.PUT_PLAIN, 1, 6);
      }
      default -> {
        body.line("synchronized (L) { q1 = s0; s0 = null; }");
        unlink(body);
        body.line("if (x1 == 0 && q1 != null) q1.g = 7;");
        body.op(Op.Kind.READ, 2, 1);
        int skip = body.op(Op.Kind.UNLESS, 2, 0);
        body.op(Op.Kind.PUT_PLAIN, 1, 7);
        body.code.land(skip);
      }
    }
  }

  private static void unlink(Body body) {
    body.op(Op.Kind.ENTER, 0);
    body.op(Op.Kind.LOAD, 1, 0);
    body.op(Op.Kind.STORE, 0, -1);
    body.op(Op.Kind.EXIT, 0);
  }
}
