package foliowalk.engine.programs;

import java.util.HashMap;
import java.util.Map;

/**
 * Constants of an enum and classes have identity hash codes, too: a map of them has no order of its
 * own.
 */
public class EnumKeys {
  enum Colour {
    RED,
    BLUE
  }

  public static void main(String[] args) {
    Map<Object, Integer> map = new HashMap<>();
    map.put(Colour.RED, 1);
    map.put(String.class, 2);
    int first = map.values().iterator().next();
    if (first == 2) {
      throw new IllegalStateException();
    }
  }
}
