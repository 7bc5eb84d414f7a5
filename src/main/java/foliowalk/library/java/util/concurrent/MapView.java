package foliowalk.library.java.util.concurrent;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.Objects;
import java.util.Set;

/** What the keys and the entries of a map that changes while it is walked have in common. */
abstract class MapView<E> extends AbstractSet<E> {
  private final ConcurrentHashMap<?, ?> of;

  MapView(ConcurrentHashMap<?, ?> of) {
    this.of = of;
  }

  @Override
  public int size() {
    return of.size();
  }

  @Override
  public void clear() {
    of.clear();
  }

  @Override
  public Object[] toArray() {
    return MapValues.all(this).toArray();
  }

  @Override
  public <T> T[] toArray(T[] array) {
    Objects.requireNonNull(array);
    return MapValues.all(this).toArray(array);
  }

  /** Which of the two is walked depends on the length of the table, as in the JDK. */
  @Override
  public boolean removeAll(Collection<?> other) {
    int room = of.room();
    boolean walksView = Objects.requireNonNull(other) instanceof Set && other.size() > room;
    boolean changed = false;
    if (room > 0 && walksView) {
      for (Iterator<?> walk = iterator(); walk.hasNext(); ) {
        if (other.contains(walk.next())) {
          walk.remove();
          changed = true;
        }
      }
    } else if (room > 0) {
      for (Object one : other) {
        changed |= remove(one);
      }
    }
    return changed;
  }
}
