package foliowalk.program.link;

import foliowalk.program.ClassInfo;
import foliowalk.program.ModelNote;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** What the annotations of a library model say about it. */
final class ModelNotes {
  private static final String LIBRARY = "Lfoliowalk/library/";

  private ModelNotes() {}

  static boolean isAtomic(MethodNode m) {
    return annotation(m.invisibleAnnotations, "Atomic") != null;
  }

  static boolean orSteps(MethodNode m) {
    AnnotationNode atomic = annotation(m.invisibleAnnotations, "Atomic");
    return atomic != null && Boolean.TRUE.equals(Annotations.value(atomic, "orSteps"));
  }

  /** What a class declares, or else the one that it stands in. */
  static List<String> differs(ClassNode node, List<String> outer) {
    AnnotationNode own = annotation(node.invisibleAnnotations, "Differs");
    return own == null ? outer : sentences(own);
  }

  private static List<String> sentences(AnnotationNode differs) {
    List<String> sentences = new ArrayList<>();
    if (Annotations.value(differs, "value") instanceof List<?> list) {
      list.forEach(s -> sentences.add(s.toString()));
    }
    return sentences;
  }

  /** The note of a method, or null. */
  static ModelNote of(ClassInfo owner, MethodNode m) {
    List<String> always = new ArrayList<>();
    List<String> unlessSpurious = new ArrayList<>();
    if (owner.differs != null) {
      always.addAll(lines(owner, owner.differs));
    }
    AnnotationNode differs = annotation(m.invisibleAnnotations, "Differs");
    if (differs != null) {
      always.addAll(lines(owner, sentences(differs)));
    }
    AnnotationNode assumes = annotation(m.invisibleAnnotations, "Assumes");
    if (assumes != null) {
      boolean explored = Boolean.TRUE.equals(Annotations.value(assumes, "unlessSpurious"));
      (explored ? unlessSpurious : always)
          .add(Objects.toString(Annotations.value(assumes, "value")));
    }
    return always.isEmpty() && unlessSpurious.isEmpty()
        ? null
        : new ModelNote(always, unlessSpurious);
  }

  private static List<String> lines(ClassInfo owner, List<String> sentences) {
    String name = owner.binaryName();
    int nested = name.indexOf('$');
    String model =
        (nested < 0 ? name : name.substring(0, nested)) + " is a model, not the JDK's code";
    return sentences.isEmpty()
        ? List.of(model)
        : sentences.stream().map(s -> model + ": " + s).toList();
  }

  private static AnnotationNode annotation(List<AnnotationNode> annotations, String name) {
    if (annotations != null) {
      for (AnnotationNode a : annotations) {
        if (a.desc.equals(LIBRARY + name + ";")) {
          return a;
        }
      }
    }
    return null;
  }
}
