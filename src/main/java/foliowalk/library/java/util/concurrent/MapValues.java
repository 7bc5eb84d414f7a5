package foliowalk.library.java.util.concurrent;

import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The values of a map that changes while it is walked, as a view of its entries. */
final class MapValues<V> extends AbstractCollection<V> {
  private final Map<?, V> map;

  MapValues(Map<?, V> map) {
    this.map = map;
  }

  /** What an iterator gives, however many there are by then. */
  static List<Object> all(Iterable<?> view) {
    List<Object> all = new ArrayList<>();
    for (Object one : view) {
      all.add(one);
    }
    return all;
  }

  @Override
  public int size() {
    return map.size();
  }

  @Override
  public boolean isEmpty() {
    return map.isEmpty();
  }

  @Override
  public boolean contains(Object value) {
    return map.containsValue(value);
  }

  @Override
  public void clear() {
    map.clear();
  }

  @Override
  public Iterator<V> iterator() {
    return new Walk<>(map.entrySet().iterator());
  }

  @Override
  public Object[] toArray() {
    return all(this).toArray();
  }

  @Override
  public <T> T[] toArray(T[] array) {
    Objects.requireNonNull(array);
    return all(this).toArray(array);
  }

  private static final class Walk<V> implements Iterator<V> {
    private final Iterator<? extends Map.Entry<?, V>> entries;

    Walk(Iterator<? extends Map.Entry<?, V>> entries) {
      this.entries = entries;
    }

    @Override
    public boolean hasNext() {
      return entries.hasNext();
    }

    @Override
    public V next() {
      return entries.next().getValue();
    }

    @Override
    public void remove() {
      entries.remove();
    }
  }
}
