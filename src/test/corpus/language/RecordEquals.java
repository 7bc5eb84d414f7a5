// The generated equals of a record compares its components. The value drawn keeps one path without
// it, so that a walk which loses the other still reaches an end.
// verdict: VIOLATED
// violated: java.lang.IllegalStateException
// shortest.java.lang.IllegalStateException: 2
// states: 3
// transitions: 3
// endStates: 1
// schedules: 2
// jpf: record
// jpfShows: PROVED
package language;

import java.util.Random;

class RecordEquals {
  record Point(int x) {}

  public static void main(String[] args) {
    if (new Random().nextBoolean() && new Point(1).equals(new Point(1))) {
      throw new IllegalStateException("equal");
    }
  }
}
