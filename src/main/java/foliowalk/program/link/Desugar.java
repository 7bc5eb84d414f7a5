package foliowalk.program.link;

import foliowalk.program.ClassInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Replaces every {@code invokedynamic} that javac emits by a call of a generated static method, so
 * that the interpreter knows no dynamic call sites: lambdas and method references (JLS 15.27.4,
 * {@code LambdaMetafactory}), string concatenation ({@code StringConcatFactory}), the methods of
 * records ({@code ObjectMethods}), and switches over patterns ({@code SwitchBootstraps}).
 */
final class Desugar {
  private static final String LOOKUP_AND_NAME =
      "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;";

  private static final String LAMBDA_TYPES = LOOKUP_AND_NAME + "Ljava/lang/invoke/MethodType;";

  private static final String CALL_SITE = ")Ljava/lang/invoke/CallSite;";

  /** The bootstrap methods that are known, with their descriptors. */
  private static final Map<String, String> BOOTSTRAPS =
      Map.of(
          "java/lang/invoke/LambdaMetafactory.metafactory",
          LAMBDA_TYPES
              + "Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodHandle;"
              + "Ljava/lang/invoke/MethodType;"
              + CALL_SITE,
          "java/lang/invoke/LambdaMetafactory.altMetafactory",
          LAMBDA_TYPES + "[Ljava/lang/Object;" + CALL_SITE,
          "java/lang/invoke/StringConcatFactory.makeConcatWithConstants",
          LAMBDA_TYPES + "Ljava/lang/String;[Ljava/lang/Object;" + CALL_SITE,
          "java/lang/runtime/ObjectMethods.bootstrap",
          LOOKUP_AND_NAME
              + "Ljava/lang/invoke/TypeDescriptor;Ljava/lang/Class;Ljava/lang/String;"
              + "[Ljava/lang/invoke/MethodHandle;)Ljava/lang/Object;",
          "java/lang/runtime/SwitchBootstraps.typeSwitch",
          LAMBDA_TYPES + "[Ljava/lang/Object;" + CALL_SITE,
          "java/lang/runtime/SwitchBootstraps.enumSwitch",
          LAMBDA_TYPES + "[Ljava/lang/Object;" + CALL_SITE);

  private final ClassNode owner;
  private final Consumer<ClassNode> generated;
  private final Predicate<String> found;
  private int counter;

  /**
   * For one class.
   *
   * @param generated told every class made for a lambda
   * @param found whether there is a class of a name
   */
  Desugar(ClassNode owner, Consumer<ClassNode> generated, Predicate<String> found) {
    this.found = found;
    this.owner = owner;
    this.generated = generated;
  }

  /** Whether a class of this name is one made for a lambda; no class file may have such a name. */
  static boolean isLambda(String className) {
    return className.contains(ClassInfo.LAMBDA);
  }

  /** The class in whose code the lambda stands that a class was made for. */
  static String holder(String lambdaClass) {
    return lambdaClass.substring(0, lambdaClass.indexOf(ClassInfo.LAMBDA));
  }

  /** Rewrites all methods of the class. */
  void run() {
    for (MethodNode method : new ArrayList<>(owner.methods)) {
      for (AbstractInsnNode insn : method.instructions.toArray()) {
        if (insn instanceof InvokeDynamicInsnNode indy) {
          method.instructions.set(insn, replacement(method, indy));
        }
      }
    }
  }

  private MethodInsnNode replacement(MethodNode method, InvokeDynamicInsnNode indy) {
    String bootstrap = indy.bsm.getOwner() + "." + indy.bsm.getName();
    try {
      named(method, Type.getMethodType(indy.desc));
      for (Object argument : indy.bsmArgs) {
        if (argument instanceof Type t) {
          named(method, t);
        } else if (argument instanceof Handle h) {
          named(method, Type.getObjectType(h.getOwner()));
          named(method, Type.getType(h.getDesc()));
        }
      }
      return replacement(method, indy, bootstrap);
    } catch (ClassCastException | ArrayIndexOutOfBoundsException e) {
      throw refused(method, bootstrap, "has arguments that its bootstrap method does not take");
    }
  }

  /** Refuses a type of a call site that there is no class of: a JVM loads them all. */
  private void named(MethodNode method, Type type) {
    if (type.getSort() == Type.METHOD) {
      named(method, type.getReturnType());
      for (Type t : type.getArgumentTypes()) {
        named(method, t);
      }
    } else if (type.getSort() == Type.ARRAY) {
      named(method, type.getElementType());
    } else if (type.getSort() == Type.OBJECT && !found.test(type.getInternalName())) {
      throw new Refusal(
          "class "
              + type.getClassName()
              + " (not found) is not supported: used at "
              + owner.name.replace('/', '.')
              + "."
              + method.name);
    }
  }

  private Refusal refused(MethodNode method, String bootstrap, String why) {
    return new Refusal(
        "dynamic call site of "
            + bootstrap.replace('/', '.')
            + " in "
            + owner.name.replace('/', '.')
            + "."
            + method.name
            + " "
            + why);
  }

  private MethodInsnNode replacement(
      MethodNode method, InvokeDynamicInsnNode indy, String bootstrap) {
    String declared = BOOTSTRAPS.get(bootstrap);
    if (declared != null
        && (!declared.equals(indy.bsm.getDesc())
            || indy.bsm.getTag() != Opcodes.H_INVOKESTATIC
            || indy.bsm.isInterface())) {
      throw refused(method, bootstrap, "names no such method: a JVM throws NoSuchMethodError");
    }
    return switch (bootstrap) {
      case "java/lang/invoke/LambdaMetafactory.metafactory",
              "java/lang/invoke/LambdaMetafactory.altMetafactory" ->
          lambda(indy);
      case "java/lang/invoke/StringConcatFactory.makeConcatWithConstants" -> concat(indy);
      case "java/lang/runtime/ObjectMethods.bootstrap" -> record(indy);
      case "java/lang/runtime/SwitchBootstraps.typeSwitch" -> patternSwitch(indy, false);
      case "java/lang/runtime/SwitchBootstraps.enumSwitch" -> patternSwitch(indy, true);
      default ->
          throw refused(
              method,
              bootstrap,
              "is not supported; supported are lambdas, string concatenation, records and"
                  + " patterns");
    };
  }

  private MethodInsnNode lambda(InvokeDynamicInsnNode indy) {
    Type samType = (Type) indy.bsmArgs[0];
    Handle impl = (Handle) indy.bsmArgs[1];
    Type instantiated = (Type) indy.bsmArgs[2];
    Type[] captured = Type.getArgumentTypes(indy.desc);
    Type iface = Type.getReturnType(indy.desc);

    checkLambda(samType, impl, instantiated, captured);
    ClassNode made = new ClassNode();
    made.version = Opcodes.V17;
    made.access = Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC;
    made.name = owner.name + ClassInfo.LAMBDA + counter++;
    made.superName = "java/lang/Object";
    made.interfaces = new ArrayList<>(List.of(iface.getInternalName()));
    made.sourceFile = owner.sourceFile;
    for (int i = 0; i < captured.length; i++) {
      made.visitField(Opcodes.ACC_FINAL, "c" + i, captured[i].getDescriptor(), null, null);
    }
    factory(made, indy.desc, captured);
    samMethod(made, indy.name, samType, instantiated, impl, captured);
    if (indy.bsm.getName().equals("altMetafactory")) {
      extras(made, indy, instantiated, impl, captured);
    }
    generated.accept(made);
    return new MethodInsnNode(Opcodes.INVOKESTATIC, made.name, "make", indy.desc, false);
  }

  /**
   * What LambdaMetafactory checks of the numbers and kinds of types (API, "linkage invariants").
   */
  private void checkLambda(Type sam, Handle impl, Type instantiated, Type[] captured) {
    Type[] declared = sam.getArgumentTypes();
    Type[] narrowed = instantiated.getArgumentTypes();
    boolean receiver =
        impl.getTag() != Opcodes.H_INVOKESTATIC && impl.getTag() != Opcodes.H_NEWINVOKESPECIAL;
    List<Type> taken = new ArrayList<>();
    if (receiver) {
      taken.add(Type.getObjectType(impl.getOwner()));
    }
    taken.addAll(List.of(Type.getArgumentTypes(impl.getDesc())));
    boolean fits =
        impl.getTag() >= Opcodes.H_INVOKEVIRTUAL
            && declared.length == narrowed.length
            && captured.length + declared.length == taken.size();
    for (int i = 0; fits && i < declared.length; i++) {
      // What a functional interface declares may be narrowed, never converted.
      fits =
          Emit.isReference(declared[i])
              ? Emit.isReference(narrowed[i])
              : declared[i].equals(narrowed[i]);
      Type to = taken.get(captured.length + i);
      fits &= Emit.isReference(to) || !isBoxOfOther(narrowed[i], to);
    }
    for (int i = 0; fits && i < captured.length; i++) {
      fits =
          Emit.isReference(captured[i])
              ? Emit.isReference(taken.get(i))
              : captured[i].equals(taken.get(i));
    }
    if (!fits) {
      throw new Refusal(
          "a lambda expression in "
              + owner.name.replace('/', '.')
              + " has types that do not fit: a JVM throws LambdaConversionException");
    }
  }

  /** Whether a value is neither the primitive, nor widens to it, nor unboxes to one that does. */
  private static boolean isBoxOfOther(Type from, Type to) {
    Type primitive = Emit.isReference(from) ? Emit.unwrapped(from.getInternalName()) : from;
    if (primitive == null) {
      return false;
    }
    boolean truth = primitive.equals(Type.BOOLEAN_TYPE) || to.equals(Type.BOOLEAN_TYPE);
    return truth ? !primitive.equals(to) : primitive.getSort() > to.getSort();
  }

  /** Marker interfaces and bridges of {@code altMetafactory}. */
  private void extras(
      ClassNode made, InvokeDynamicInsnNode indy, Type instantiated, Handle impl, Type[] captured) {
    int flags = (Integer) indy.bsmArgs[3];
    if ((flags & 1) != 0) {
      made.interfaces.add("java/io/Serializable");
    }
    int next = 4;
    if ((flags & 2) != 0) {
      int markers = (Integer) indy.bsmArgs[next++];
      for (int i = 0; i < markers; i++) {
        String marker = ((Type) indy.bsmArgs[next++]).getInternalName();
        if (!made.interfaces.contains(marker)) {
          made.interfaces.add(marker);
        }
      }
    }
    if ((flags & 4) != 0) {
      int bridges = (Integer) indy.bsmArgs[next++];
      for (int i = 0; i < bridges; i++) {
        samMethod(made, indy.name, (Type) indy.bsmArgs[next++], instantiated, impl, captured);
      }
    }
  }

  /**
   * What evaluates the expression. JLS 15.27.4 leaves open whether the object is a new one; as on
   * HotSpot it is new each time when something is captured, and one for each expression if not.
   */
  private static void factory(ClassNode made, String desc, Type[] captured) {
    MethodNode m =
        new MethodNode(Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC, "make", desc, null, null);
    Emit e = new Emit(m);
    if (captured.length == 0) {
      m.visitLdcInsn(Type.getObjectType(made.name));
      m.visitMethodInsn(
          Opcodes.INVOKESTATIC,
          "foliowalk/library/Host",
          "constant",
          "(Ljava/lang/Class;)Ljava/lang/Object;",
          false);
      m.visitTypeInsn(Opcodes.CHECKCAST, made.name);
      m.visitInsn(Opcodes.ARETURN);
      e.finish(made, 0);
      return;
    }
    m.visitTypeInsn(Opcodes.NEW, made.name);
    int local = 0;
    for (int i = 0; i < captured.length; i++) {
      m.visitInsn(Opcodes.DUP);
      m.visitVarInsn(captured[i].getOpcode(Opcodes.ILOAD), local);
      m.visitFieldInsn(Opcodes.PUTFIELD, made.name, "c" + i, captured[i].getDescriptor());
      local += captured[i].getSize();
    }
    m.visitInsn(Opcodes.ARETURN);
    e.finish(made, local);
  }

  private static void samMethod(
      ClassNode made, String name, Type sam, Type instantiated, Handle impl, Type[] captured) {
    MethodNode m = new MethodNode(Opcodes.ACC_PUBLIC, name, sam.getDescriptor(), null, null);
    Emit e = new Emit(m);
    boolean constructor = impl.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    boolean isStatic = impl.getTag() == Opcodes.H_INVOKESTATIC;
    List<Type> wanted = new ArrayList<>();
    if (!isStatic && !constructor) {
      wanted.add(Type.getObjectType(impl.getOwner()));
    }
    wanted.addAll(List.of(Type.getArgumentTypes(impl.getDesc())));
    if (constructor) {
      m.visitTypeInsn(Opcodes.NEW, impl.getOwner());
      m.visitInsn(Opcodes.DUP);
    }
    int position = 0;
    for (int i = 0; i < captured.length; i++) {
      m.visitVarInsn(Opcodes.ALOAD, 0);
      m.visitFieldInsn(Opcodes.GETFIELD, made.name, "c" + i, captured[i].getDescriptor());
      e.convert(captured[i], wanted.get(position++));
    }
    Type[] given = sam.getArgumentTypes();
    Type[] narrowed = instantiated.getArgumentTypes();
    int local = 1;
    for (int i = 0; i < given.length; i++) {
      m.visitVarInsn(given[i].getOpcode(Opcodes.ILOAD), local);
      local += given[i].getSize();
      e.convert(given[i], narrowed[i]);
      e.convert(narrowed[i], wanted.get(position++));
    }
    m.visitMethodInsn(
        switch (impl.getTag()) {
          case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
          case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
          case Opcodes.H_INVOKEVIRTUAL -> Opcodes.INVOKEVIRTUAL;
          default -> Opcodes.INVOKESPECIAL;
        },
        impl.getOwner(),
        impl.getName(),
        impl.getDesc(),
        impl.isInterface());
    Type result =
        constructor ? Type.getObjectType(impl.getOwner()) : Type.getReturnType(impl.getDesc());
    e.convertResult(result, sam.getReturnType());
    m.visitInsn(sam.getReturnType().getOpcode(Opcodes.IRETURN));
    e.finish(made, local);
  }

  private MethodInsnNode concat(InvokeDynamicInsnNode indy) {
    String recipe = (String) indy.bsmArgs[0];
    Type[] args = Type.getArgumentTypes(indy.desc);
    MethodNode m = synthetic("concat$" + counter++, indy.desc);
    Emit e = new Emit(m);
    e.newBuilder();
    int local = 0;
    int arg = 0;
    int constant = 1;
    StringBuilder literal = new StringBuilder();
    for (int i = 0; i < recipe.length(); i++) {
      char c = recipe.charAt(i);
      if (c == '\1') {
        e.appendLiteral(literal);
        Type t = args[arg++];
        m.visitVarInsn(t.getOpcode(Opcodes.ILOAD), local);
        local += t.getSize();
        e.append(t);
      } else if (c == '\2') {
        literal.append(indy.bsmArgs[constant++]);
      } else {
        literal.append(c);
      }
    }
    e.appendLiteral(literal);
    e.builderToString();
    m.visitInsn(Opcodes.ARETURN);
    e.finish(owner, local);
    return new MethodInsnNode(Opcodes.INVOKESTATIC, owner.name, m.name, indy.desc, isInterface());
  }

  private MethodInsnNode record(InvokeDynamicInsnNode indy) {
    String joined = (String) indy.bsmArgs[1];
    String[] names = joined.isEmpty() ? new String[0] : joined.split(";");
    Type[] types = new Type[names.length];
    for (int i = 0; i < names.length; i++) {
      types[i] = Type.getType(((Handle) indy.bsmArgs[i + 2]).getDesc());
    }
    MethodNode m = synthetic("record$" + indy.name, indy.desc);
    String inner = ClassLoading.innerName(owner);
    String simple = inner != null ? inner : owner.name.substring(owner.name.lastIndexOf('/') + 1);
    RecordMethods.emit(m, owner.name, simple, indy.name, names, types);
    new Emit(m).finish(owner, 2);
    return new MethodInsnNode(Opcodes.INVOKESTATIC, owner.name, m.name, indy.desc, isInterface());
  }

  private MethodInsnNode patternSwitch(InvokeDynamicInsnNode indy, boolean ofEnum) {
    MethodNode m = synthetic("switch$" + counter++, indy.desc);
    PatternSwitches.emit(m, ofEnum, indy.bsmArgs);
    new Emit(m).finish(owner, 3);
    return new MethodInsnNode(Opcodes.INVOKESTATIC, owner.name, m.name, indy.desc, isInterface());
  }

  /** A method of a name that the class does not have yet. */
  private MethodNode synthetic(String wanted, String desc) {
    String name = wanted;
    while (owner.methods.stream().anyMatch(has(name, desc))) {
      name += '$';
    }
    return new MethodNode(
        Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC, name, desc, null, null);
  }

  private static Predicate<MethodNode> has(String name, String desc) {
    return m -> m.name.equals(name) && m.desc.equals(desc);
  }

  private boolean isInterface() {
    return (owner.access & Opcodes.ACC_INTERFACE) != 0;
  }
}
