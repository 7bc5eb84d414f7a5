package foliowalk.cli;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages files, each time in another way; the same seed damages in the same way. */
final class Mutator {
  /** Bytes that are often a boundary of something. */
  private static final int[] BYTES = {0, 1, 2, 0x0d, 0x10, 0x7f, 0x80, 0xaa, 0xc0, 0xfe, 0xff};

  /** Texts that mean something in a file of properties or of JSON. */
  private static final List<String> TEXTS =
      List.of(
          "${",
          "${classpath}",
          "}",
          "\\",
          "\\u12",
          "\n",
          "\n=x\n",
          "\n@include = mutant.jpf\n",
          "\n@include_if = ?a?b\n",
          "\n@requires = x\n",
          "\na=${a}${a}\n",
          "+",
          "+=",
          "\u001b[2J",
          "\u202e",
          "\u0000",
          "[",
          "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
          "{",
          "\"",
          ",",
          ":",
          "null",
          "true",
          "-1",
          "1e999999999",
          "99999999999999999999999999",
          "0.1",
          "\"\\ud800\"",
          "nil",
          ";",
          "`");

  private final Random random;

  Mutator(long seed) {
    random = new Random(seed);
  }

  /** A copy of a binary file with one to three changes, never equal to it. */
  byte[] binary(byte[] original) {
    return mutated(original, false);
  }

  /** The same for text in UTF-8; the copy may be none. */
  byte[] text(byte[] original) {
    return mutated(original, true);
  }

  private byte[] mutated(byte[] original, boolean text) {
    byte[] bytes;
    do {
      bytes = original;
      for (int left = 1 + random.nextInt(3); left > 0; left--) {
        bytes = once(bytes, text);
      }
    } while (Arrays.equals(bytes, original));
    return bytes;
  }

  private byte[] once(byte[] bytes, boolean text) {
    if (bytes.length < 4) {
      return spliced(bytes, 0, 0, new byte[] {(byte) random.nextInt()});
    }
    int at = random.nextInt(bytes.length - 1);
    int length = 1 + random.nextInt(Math.min(bytes.length - at, 1 + random.nextInt(40)));
    if (text && random.nextInt(2) == 0) {
      byte[] piece = TEXTS.get(random.nextInt(TEXTS.size())).getBytes(StandardCharsets.UTF_8);
      return spliced(bytes, at, random.nextInt(2) * length, piece);
    }
    return switch (random.nextInt(8)) {
      case 0 -> with(bytes, at, bytes[at] ^ 1 << random.nextInt(8));
      case 1 -> with(bytes, at, BYTES[random.nextInt(BYTES.length)]);
      case 2 -> with(bytes, at, random.nextInt(256));
      case 3 -> with(with(bytes, at, 0), at + 1, random.nextInt(64)); // an index of something
      case 4 -> spliced(bytes, at, length, new byte[0]);
      case 5 -> spliced(bytes, at, 0, Arrays.copyOfRange(bytes, at, at + length));
      case 6 -> {
        int from = random.nextInt(bytes.length - length + 1);
        yield spliced(bytes, at, length, Arrays.copyOfRange(bytes, from, from + length));
      }
      default ->
          random.nextInt(4) == 0
              ? Arrays.copyOf(bytes, at)
              : with(bytes, at, bytes[at] + random.nextInt(3) - 1);
    };
  }

  private static byte[] with(byte[] bytes, int at, int value) {
    byte[] copy = bytes.clone();
    copy[at] = (byte) value;
    return copy;
  }

  /** Another piece in the place of a part. */
  private static byte[] spliced(byte[] bytes, int at, int removed, byte[] piece) {
    byte[] copy = Arrays.copyOf(bytes, bytes.length - removed + piece.length);
    System.arraycopy(piece, 0, copy, at, piece.length);
    System.arraycopy(bytes, at + removed, copy, at + piece.length, bytes.length - at - removed);
    return copy;
  }
}
