package foliowalk.engine.record;

/** Values of the program as text for people. */
final class Values {
  private Values() {}

  /** The value with this descriptor that has these bits. */
  static String text(String descriptor, long bits, RoleNames names) {
    int word = (int) bits;
    return switch (descriptor.charAt(0)) {
      case 'Z' -> word == 0 ? "false" : "true";
      case 'C' -> "'" + (char) word + "'";
      case 'J' -> Long.toString(bits);
      case 'F' -> Float.toString(Float.intBitsToFloat(word));
      case 'D' -> Double.toString(Double.longBitsToDouble(bits));
      case 'L', '[' -> word == 0 ? "null" : names.name(word);
      default -> Integer.toString(word);
    };
  }
}
