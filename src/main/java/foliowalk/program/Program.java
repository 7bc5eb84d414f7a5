package foliowalk.program;

/** A linked program: all that a transition system needs, immutable but for its constants. */
public final class Program {
  /** Classes by id. */
  public final ClassInfo[] classes;

  /** Methods by id. */
  public final MethodInfo[] methods;

  /** Fields by id. */
  public final FieldInfo[] fields;

  /** Resting places of frames. */
  public final Points points;

  /** Switch tables, see {@link Op#TABLESWITCH} and {@link Op#LOOKUPSWITCH}. */
  public final int[][] switches;

  /** In {@link #dispatch}: no method is selected, which is an AbstractMethodError. */
  public static final int NOTHING_SELECTED = -1;

  /** In {@link #dispatch}: the selection is an IncompatibleClassChangeError (JVMS 6.5). */
  public static final int INCOMPATIBLE = -2;

  /**
   * {@code dispatch[class][selector]} is the method id a virtual call runs, or one of the two
   * above.
   */
  public final int[][] dispatch;

  /** {@code subclass[a][b]}: an object of class a is an instance of class b. */
  public final boolean[][] subclass;

  /** Values of the statics before any class is initialised. */
  public final int[] initialStatics;

  /** Slots of the statics that hold references. */
  public final int[] staticReferences;

  /** Static field of each slot, or null for an initialisation state. */
  public final FieldInfo[] staticFields;

  /** Class whose initialisation state is in each slot of the statics, or null for a field. */
  public final ClassInfo[] initializedAt;

  /** Texts and constant objects. */
  public final ConstantTable constants;

  /** The {@code main} method. */
  public final MethodInfo main;

  /** Classes that the engine itself creates or looks into. */
  public final WellKnown wellKnown;

  /** SHA-256 of the program's class files, in hexadecimal. */
  public final String hash;

  private final boolean assertions;

  /** Put together by the linker. */
  public Program(
      ClassInfo[] classes,
      MethodInfo[] methods,
      FieldInfo[] fields,
      Points points,
      int[][] switches,
      int[][] dispatch,
      boolean[][] subclass,
      int[] initialStatics,
      int[] staticReferences,
      FieldInfo[] staticFields,
      ConstantTable constants,
      MethodInfo main,
      WellKnown wellKnown,
      String hash,
      boolean assertions) {
    this.classes = classes;
    this.methods = methods;
    this.fields = fields;
    this.points = points;
    this.switches = switches;
    this.dispatch = dispatch;
    this.subclass = subclass;
    this.initialStatics = initialStatics;
    this.staticReferences = staticReferences;
    this.staticFields = staticFields;
    this.initializedAt = new ClassInfo[initialStatics.length];
    for (ClassInfo c : classes) {
      if (c.initSlot >= 0) {
        initializedAt[c.initSlot] = c;
      }
    }
    this.constants = constants;
    this.main = main;
    this.wellKnown = wellKnown;
    this.hash = hash;
    this.assertions = assertions;
  }

  /**
   * What {@code Class.desiredAssertionStatus} says of a class: {@code java -ea} turns assertions on
   * in the program, not in the JDK.
   *
   * @param classId a class, or a number below zero for a primitive type
   */
  public boolean assertionsIn(int classId) {
    if (classId < 0) {
      return false;
    }
    ClassInfo c = classes[classId];
    while (c.isArray() && c.elementClass != null) {
      c = c.elementClass;
    }
    return assertions && c.origin == Origin.PROGRAM;
  }
}
