package foliowalk.library.java.util.concurrent;

import foliowalk.library.Atomic;
import foliowalk.library.Host;

/**
 * The table of a {@link ConcurrentHashMap}: a list of nodes for each bin. The first node of a bin
 * is its lock; an empty bin has none. What compares keys is one step, or, in a program of which it
 * could run code, a step for each access, as is right where the lock is held.
 */
final class Bins {
  private static final int LARGEST = 1 << 30;
  private static final int DEFAULT_CAPACITY = 16;
  private static final int LONG_BIN = 8;
  private static final int SMALL_TABLE = 64;

  private Node[] bins;

  /** Of the first table; 0 when nobody said. */
  private final int capacity;

  private int size;

  Bins(int capacity) {
    this.capacity = capacity;
  }

  /** An entry, or a mark in an empty bin whose value is being computed. */
  static final class Node {
    final int hash;
    final Object key;
    private Object value;
    private Node next;

    Node(int hash, Object key, Object value, Node next) {
      this.hash = hash;
      this.key = key;
      this.value = value;
      this.next = next;
    }

    boolean isMark() {
      return key == null;
    }

    boolean holds(int hash, Object key) {
      return this.hash == hash && (this.key == key || this.key != null && key.equals(this.key));
    }

    @Atomic
    Object value() {
      return value;
    }

    @Atomic
    void value(Object newValue) {
      value = newValue;
    }

    @Atomic
    Node next() {
      return next;
    }

    @Atomic
    void next(Node node) {
      next = node;
    }

    /** The node of a key in this bin, or null. */
    @Atomic(orSteps = true)
    Node find(int hash, Object key, Way way) {
      Node node = this;
      while (node != null && !node.holds(hash, key)) {
        way.before = node;
        node = node.next;
        way.nodes++;
      }
      return node;
    }
  }

  /** How a search in a bin went. */
  static final class Way {
    /** The node before the one found, or the last one. */
    Node before;

    /** Nodes passed. */
    int nodes;
  }

  static int hash(Object key) {
    int h = key.hashCode();
    return (h ^ (h >>> 16)) & 0x7fffffff;
  }

  /** The smallest power of two that is not below a number. */
  static int powerOfTwo(int least) {
    int n = 1;
    while (n < least && n < LARGEST) {
      n <<= 1;
    }
    return n;
  }

  private static int index(Node[] table, int hash) {
    return hash & (table.length - 1);
  }

  /** The value of a key, or null; takes no lock. */
  @Atomic(orSteps = true)
  Object get(int hash, Object key) {
    Node[] table = bins;
    Node node = table == null ? null : table[index(table, hash)];
    while (node != null && !node.holds(hash, key)) {
      node = node.next;
    }
    return node == null ? null : node.value;
  }

  @Atomic
  Node head(int hash) {
    return bins == null ? null : bins[index(bins, hash)];
  }

  /** Puts a node into an empty bin. */
  @Atomic
  boolean insert(Node node) {
    if (bins == null) {
      bins = new Node[capacity == 0 ? DEFAULT_CAPACITY : capacity];
    }
    int i = index(bins, node.hash);
    if (bins[i] != null) {
      return false;
    }
    bins[i] = node;
    return true;
  }

  /** Sets the first node of the bin of a hash, whose lock is held. */
  @Atomic
  void head(int hash, Node node) {
    bins[index(bins, hash)] = node;
  }

  @Atomic
  int size() {
    return Math.max(size, 0);
  }

  /** Counts entries after they were inserted or removed; the table may grow. */
  @Atomic
  void count(int delta) {
    size += delta;
    boolean full = delta > 0;
    while (full) {
      full = size >= bins.length - (bins.length >>> 2) && grow();
    }
  }

  /** After an insertion into a bin with that many nodes. */
  @Atomic
  void longBin(int nodes) {
    if (nodes >= LONG_BIN && bins.length < SMALL_TABLE) {
      reserveFor(bins.length << 1);
    }
  }

  /** Makes room before many are inserted. */
  @Atomic
  void reserveFor(int entries) {
    int wanted = powerOfTwo(entries + (entries >>> 1) + 1);
    if (bins == null) {
      bins = new Node[Math.max(capacity, wanted)];
    }
    boolean small = true;
    while (small) {
      small = wanted > bins.length - (bins.length >>> 2) && grow();
    }
  }

  /** Doubles the table, unless a lock of a bin is held. */
  private boolean grow() {
    Node[] old = bins;
    for (Node head : old) {
      if (head != null && Host.isLocked(head)) {
        return false;
      }
    }
    Node[] table = new Node[old.length * 2];
    for (int i = 0; i < old.length; i++) {
      split(old[i], table, i, old.length);
    }
    bins = table;
    return true;
  }

  /** Deals the nodes of a bin out to two; the end that goes to one of them whole is kept. */
  private static void split(Node head, Node[] table, int low, int bit) {
    Node kept = head;
    for (Node n = head; n != null; n = n.next) {
      if ((n.hash & bit) != (kept.hash & bit)) {
        kept = n;
      }
    }
    if (kept != null) {
      table[low + (kept.hash & bit)] = kept;
    }
    for (Node n = head; n != kept; n = n.next) {
      int i = low + (n.hash & bit);
      table[i] = new Node(n.hash, n.key, n.value, table[i]);
    }
  }

  @Atomic
  int length() {
    return bins == null ? 0 : bins.length;
  }

  /** The first node of the bin where a cursor stands. */
  @Atomic
  Node at(Cursor cursor) {
    cursor.lengthSeen = bins.length;
    return bins[cursor.index];
  }

  /**
   * Goes through the table as it changes, bin by bin. Where a bin of the table at the beginning was
   * split meanwhile, its parts are gone through one after the other.
   */
  static final class Cursor {
    private final Bins bins;
    private final int length;
    private int lengthSeen;
    private int index;
    private Node node;

    Cursor(Bins bins) {
      this.bins = bins;
      this.length = bins.length();
      this.index = -1;
    }

    /** The next entry, or null. */
    Node next() {
      Node found = node == null ? null : node.next();
      while (found == null || found.isMark()) {
        index = index < 0 ? (length == 0 ? length : 0) : following();
        if (index == length) {
          node = null;
          return null;
        }
        found = bins.at(this);
      }
      node = found;
      return found;
    }

    private int following() {
      int i = index;
      for (int bit = lengthSeen >> 1; bit >= length; bit >>= 1) {
        if ((i & bit) == 0) {
          return i | bit;
        }
        i &= ~bit;
      }
      return i + 1;
    }

    int index() {
      return index;
    }
  }
}
