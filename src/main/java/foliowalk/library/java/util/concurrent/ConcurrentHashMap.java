package foliowalk.library.java.util.concurrent;

import foliowalk.library.Differs;
import java.util.AbstractMap;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Model of {@link java.util.concurrent.ConcurrentHashMap}: a change holds the lock of its bin, an
 * entry is counted after it was inserted or removed, and iterators go through the live table.
 */
@SuppressWarnings("unchecked")
@Differs({
  "the table grows in one step, and later while the lock of a bin is held",
  "long bins stay lists, and all additions to the count are there at once"
})
public class ConcurrentHashMap<K, V> extends AbstractMap<K, V> implements ConcurrentMap<K, V> {
  private final Bins table;

  public ConcurrentHashMap() {
    table = new Bins(0);
  }

  public ConcurrentHashMap(int capacity) {
    this(capacity, 0.75f, 1);
  }

  public ConcurrentHashMap(int capacity, float loadFactor) {
    this(capacity, loadFactor, 1);
  }

  public ConcurrentHashMap(int capacity, float loadFactor, int writers) {
    if (!(loadFactor > 0.0f) || capacity < 0 || writers <= 0) {
      throw new IllegalArgumentException();
    }
    double bins = 1.0 + Math.max(capacity, writers) / loadFactor;
    table = new Bins(Bins.powerOfTwo(bins >= 1 << 30 ? 1 << 30 : (int) bins));
  }

  public ConcurrentHashMap(Map<? extends K, ? extends V> other) {
    table = new Bins(16);
    putAll(other);
  }

  private static IllegalStateException recursive() {
    return new IllegalStateException("Recursive update");
  }

  @Override
  public V get(Object key) {
    return (V) table.get(Bins.hash(key), key);
  }

  @Override
  public V getOrDefault(Object key, V other) {
    V value = get(key);
    return value == null ? other : value;
  }

  @Override
  public boolean containsKey(Object key) {
    return get(key) != null;
  }

  @Override
  public boolean containsValue(Object value) {
    Objects.requireNonNull(value);
    Bins.Cursor cursor = new Bins.Cursor(table);
    for (Bins.Node n = cursor.next(); n != null; n = cursor.next()) {
      Object v = n.value();
      if (v == value || value.equals(v)) {
        return true;
      }
    }
    return false;
  }

  /** As {@link #containsValue}, a name of old. */
  public boolean contains(Object value) {
    return containsValue(value);
  }

  @Override
  public int size() {
    return table.size();
  }

  public long mappingCount() {
    return table.size();
  }

  @Override
  public boolean isEmpty() {
    return table.size() == 0;
  }

  @Override
  public V put(K key, V value) {
    return put(key, value, false);
  }

  @Override
  public V putIfAbsent(K key, V value) {
    return put(key, value, true);
  }

  private V put(K key, V value, boolean ifAbsent) {
    Objects.requireNonNull(key);
    Objects.requireNonNull(value);
    int hash = Bins.hash(key);
    while (true) {
      Bins.Node head = table.head(hash);
      if (head == null) {
        if (table.insert(new Bins.Node(hash, key, value, null))) {
          table.count(1);
          return null;
        }
        continue;
      }
      if (ifAbsent && head.holds(hash, key)) {
        return (V) head.value();
      }
      Bins.Way way = new Bins.Way();
      V old = null;
      synchronized (head) {
        if (table.head(hash) != head) {
          continue;
        }
        if (head.isMark()) {
          throw recursive();
        }
        Bins.Node node = head.find(hash, key, way);
        if (node == null) {
          way.before.next(new Bins.Node(hash, key, value, null));
        } else {
          old = (V) node.value();
          if (!ifAbsent) {
            node.value(value);
          }
        }
      }
      table.longBin(way.nodes);
      if (old == null) {
        table.count(1);
      }
      return old;
    }
  }

  @Override
  public void putAll(Map<? extends K, ? extends V> other) {
    table.reserveFor(other.size());
    for (Map.Entry<? extends K, ? extends V> e : other.entrySet()) {
      put(e.getKey(), e.getValue(), false);
    }
  }

  @Override
  public V remove(Object key) {
    return replaceIf(key, null, null);
  }

  @Override
  public boolean remove(Object key, Object value) {
    Objects.requireNonNull(key);
    return value != null && replaceIf(key, value, null) != null;
  }

  @Override
  public V replace(K key, V value) {
    Objects.requireNonNull(value);
    return replaceIf(Objects.requireNonNull(key), null, value);
  }

  @Override
  public boolean replace(K key, V old, V value) {
    Objects.requireNonNull(old);
    Objects.requireNonNull(value);
    return replaceIf(Objects.requireNonNull(key), old, value) != null;
  }

  /**
   * Sets or, with null, removes the value of a key.
   *
   * @param expected the value it must have, or null for any
   * @return the value before, or null when nothing was done
   */
  private V replaceIf(Object key, Object expected, Object value) {
    int hash = Bins.hash(key);
    while (true) {
      Bins.Node head = table.head(hash);
      if (head == null) {
        return null;
      }
      V old = null;
      synchronized (head) {
        if (table.head(hash) != head) {
          continue;
        }
        if (head.isMark()) {
          throw recursive();
        }
        Bins.Way way = new Bins.Way();
        Bins.Node node = head.find(hash, key, way);
        Object now = node == null ? null : node.value();
        if (now != null && (expected == null || expected == now || expected.equals(now))) {
          old = (V) now;
          if (value != null) {
            node.value(value);
          } else {
            unlink(node, way);
          }
        }
      }
      if (old != null && value == null) {
        table.count(-1);
      }
      return old;
    }
  }

  private void unlink(Bins.Node node, Bins.Way way) {
    if (way.before == null) {
      table.head(node.hash, node.next());
    } else {
      way.before.next(node.next());
    }
  }

  @Override
  public void clear() {
    int removed = 0;
    int length = table.length();
    for (int i = 0; i < length; ) {
      Bins.Node head = table.head(i);
      if (head != null) {
        synchronized (head) {
          if (table.head(i) != head) {
            continue;
          }
          for (Bins.Node n = head; n != null; n = n.next()) {
            removed += n.isMark() ? 0 : 1;
          }
          table.head(i, null);
        }
      }
      if (table.length() > length) {
        length = table.length();
        i = 0;
      } else {
        i++;
      }
    }
    if (removed > 0) {
      table.count(-removed);
    }
  }

  @Override
  public V computeIfAbsent(K key, Function<? super K, ? extends V> f) {
    Objects.requireNonNull(key);
    Objects.requireNonNull(f);
    int hash = Bins.hash(key);
    while (true) {
      Bins.Node head = table.head(hash);
      if (head == null) {
        Bins.Node mark = new Bins.Node(hash, null, null, null);
        synchronized (mark) {
          if (table.insert(mark)) {
            return computeInEmptyBin(mark, key, k -> f.apply(k));
          }
        }
        continue;
      }
      if (head.holds(hash, key)) {
        return (V) head.value();
      }
      Bins.Way way = new Bins.Way();
      V value;
      synchronized (head) {
        if (table.head(hash) != head) {
          continue;
        }
        if (head.isMark()) {
          throw recursive();
        }
        Bins.Node node = head.find(hash, key, way);
        if (node != null) {
          return (V) node.value();
        }
        value = f.apply(key);
        append(hash, key, value, way);
      }
      table.longBin(way.nodes);
      if (value != null) {
        table.count(1);
      }
      return value;
    }
  }

  private V computeInEmptyBin(Bins.Node mark, K key, Function<? super K, ? extends V> f) {
    Bins.Node node = null;
    V value;
    try {
      value = f.apply(key);
      if (value != null) {
        node = new Bins.Node(mark.hash, key, value, null);
      }
    } finally {
      table.head(mark.hash, node);
    }
    if (value != null) {
      table.count(1);
    }
    return value;
  }

  /** Appends what was computed, unless null. */
  private void append(int hash, K key, V value, Bins.Way way) {
    if (value != null) {
      if (way.before.next() != null) {
        throw recursive();
      }
      way.before.next(new Bins.Node(hash, key, value, null));
    }
  }

  @Override
  public V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> f) {
    Objects.requireNonNull(key);
    Objects.requireNonNull(f);
    return recompute(key, null, f, null);
  }

  @Override
  public V compute(K key, BiFunction<? super K, ? super V, ? extends V> f) {
    Objects.requireNonNull(key);
    Objects.requireNonNull(f);
    return recompute(key, k -> f.apply(k, null), f, null);
  }

  @Override
  public V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> f) {
    Objects.requireNonNull(key);
    Objects.requireNonNull(value);
    Objects.requireNonNull(f);
    return recompute(key, null, (k, old) -> f.apply(old, value), value);
  }

  /**
   * What the three have in common.
   *
   * @param absent computes the value of a key that is not there, or null
   * @param present computes the value of a key that is there
   * @param other the value of a key that is not there, or null
   */
  private V recompute(
      K key,
      Function<? super K, ? extends V> absent,
      BiFunction<? super K, ? super V, ? extends V> present,
      V other) {
    int hash = Bins.hash(key);
    while (true) {
      Bins.Node head = table.head(hash);
      if (head == null) {
        if (other != null) {
          if (table.insert(new Bins.Node(hash, key, other, null))) {
            table.count(1);
            return other;
          }
        } else if (absent != null) {
          Bins.Node mark = new Bins.Node(hash, null, null, null);
          synchronized (mark) {
            if (table.insert(mark)) {
              return computeInEmptyBin(mark, key, absent);
            }
          }
        } else {
          return null;
        }
        continue;
      }
      int delta = 0;
      V value;
      Bins.Way way = new Bins.Way();
      synchronized (head) {
        if (table.head(hash) != head) {
          continue;
        }
        if (head.isMark()) {
          throw recursive();
        }
        Bins.Node node = head.find(hash, key, way);
        if (node != null) {
          value = present.apply(key, (V) node.value());
          if (value != null) {
            node.value(value);
          } else {
            unlink(node, way);
            delta = -1;
          }
        } else if (absent != null) {
          value = absent.apply(key);
          append(hash, key, value, way);
          delta = value == null ? 0 : 1;
        } else {
          value = other;
          if (other != null) {
            way.before.next(new Bins.Node(hash, key, other, null));
            delta = 1;
          }
        }
      }
      if (other != null || absent != null) {
        table.longBin(way.nodes);
      }
      if (delta != 0) {
        table.count(delta);
      }
      return value;
    }
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return new Entries<>(this);
  }

  @Override
  public Collection<V> values() {
    return new MapValues<>(this);
  }

  /** Length of the table, 0 while there is none. */
  int room() {
    return table.length();
  }

  @Override
  public KeySetView<K, V> keySet() {
    return new KeySetView<>(this, null);
  }

  public KeySetView<K, V> keySet(V mappedValue) {
    return new KeySetView<>(this, Objects.requireNonNull(mappedValue));
  }

  public static <T> KeySetView<T, Boolean> newKeySet(int capacity) {
    return new KeySetView<>(new ConcurrentHashMap<>(capacity), Boolean.TRUE);
  }

  public static <T> KeySetView<T, Boolean> newKeySet() {
    return new KeySetView<>(new ConcurrentHashMap<>(), Boolean.TRUE);
  }

  /** Model of {@link java.util.concurrent.ConcurrentHashMap.KeySetView}. */
  public static final class KeySetView<K, V> extends MapView<K> {
    private final ConcurrentHashMap<K, V> map;
    private final V value;

    KeySetView(ConcurrentHashMap<K, V> map, V value) {
      super(map);
      this.map = map;
      this.value = value;
    }

    @Override
    public boolean contains(Object o) {
      return map.containsKey(o);
    }

    @Override
    public boolean add(K key) {
      if (value == null) {
        throw new UnsupportedOperationException();
      }
      return map.putIfAbsent(key, value) == null;
    }

    /** Refused without a mapped value, however little there is to add. */
    @Override
    public boolean addAll(Collection<? extends K> keys) {
      if (value == null) {
        throw new UnsupportedOperationException();
      }
      return super.addAll(keys);
    }

    @Override
    public boolean remove(Object o) {
      return map.remove(o) != null;
    }

    @Override
    public Iterator<K> iterator() {
      return new Keys<>(new Walk<>(map));
    }
  }

  private static final class Keys<K, V> implements Iterator<K> {
    private final Walk<K, V> walk;

    Keys(Walk<K, V> walk) {
      this.walk = walk;
    }

    @Override
    public boolean hasNext() {
      return walk.hasNext();
    }

    @Override
    public K next() {
      return walk.nextKey();
    }

    @Override
    public void remove() {
      walk.remove();
    }
  }

  private static final class Entries<K, V> extends MapView<Map.Entry<K, V>> {
    private final ConcurrentHashMap<K, V> map;

    Entries(ConcurrentHashMap<K, V> map) {
      super(map);
      this.map = map;
    }

    @Override
    public Iterator<Map.Entry<K, V>> iterator() {
      return new Walk<>(map);
    }
  }

  private static final class Walk<K, V> implements Iterator<Map.Entry<K, V>> {
    private final ConcurrentHashMap<K, V> map;
    private final Bins.Cursor cursor;
    private Bins.Node next;
    private Bins.Node last;

    Walk(ConcurrentHashMap<K, V> map) {
      this.map = map;
      this.cursor = new Bins.Cursor(map.table);
      this.next = cursor.next();
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    K nextKey() {
      if (next == null) {
        throw new NoSuchElementException();
      }
      last = next;
      next = cursor.next();
      return (K) last.key;
    }

    @Override
    public Map.Entry<K, V> next() {
      if (next == null) {
        throw new NoSuchElementException();
      }
      V value = (V) next.value();
      return new Cell<>(map, nextKey(), value);
    }

    @Override
    public void remove() {
      if (last == null) {
        throw new IllegalStateException();
      }
      Object key = last.key;
      last = null;
      map.remove(key);
    }
  }

  /** An entry that writes through. */
  private static final class Cell<K, V> extends AbstractMap.SimpleEntry<K, V> {
    private static final long serialVersionUID = 1L;
    private final transient ConcurrentHashMap<K, V> map;

    Cell(ConcurrentHashMap<K, V> map, K key, V value) {
      super(key, value);
      this.map = map;
    }

    @Override
    public V setValue(V value) {
      Objects.requireNonNull(value);
      V old = super.setValue(value);
      map.put(getKey(), value);
      return old;
    }
  }
}
