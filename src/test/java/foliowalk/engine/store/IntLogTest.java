package foliowalk.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IntLogTest {
  /** Of one chunk; see the class. */
  private static final int CHUNK = 1 << 16;

  @Test
  void keeps_values_over_many_chunks() {
    IntLog log = new IntLog();
    int count = 9 * CHUNK + 1;
    for (int i = 0; i < count; i++) {
      log.add(i * 31 - 7);
    }
    assertThat(log.size()).isEqualTo(count);
    for (int i = 0; i < count; i++) {
      if (log.get(i) != i * 31 - 7) {
        assertThat(log.get(i)).as("value %d", i).isEqualTo(i * 31 - 7);
      }
    }
  }

  @Test
  void set_changes_one_value_at_a_chunk_border() {
    IntLog log = new IntLog();
    for (int i = 0; i <= CHUNK; i++) {
      log.add(i);
    }
    log.set(CHUNK - 1, -5);
    assertThat(log.get(CHUNK - 2)).isEqualTo(CHUNK - 2);
    assertThat(log.get(CHUNK - 1)).isEqualTo(-5);
    assertThat(log.get(CHUNK)).isEqualTo(CHUNK);
  }
}
