package foliowalk.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foliowalk.engine.system.StateVector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ExactVisitedSetTest {
  /** Words at the edges of the packing: one, two, three, four and five bytes, both signs. */
  private static final int[] EDGES = {
    0,
    1,
    63,
    64,
    126,
    127,
    128,
    129,
    255,
    256,
    8191,
    8192,
    16383,
    16384,
    1 << 20,
    (1 << 21) - 1,
    1 << 27,
    (1 << 28) - 1,
    1 << 28,
    Integer.MAX_VALUE,
    -1,
    -2,
    -63,
    -64,
    -65,
    -128,
    -129,
    -8192,
    -8193,
    -(1 << 20),
    -(1 << 27),
    -(1 << 28),
    Integer.MIN_VALUE + 1,
    Integer.MIN_VALUE
  };

  private final ExactVisitedSet set = new ExactVisitedSet();
  private final StateVector vector = new StateVector();

  private int add(int... words) {
    vector.ensure(words.length);
    System.arraycopy(words, 0, vector.words, 0, words.length);
    vector.length = words.length;
    return set.add(vector);
  }

  private int[] get(int number) {
    StateVector out = new StateVector();
    set.get(number, out);
    return out.toArray();
  }

  @Test
  void numbers_states_in_the_order_they_come() {
    assertThat(add(1, 2)).isZero();
    assertThat(add(2, 1)).isEqualTo(1);
    assertThat(add(1, 2)).as("seen before").isEqualTo(-1);
    assertThat(add(2, 1)).as("seen before").isEqualTo(-2);
    assertThat(add()).as("the empty vector is a state too").isEqualTo(2);
    assertThat(add()).isEqualTo(-3);
    assertThat(set.size()).isEqualTo(3);
  }

  @Test
  void every_word_comes_back_and_differs_from_every_other() {
    List<int[]> states = new ArrayList<>();
    for (int a : EDGES) {
      states.add(new int[] {a});
      for (int b : EDGES) {
        states.add(new int[] {a, b});
        for (int c : EDGES) {
          states.add(new int[] {a, b, c});
        }
      }
    }
    for (int i = 0; i < states.size(); i++) {
      assertThat(add(states.get(i))).as(Arrays.toString(states.get(i))).isEqualTo(i);
    }
    for (int i = 0; i < states.size(); i++) {
      assertThat(get(i)).isEqualTo(states.get(i));
      assertThat(add(states.get(i))).isEqualTo(-1 - i);
    }
  }

  @Test
  void trailing_zeros_are_part_of_a_state() {
    for (int n = 0; n < 40; n++) {
      assertThat(add(new int[n])).isEqualTo(n);
    }
  }

  @Test
  void a_longer_state_before_leaves_nothing_behind() {
    int[] noise = new int[30];
    Arrays.fill(noise, -1);
    assertThat(add(5)).isZero();
    assertThat(add(noise)).isEqualTo(1);
    assertThat(add(5)).isEqualTo(-1);
  }

  @Test
  void agrees_with_a_map_while_it_grows() {
    // Few distinct words and short vectors, so that many states come again.
    SplittableRandom random = new SplittableRandom(1);
    Map<List<Integer>, Integer> expected = new HashMap<>();
    for (int i = 0; i < 400_000; i++) {
      int[] words = new int[random.nextInt(1, 7)];
      for (int w = 0; w < words.length; w++) {
        words[w] = EDGES[random.nextInt(12)];
      }
      List<Integer> key = Arrays.stream(words).boxed().toList();
      Integer number = expected.get(key);
      int got = add(words);
      if (got != (number == null ? expected.size() : -1 - number)) {
        assertThat(got)
            .as(key.toString())
            .isEqualTo(number == null ? expected.size() : -1 - number);
      }
      expected.putIfAbsent(key, expected.size());
    }
    assertThat(set.size()).isEqualTo(expected.size()).isGreaterThan(1 << 16);
    expected.forEach(
        (key, number) -> {
          if (!Arrays.equals(get(number), key.stream().mapToInt(x -> x).toArray())) {
            assertThat(get(number)).isEqualTo(key.stream().mapToInt(x -> x).toArray());
          }
        });
  }

  @Test
  void states_with_equal_hashes_stay_apart() {
    // The hash of the set can be inverted: two packed longs w1, w2 and w1', w2 ^ h1 ^ h1' end
    // alike,
    // where h1, h1' are the values after the first. Pairs whose bytes are plain words are states.
    SplittableRandom random = new SplittableRandom(3);
    int pairs = 0;
    while (pairs < 300) {
      long first = random.nextLong() & PLAIN;
      long other = random.nextLong() & PLAIN;
      long second = random.nextLong() & PLAIN;
      long colliding = second ^ afterFirst(first) ^ afterFirst(other);
      if (first == other || (colliding & ~PLAIN) != 0) {
        continue;
      }
      assertThat(add(words(first, second))).isEqualTo(2 * pairs);
      assertThat(add(words(other, colliding))).isEqualTo(2 * pairs + 1);
      assertThat(add(words(first, second))).isEqualTo(-1 - 2 * pairs);
      assertThat(add(words(other, colliding))).isEqualTo(-2 - 2 * pairs);
      assertThat(get(2 * pairs + 1)).isEqualTo(words(other, colliding));
      pairs++;
    }
  }

  /** Bytes below 128: words that take one byte each. */
  private static final long PLAIN = 0x7f7f7f7f7f7f7f7fL;

  /** The set's hash of a state of 16 bytes after its first eight. */
  private static long afterFirst(long packed) {
    long h = (16 * 0x9E3779B97F4A7C15L ^ packed) * 0xff51afd7ed558ccdL;
    return h ^ h >>> 32;
  }

  private static int[] words(long first, long second) {
    int[] words = new int[16];
    for (int i = 0; i < 8; i++) {
      words[i] = (int) (first >>> 8 * i) & 0x7f;
      words[8 + i] = (int) (second >>> 8 * i) & 0x7f;
    }
    return words;
  }

  @Test
  void states_cross_no_chunk_border() {
    // Large states of odd sizes fill several chunks of 4 MiB with gaps at their ends.
    List<int[]> states = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < 60; i++) {
      int[] words = new int[40_000 + random.nextInt(20_000)];
      Arrays.setAll(words, w -> random.nextInt());
      words[0] = i;
      states.add(words);
      assertThat(add(words)).isEqualTo(i);
    }
    assertThat(set.bytes()).isGreaterThan(2L << 22);
    for (int i = 0; i < states.size(); i++) {
      assertThat(get(i)).isEqualTo(states.get(i));
      assertThat(add(states.get(i))).isEqualTo(-1 - i);
    }
  }

  @Test
  void store_with_its_largest_table_full_says_how_many_states_fit() {
    ExactVisitedSet small = new ExactVisitedSet(1 << 16);
    int fit = (1 << 16) / 8 * 7;
    for (int i = 0; i < fit; i++) {
      assertThat(small.add(of(i))).isEqualTo(i);
    }

    assertThatThrownBy(() -> small.add(of(fit)))
        .isInstanceOf(StoreFullException.class)
        .hasMessage("the store has no room for more than 57344 states");
    assertThat(small.size()).isEqualTo(fit);
    assertThat(small.add(of(17))).isEqualTo(-18);
  }

  @Test
  void state_too_large_for_the_store_is_refused_by_its_size() {
    StateVector huge = new StateVector();
    huge.ensure(1 << 25);
    huge.length = 1 << 25;

    assertThatThrownBy(() -> set.add(huge))
        .isInstanceOf(StoreFullException.class)
        .hasMessageContaining("a state has more than");
  }

  private StateVector of(int word) {
    vector.words[0] = word;
    vector.length = 1;
    return vector;
  }
}
