package foliowalk.library.java.util.concurrent;

import foliowalk.library.Atomic;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Model of {@link java.util.concurrent.ConcurrentHashMap}: a method that runs no function of the
 * program is one step. One that does keeps other writers of the whole map out meanwhile. Views are
 * walked as they were when the walk began.
 */
@SuppressWarnings("unchecked")
public class ConcurrentHashMap<K, V> extends AbstractMap<K, V> implements ConcurrentMap<K, V> {
  private final Table table = new Table();

  public ConcurrentHashMap() {}

  public ConcurrentHashMap(int capacity) {
    if (capacity < 0) {
      throw new IllegalArgumentException();
    }
  }

  public ConcurrentHashMap(Map<? extends K, ? extends V> other) {
    putAll(other);
  }

  /** Its monitor is not that of the map, which programs may use. */
  private static final class Table {
    private final HashMap<Object, Object> map = new HashMap<>();

    @Atomic
    Object get(Object key) {
      return map.get(key);
    }

    @Atomic
    boolean containsValue(Object value) {
      return map.containsValue(value);
    }

    @Atomic
    int size() {
      return map.size();
    }

    @Atomic
    synchronized Object put(Object key, Object value) {
      return map.put(key, value);
    }

    @Atomic
    synchronized Object putIfAbsent(Object key, Object value) {
      return map.putIfAbsent(key, value);
    }

    @Atomic
    synchronized Object remove(Object key) {
      return map.remove(key);
    }

    @Atomic
    synchronized boolean remove(Object key, Object value) {
      return map.remove(key, value);
    }

    @Atomic
    synchronized Object replace(Object key, Object value) {
      return map.replace(key, value);
    }

    @Atomic
    synchronized boolean replace(Object key, Object old, Object value) {
      return map.replace(key, old, value);
    }

    @Atomic
    synchronized void clear() {
      map.clear();
    }

    @Atomic
    Object[] entries() {
      return new HashMap<>(map).entrySet().toArray();
    }
  }

  @Override
  public V get(Object key) {
    return (V) table.get(Objects.requireNonNull(key));
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
    return table.containsValue(Objects.requireNonNull(value));
  }

  @Override
  public int size() {
    return table.size();
  }

  @Override
  public boolean isEmpty() {
    return table.size() == 0;
  }

  @Override
  public V put(K key, V value) {
    return (V) table.put(Objects.requireNonNull(key), Objects.requireNonNull(value));
  }

  @Override
  public V putIfAbsent(K key, V value) {
    return (V) table.putIfAbsent(Objects.requireNonNull(key), Objects.requireNonNull(value));
  }

  @Override
  public V remove(Object key) {
    return (V) table.remove(Objects.requireNonNull(key));
  }

  @Override
  public boolean remove(Object key, Object value) {
    return table.remove(Objects.requireNonNull(key), value);
  }

  @Override
  public V replace(K key, V value) {
    return (V) table.replace(Objects.requireNonNull(key), Objects.requireNonNull(value));
  }

  @Override
  public boolean replace(K key, V old, V value) {
    return table.replace(
        Objects.requireNonNull(key), Objects.requireNonNull(old), Objects.requireNonNull(value));
  }

  @Override
  public void clear() {
    table.clear();
  }

  @Override
  public V computeIfAbsent(K key, Function<? super K, ? extends V> f) {
    Objects.requireNonNull(f);
    V value = get(key);
    if (value != null) {
      return value;
    }
    synchronized (table) {
      value = get(key);
      if (value == null) {
        value = f.apply(key);
        if (value != null) {
          put(key, value);
        }
      }
      return value;
    }
  }

  @Override
  public V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> f) {
    Objects.requireNonNull(f);
    synchronized (table) {
      V old = get(key);
      return old == null ? null : store(key, f.apply(key, old));
    }
  }

  @Override
  public V compute(K key, BiFunction<? super K, ? super V, ? extends V> f) {
    Objects.requireNonNull(f);
    synchronized (table) {
      return store(key, f.apply(key, get(key)));
    }
  }

  @Override
  public V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> f) {
    Objects.requireNonNull(f);
    Objects.requireNonNull(value);
    synchronized (table) {
      V old = get(key);
      return store(key, old == null ? value : f.apply(old, value));
    }
  }

  private V store(K key, V value) {
    if (value == null) {
      remove(key);
    } else {
      put(key, value);
    }
    return value;
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return new Entries<>(this);
  }

  @Override
  public KeySetView<K, V> keySet() {
    return new KeySetView<>(this, null);
  }

  public static <T> KeySetView<T, Boolean> newKeySet() {
    return new KeySetView<>(new ConcurrentHashMap<>(), Boolean.TRUE);
  }

  /** Model of {@link java.util.concurrent.ConcurrentHashMap.KeySetView}. */
  public static final class KeySetView<K, V> extends AbstractSet<K> {
    private final ConcurrentHashMap<K, V> map;
    private final V value;

    KeySetView(ConcurrentHashMap<K, V> map, V value) {
      this.map = map;
      this.value = value;
    }

    @Override
    public int size() {
      return map.size();
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

    @Override
    public boolean remove(Object o) {
      return map.remove(o) != null;
    }

    @Override
    public void clear() {
      map.clear();
    }

    @Override
    public Iterator<K> iterator() {
      return new Keys<>(new Walk<>(map, map.table.entries()));
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
      return walk.next().getKey();
    }

    @Override
    public void remove() {
      walk.remove();
    }
  }

  private static final class Entries<K, V> extends AbstractSet<Map.Entry<K, V>> {
    private final ConcurrentHashMap<K, V> map;

    Entries(ConcurrentHashMap<K, V> map) {
      this.map = map;
    }

    @Override
    public int size() {
      return map.size();
    }

    @Override
    public Iterator<Map.Entry<K, V>> iterator() {
      return new Walk<>(map, map.table.entries());
    }
  }

  private static final class Walk<K, V> implements Iterator<Map.Entry<K, V>> {
    private final ConcurrentHashMap<K, V> map;
    private final Object[] entries;
    private int at;

    Walk(ConcurrentHashMap<K, V> map, Object[] entries) {
      this.map = map;
      this.entries = entries;
    }

    @Override
    public boolean hasNext() {
      return at < entries.length;
    }

    @Override
    public Map.Entry<K, V> next() {
      if (at >= entries.length) {
        throw new java.util.NoSuchElementException();
      }
      return new Cell<>(map, (Map.Entry<K, V>) entries[at++]);
    }

    @Override
    public void remove() {
      if (at == 0) {
        throw new IllegalStateException();
      }
      map.remove(((Map.Entry<K, V>) entries[at - 1]).getKey());
    }
  }

  /** An entry that writes through. */
  private static final class Cell<K, V> extends AbstractMap.SimpleEntry<K, V> {
    private static final long serialVersionUID = 1L;
    private final transient ConcurrentHashMap<K, V> map;

    Cell(ConcurrentHashMap<K, V> map, Map.Entry<K, V> entry) {
      super(entry);
      this.map = map;
    }

    @Override
    public V setValue(V value) {
      map.put(getKey(), value);
      return super.setValue(value);
    }
  }
}
