package foliowalk.program;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One class, interface or array class of the program. */
public final class ClassInfo {
  /** In the name of each class made for a lambda expression or a method reference. */
  public static final String LAMBDA = "$$Lambda$";

  /** Index in {@link Program#classes}; also what an object's header carries. */
  public final int id;

  /** Internal name, such as {@code java/lang/Object} or {@code [I}. */
  public final String name;

  /** Null for {@code java/lang/Object} and interfaces' notion of it. */
  public final ClassInfo superclass;

  public final List<ClassInfo> interfaces;
  public final boolean isInterface;
  public final boolean isAbstract;

  /** Source file name as the class file has it, or empty. */
  public final String sourceFile;

  /** Words an instance takes, header included; for arrays the header and the length. */
  public int instanceWords = 1;

  /** Offsets from the header of every field that holds a reference. */
  public int[] referenceOffsets = {};

  /** For arrays: words an element takes (1 or 2); 0 for other classes. */
  public int elementWords;

  /** For arrays: whether elements are references. */
  public boolean elementsAreReferences;

  /** For arrays: class of the elements when they are references. */
  public ClassInfo elementClass;

  /** Index in the statics of the initialisation state (JVMS 5.5), or -1 when none is needed. */
  public int initSlot = -1;

  /** The class initialiser to run, synthesised when only a superclass has one; or null. */
  public MethodInfo initializer;

  /** Superinterfaces that JVMS 5.5 initialises before this class, in order. */
  public List<ClassInfo> initializedInterfaces = List.of();

  /** Value of the {@code @Invariant} id of this class or a superclass, or null. */
  public String invariantId;

  /** The invariant in words and the rule it rests on, from the same annotation; else empty. */
  public String invariantSentence = "";

  public String invariantRule = "";

  /** Where its class file came from. */
  public final Origin origin;

  /** Where this model differs from the class it stands for; null when nothing is declared. */
  public List<String> differs;

  /** The name in the source of a class that stands in another one, else null. */
  private final String innerName;

  private final Map<String, FieldInfo> fields = new LinkedHashMap<>();
  private final Map<String, MethodInfo> methods = new LinkedHashMap<>();

  /**
   * A class without members; the linker adds them.
   *
   * @param innerName the simple name in the InnerClasses attribute, empty for an anonymous class,
   *     null for a class that stands in no other
   */
  public ClassInfo(
      int id,
      String name,
      ClassInfo superclass,
      List<ClassInfo> interfaces,
      boolean isInterface,
      boolean isAbstract,
      String sourceFile,
      String innerName,
      Origin origin) {
    this.id = id;
    this.name = name;
    this.superclass = superclass;
    this.interfaces = interfaces;
    this.isInterface = isInterface;
    this.isAbstract = isAbstract;
    this.sourceFile = sourceFile;
    this.innerName = innerName;
    this.origin = origin;
  }

  /** Whether this was declared with {@code enum}; not for the class of a constant with a body. */
  public boolean isEnum() {
    return superclass != null && superclass.name.equals("java/lang/Enum");
  }

  /** Whether this is a model that stands for a class of the JDK. */
  public boolean isModel() {
    return origin == Origin.LIBRARY;
  }

  /** Whether this belongs to a library model or the JDK, not to the program. */
  public boolean isLibrary() {
    return origin != Origin.PROGRAM;
  }

  /** Whether this is an array class. */
  public boolean isArray() {
    return elementWords != 0;
  }

  /** Whether this is the class made for a lambda expression or a method reference. */
  public boolean isLambda() {
    return name.contains(LAMBDA);
  }

  /** Name with dots, as in {@code Class.getName()}. */
  public String binaryName() {
    return name.replace('/', '.');
  }

  /** Name without package and, unless anonymous, without enclosing classes. */
  public String simpleName() {
    return innerName != null && !innerName.isEmpty()
        ? innerName
        : name.substring(name.lastIndexOf('/') + 1);
  }

  /** Name as {@code Class.getSimpleName} has it: empty for an anonymous class. */
  public String declaredName() {
    return innerName != null ? innerName : simpleName();
  }

  /** The field at an offset of an instance of this class, or null. */
  public FieldInfo fieldAt(int offset) {
    for (ClassInfo c = this; c != null; c = c.superclass) {
      for (FieldInfo f : c.fields.values()) {
        if (!f.isStatic && f.offset <= offset && offset < f.offset + f.words()) {
          return f;
        }
      }
    }
    return null;
  }

  /** Fields declared here, in declaration order. */
  public List<FieldInfo> declaredFields() {
    return new ArrayList<>(fields.values());
  }

  /** Adds a field while linking. A class may have several of one name and different types. */
  public void declare(FieldInfo field) {
    fields.put(fieldKey(field.name, field.descriptor), field);
  }

  /** Adds a method while linking. */
  public void declare(MethodInfo method) {
    methods.put(method.key(), method);
  }

  private static String fieldKey(String fieldName, String descriptor) {
    return fieldName + ':' + descriptor;
  }

  /** The field declared here with this name and type, or null. */
  public FieldInfo field(String fieldName, String descriptor) {
    return fields.get(fieldKey(fieldName, descriptor));
  }

  /** The method declared here under a key, see {@link MethodInfo#key}, or null. */
  public MethodInfo method(String key) {
    return methods.get(key);
  }

  /** The methods declared here, in the order of the class file. */
  public Collection<MethodInfo> methods() {
    return Collections.unmodifiableCollection(methods.values());
  }

  /**
   * The first field with this name in this class or a superclass, or null. Whoever knows the type
   * asks {@link #resolveField}, since one name may stand for several fields.
   */
  public FieldInfo findField(String fieldName) {
    for (ClassInfo c = this; c != null; c = c.superclass) {
      for (FieldInfo f : c.fields.values()) {
        if (f.name.equals(fieldName)) {
          return f;
        }
      }
      for (ClassInfo i : c.interfaces) {
        FieldInfo g = i.findField(fieldName);
        if (g != null) {
          return g;
        }
      }
    }
    return null;
  }

  /**
   * The field that a reference to this class, a name and a type means (JVMS 5.4.3.2): this class,
   * then its superinterfaces, then its superclass; or null.
   */
  public FieldInfo resolveField(String fieldName, String descriptor) {
    FieldInfo f = field(fieldName, descriptor);
    for (int i = 0; f == null && i < interfaces.size(); i++) {
      f = interfaces.get(i).resolveField(fieldName, descriptor);
    }
    return f != null || superclass == null ? f : superclass.resolveField(fieldName, descriptor);
  }

  /** Whether a value of this class can be assigned to {@code other} (JLS 5.2, 10.10). */
  public boolean isSubclassOf(ClassInfo other) {
    if (this == other || other.name.equals("java/lang/Object")) {
      return true;
    }
    if (isArray()) {
      if (other.isArray()) {
        return elementsAreReferences
            && other.elementsAreReferences
            && elementClass.isSubclassOf(other.elementClass);
      }
      return other.name.equals("java/lang/Cloneable") || other.name.equals("java/io/Serializable");
    }
    if (superclass != null && superclass.isSubclassOf(other)) {
      return true;
    }
    for (ClassInfo i : interfaces) {
      if (i.isSubclassOf(other)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return binaryName();
  }
}
