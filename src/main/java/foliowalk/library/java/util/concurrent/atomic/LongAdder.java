package foliowalk.library.java.util.concurrent.atomic;

import foliowalk.library.Atomic;
import foliowalk.library.Differs;
import foliowalk.library.Host;

/**
 * Model of {@link java.util.concurrent.atomic.LongAdder}. An addition is one step. A sum begins and
 * ends, and of each addition in between it is open whether it is counted, as the API says.
 */
@Differs
public class LongAdder extends Number {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial")
  private final Total total = new Total();

  public LongAdder() {}

  private static final class Total {
    private long value;
    private Reader readers;

    @Atomic
    void add(long x) {
      value += x;
      for (Reader r = readers; r != null; r = r.next) {
        r.late = new Late(x, r.late);
      }
    }

    @Atomic
    Reader begin() {
      readers = new Reader(value, readers);
      return readers;
    }

    /** What was added since the reader began. */
    @Atomic
    Late end(Reader reader) {
      readers = without(readers, reader);
      return reader.late;
    }

    private static Reader without(Reader list, Reader reader) {
      if (list == reader) {
        return list.next;
      }
      list.next = without(list.next, reader);
      return list;
    }
  }

  private static final class Reader {
    private final long start;
    private Late late;
    private Reader next;

    Reader(long start, Reader next) {
      this.start = start;
      this.next = next;
    }
  }

  private static final class Late {
    private final long x;
    private final Late next;

    Late(long x, Late next) {
      this.x = x;
      this.next = next;
    }
  }

  public void add(long x) {
    total.add(x);
  }

  public void increment() {
    add(1L);
  }

  public void decrement() {
    add(-1L);
  }

  public long sum() {
    Reader reader = total.begin();
    long sum = reader.start;
    for (Late l = total.end(reader); l != null; l = l.next) {
      sum += Host.choose(2) == 1 ? l.x : 0;
    }
    return sum;
  }

  /** Refused by name when a program can reach it: it is not one step beside additions. */
  public native void reset();

  /** Refused by name when a program can reach it: it is not one step beside additions. */
  public native long sumThenReset();

  @Override
  public String toString() {
    return Long.toString(sum());
  }

  @Override
  public long longValue() {
    return sum();
  }

  @Override
  public int intValue() {
    return (int) sum();
  }

  @Override
  public float floatValue() {
    return (float) sum();
  }

  @Override
  public double doubleValue() {
    return (double) sum();
  }
}
