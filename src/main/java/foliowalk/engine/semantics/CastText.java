package foliowalk.engine.semantics;

import foliowalk.program.ClassInfo;

/** The message of a ClassCastException as HotSpot words it. */
final class CastText {
  private CastText() {}

  static String of(ClassInfo from, ClassInfo to) {
    String places =
        place(from).equals(place(to))
            ? from.binaryName() + " and " + to.binaryName() + " are in " + place(from)
            : sentence(from) + "; " + sentence(to);
    return "class "
        + from.binaryName()
        + " cannot be cast to class "
        + to.binaryName()
        + " ("
        + places
        + ")";
  }

  private static String sentence(ClassInfo c) {
    return c.binaryName() + " is in " + place(c);
  }

  private static String place(ClassInfo c) {
    ClassInfo element = c;
    while (element.elementClass != null) {
      element = element.elementClass;
    }
    boolean base = element.isArray() || element.isLibrary() && element.name.startsWith("java/");
    return base ? "module java.base of loader 'bootstrap'" : "unnamed module of loader 'app'";
  }
}
