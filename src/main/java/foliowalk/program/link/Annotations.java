package foliowalk.program.link;

import foliowalk.program.TraceMark;
import java.util.List;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** Reads the annotations that mean something to us, known by their simple names. */
final class Annotations {
  private Annotations() {}

  /** What {@code @Kernel} says of a method, or null. */
  static String kernel(MethodNode m) {
    for (List<AnnotationNode> list : lists(m.visibleAnnotations, m.invisibleAnnotations)) {
      for (AnnotationNode a : list) {
        if (a.desc.endsWith("/Kernel;")) {
          Object file = value(a, "file");
          Object function = value(a, "function");
          return function == null ? null : (file == null ? "" : file + ":") + function;
        }
      }
    }
    return null;
  }

  /** The annotation with a simple name, in whatever package, or null. */
  static AnnotationNode find(
      List<AnnotationNode> visible, List<AnnotationNode> invisible, String simpleName) {
    for (List<AnnotationNode> list : lists(visible, invisible)) {
      for (AnnotationNode a : list) {
        // Also nested in a class, and in the package without a name.
        if (a.desc.matches("L(.*[/$])?" + simpleName + ";")) {
          return a;
        }
      }
    }
    return null;
  }

  private static List<List<AnnotationNode>> lists(
      List<AnnotationNode> visible, List<AnnotationNode> invisible) {
    return List.of(
        visible == null ? List.of() : visible, invisible == null ? List.of() : invisible);
  }

  /** A value of an annotation as text, or null; of no annotation as well. */
  static String text(AnnotationNode a, String key) {
    Object value = a == null ? null : value(a, key);
    return value == null ? null : value.toString();
  }

  /** A value of an annotation, or null where it has its default. */
  static Object value(AnnotationNode a, String key) {
    if (a.values != null) {
      for (int i = 0; i + 1 < a.values.size(); i += 2) {
        if (a.values.get(i).equals(key)) {
          return a.values.get(i + 1);
        }
      }
    }
    return null;
  }

  /** The mark of a field, or null. */
  static TraceMark mark(FieldNode field) {
    for (List<AnnotationNode> list : lists(field.visibleAnnotations, field.invisibleAnnotations)) {
      for (AnnotationNode a : list) {
        String simple = a.desc.replaceAll("^L(.*[/$])?|;$", "");
        switch (simple) {
          case "LockState" -> {
            return new TraceMark(TraceMark.Kind.LOCK_STATE, textOr(a, "value"), List.of(), -1);
          }
          case "ReadSide" -> {
            return new TraceMark(TraceMark.Kind.READ_SIDE, "", List.of(), -1);
          }
          case "Lifetime" -> {
            int mask = value(a, "mask") instanceof Integer bits ? bits : -1;
            return new TraceMark(TraceMark.Kind.LIFETIME, textOr(a, "name"), texts(a), mask);
          }
          default -> {}
        }
      }
    }
    return null;
  }

  private static String textOr(AnnotationNode a, String key) {
    return value(a, key) instanceof String text ? text : "";
  }

  private static List<String> texts(AnnotationNode a) {
    return value(a, "value") instanceof List<?> list
        ? list.stream().map(Object::toString).toList()
        : List.of();
  }
}
