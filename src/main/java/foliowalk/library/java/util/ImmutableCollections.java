package foliowalk.library.java.util;

import foliowalk.library.Assumes;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Model of what {@code List.of}, {@code Set.of}, {@code Map.of} and their {@code copyOf} hand out.
 * Everything stands in final fields, so that using a shared one is no business of other threads.
 * Sets and maps are walked in the order in which they were made.
 */
@SuppressWarnings("unchecked")
final class ImmutableCollections {
  static final ListN<?> EMPTY_LIST = new ListN<>(null, 0);
  static final SetN<?> EMPTY_SET = new SetN<>();
  static final MapN<?, ?> EMPTY_MAP = new MapN<>();

  private ImmutableCollections() {}

  static <E> List<E> listFromTrustedArray(Object... elements) {
    return new ListN<>(Cell.of(elements), elements.length);
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  static <E> List<E> listFromArray(E... elements) {
    return listFromTrustedArray((Object[]) elements);
  }

  static <E> List<E> listCopy(Collection<? extends E> elements) {
    return elements instanceof ListN
        ? (List<E>) elements
        : listFromTrustedArray(elements.toArray());
  }

  private static UnsupportedOperationException refusal() {
    return new UnsupportedOperationException();
  }

  private static final class Cell {
    final Object element;
    final Cell next;

    Cell(Object element, Cell next) {
      this.element = element;
      this.next = next;
    }

    static Cell of(Object... elements) {
      Cell cell = null;
      for (int i = elements.length - 1; i >= 0; i--) {
        cell = new Cell(Objects.requireNonNull(elements[i]), cell);
      }
      return cell;
    }

    static boolean holds(Cell first, Object wanted) {
      Objects.requireNonNull(wanted);
      for (Cell c = first; c != null; c = c.next) {
        if (wanted.equals(c.element)) {
          return true;
        }
      }
      return false;
    }
  }

  private static final class CellIterator<E> implements Iterator<E> {
    private Cell cell;

    CellIterator(Cell cell) {
      this.cell = cell;
    }

    @Override
    public boolean hasNext() {
      return cell != null;
    }

    @Override
    public E next() {
      if (cell == null) {
        throw new NoSuchElementException();
      }
      Object element = cell.element;
      cell = cell.next;
      return (E) element;
    }

    @Override
    public void remove() {
      throw refusal();
    }
  }

  static class ListN<E> extends AbstractList<E> {
    private final Cell first;
    private final int size;

    ListN(Cell first, int size) {
      this.first = first;
      this.size = size;
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    public E get(int index) {
      if (index < 0 || index >= size) {
        // The JDK's lists of one and two elements have no array.
        throw size == 1 || size == 2
            ? new IndexOutOfBoundsException("Index: " + index + " Size: " + size)
            : new ArrayIndexOutOfBoundsException(
                "Index " + index + " out of bounds for length " + size);
      }
      Cell c = first;
      for (int i = 0; i < index; i++) {
        c = c.next;
      }
      return (E) c.element;
    }

    @Override
    public Iterator<E> iterator() {
      return new CellIterator<>(first);
    }

    @Override
    public ListIterator<E> listIterator() {
      return new FixedListIterator<>(this, 0);
    }

    @Override
    public ListIterator<E> listIterator(int index) {
      if (index < 0 || index > size) {
        throw new IndexOutOfBoundsException("Index: " + index + " Size: " + size);
      }
      return new FixedListIterator<>(this, index);
    }

    @Override
    public boolean contains(Object o) {
      return Cell.holds(first, o);
    }

    @Override
    public int indexOf(Object o) {
      Objects.requireNonNull(o);
      int i = 0;
      for (Cell c = first; c != null; c = c.next) {
        if (o.equals(c.element)) {
          return i;
        }
        i++;
      }
      return -1;
    }

    @Override
    public int lastIndexOf(Object o) {
      Objects.requireNonNull(o);
      int i = 0;
      int found = -1;
      for (Cell c = first; c != null; c = c.next) {
        if (o.equals(c.element)) {
          found = i;
        }
        i++;
      }
      return found;
    }

    /** An element is equal to itself whatever it says, unlike in other lists. */
    @Override
    public boolean equals(Object o) {
      if (o == this) {
        return true;
      }
      if (!(o instanceof List)) {
        return false;
      }
      Iterator<?> others = ((List<?>) o).iterator();
      for (Cell c = first; c != null; c = c.next) {
        if (!others.hasNext() || !java.util.Objects.equals(c.element, others.next())) {
          return false;
        }
      }
      return !others.hasNext();
    }

    @Override
    public int hashCode() {
      int hash = 1;
      for (Cell c = first; c != null; c = c.next) {
        hash = 31 * hash + c.element.hashCode();
      }
      return hash;
    }

    @Override
    public boolean add(E e) {
      throw refusal();
    }

    @Override
    public boolean addAll(Collection<? extends E> c) {
      throw refusal();
    }

    @Override
    public boolean addAll(int index, Collection<? extends E> c) {
      throw refusal();
    }

    @Override
    public void clear() {
      throw refusal();
    }

    @Override
    public boolean remove(Object o) {
      throw refusal();
    }

    @Override
    public boolean removeAll(Collection<?> c) {
      throw refusal();
    }

    @Override
    public boolean removeIf(Predicate<? super E> filter) {
      throw refusal();
    }

    @Override
    public boolean retainAll(Collection<?> c) {
      throw refusal();
    }

    @Override
    public void replaceAll(UnaryOperator<E> operator) {
      throw refusal();
    }

    @Override
    public void sort(Comparator<? super E> c) {
      throw refusal();
    }
  }

  static final class List12<E> extends ListN<E> {
    List12(E e) {
      super(Cell.of(e), 1);
    }

    List12(E e1, E e2) {
      super(Cell.of(e1, e2), 2);
    }
  }

  abstract static class AbstractImmutableSet<E> extends AbstractSet<E> {
    private final Cell first;
    private final int size;

    AbstractImmutableSet(Object... elements) {
      if (elements.length > 2) {
        byHash();
      }
      for (int i = 0; i < elements.length; i++) {
        Object element = Objects.requireNonNull(elements[i]);
        for (int j = 0; j < i; j++) {
          if (element.equals(elements[j])) {
            throw new IllegalArgumentException("duplicate element: " + element);
          }
        }
      }
      Cell cells = Cell.of(elements);
      this.first = cells;
      this.size = elements.length;
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    public Iterator<E> iterator() {
      if (size > 1) {
        inOrder();
      }
      return walk();
    }

    /** As {@link #iterator}, where the order makes no difference. */
    final Iterator<E> walk() {
      return new CellIterator<>(first);
    }

    @Override
    public boolean contains(Object o) {
      return Cell.holds(first, o);
    }

    @Override
    public boolean add(E e) {
      throw refusal();
    }

    @Override
    public boolean addAll(Collection<? extends E> c) {
      throw refusal();
    }

    @Override
    public void clear() {
      throw refusal();
    }

    @Override
    public boolean remove(Object o) {
      throw refusal();
    }

    @Override
    public boolean removeAll(Collection<?> c) {
      throw refusal();
    }

    @Override
    public boolean removeIf(Predicate<? super E> filter) {
      throw refusal();
    }

    @Override
    public boolean retainAll(Collection<?> c) {
      throw refusal();
    }
  }

  @Assumes(
      "java.util.Set and Map of(...) are models, not the JDK's code: they are walked in the order"
          + " in which they were made; the order of the JDK changes from run to run")
  private static void inOrder() {}

  @Assumes(
      "java.util.Set and Map of(...) are models, not the JDK's code: they ask all elements whether"
          + " they are equal, and none for its hash code")
  private static void byHash() {}

  static final class Set12<E> extends AbstractImmutableSet<E> {
    Set12(E e) {
      super(e);
    }

    Set12(E e1, E e2) {
      super(e1, e2);
    }
  }

  static final class SetN<E> extends AbstractImmutableSet<E> {
    @SafeVarargs
    @SuppressWarnings("varargs")
    SetN(E... elements) {
      super((Object[]) elements);
    }
  }

  /** The entries of a map. */
  private static final class Entries<K, V> extends AbstractImmutableSet<Map.Entry<K, V>> {
    Entries(Object[] entries) {
      super(entries);
    }
  }

  abstract static class AbstractImmutableMap<K, V> extends AbstractMap<K, V> {
    private final Entries<K, V> entries;

    AbstractImmutableMap(Object... keysAndValues) {
      Object[] made = new Object[keysAndValues.length / 2];
      for (int i = 0; i < made.length; i++) {
        Object key = Objects.requireNonNull(keysAndValues[2 * i]);
        for (int j = 0; j < i; j++) {
          if (key.equals(((Map.Entry<?, ?>) made[j]).getKey())) {
            throw new IllegalArgumentException("duplicate key: " + key);
          }
        }
        made[i] = Map.entry(key, keysAndValues[2 * i + 1]);
      }
      this.entries = new Entries<>(made);
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
      return entries;
    }

    private Map.Entry<K, V> entry(Object key) {
      for (Iterator<Map.Entry<K, V>> i = entries.walk(); i.hasNext(); ) {
        Map.Entry<K, V> e = i.next();
        if (key.equals(e.getKey())) {
          return e;
        }
      }
      return null;
    }

    /** Made afresh: keeping it would be a write. */
    @Override
    public Set<K> keySet() {
      Object[] keys = new Object[entries.size()];
      int n = 0;
      for (Iterator<Map.Entry<K, V>> i = entries.walk(); i.hasNext(); ) {
        keys[n++] = i.next().getKey();
      }
      return new SetN<>((K[]) keys);
    }

    /** Made afresh: keeping it would be a write. */
    @Override
    public Collection<V> values() {
      Object[] values = new Object[entries.size()];
      int n = 0;
      for (Map.Entry<K, V> e : entries) {
        values[n++] = e.getValue();
      }
      return listFromTrustedArray(values);
    }

    @Override
    public V get(Object key) {
      Map.Entry<K, V> e = entry(Objects.requireNonNull(key));
      return e == null ? null : e.getValue();
    }

    @Override
    public V getOrDefault(Object key, V other) {
      V value = get(key);
      return value != null ? value : other;
    }

    @Override
    public boolean containsKey(Object key) {
      return get(key) != null;
    }

    @Override
    public boolean containsValue(Object value) {
      Objects.requireNonNull(value);
      return super.containsValue(value);
    }

    @Override
    public void clear() {
      throw refusal();
    }

    @Override
    public V compute(K key, BiFunction<? super K, ? super V, ? extends V> f) {
      throw refusal();
    }

    @Override
    public V computeIfAbsent(K key, Function<? super K, ? extends V> f) {
      throw refusal();
    }

    @Override
    public V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> f) {
      throw refusal();
    }

    @Override
    public V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> f) {
      throw refusal();
    }

    @Override
    public V put(K key, V value) {
      throw refusal();
    }

    @Override
    public void putAll(Map<? extends K, ? extends V> m) {
      throw refusal();
    }

    @Override
    public V putIfAbsent(K key, V value) {
      throw refusal();
    }

    @Override
    public V remove(Object key) {
      throw refusal();
    }

    @Override
    public boolean remove(Object key, Object value) {
      throw refusal();
    }

    @Override
    public V replace(K key, V value) {
      throw refusal();
    }

    @Override
    public boolean replace(K key, V old, V value) {
      throw refusal();
    }

    @Override
    public void replaceAll(BiFunction<? super K, ? super V, ? extends V> f) {
      throw refusal();
    }
  }

  static final class Map1<K, V> extends AbstractImmutableMap<K, V> {
    Map1(K key, V value) {
      super(key, value);
    }
  }

  static final class MapN<K, V> extends AbstractImmutableMap<K, V> {
    MapN(Object... keysAndValues) {
      super(keysAndValues);
    }
  }
}
