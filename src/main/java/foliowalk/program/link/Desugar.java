package foliowalk.program.link;

import java.util.ArrayList;
import java.util.List;
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
 * Replaces every {@code invokedynamic} that javac 17 emits by a call of a generated static method,
 * so that the interpreter knows no dynamic call sites: lambdas and method references (JLS 15.27.4,
 * {@code LambdaMetafactory}), string concatenation ({@code StringConcatFactory}), and the methods
 * of records ({@code ObjectMethods}).
 */
final class Desugar {
  private static final String LAMBDA = "$$Lambda$";

  private final ClassNode owner;
  private final Consumer<ClassNode> generated;
  private int counter;

  /**
   * For one class.
   *
   * @param generated told every class made for a lambda
   */
  Desugar(ClassNode owner, Consumer<ClassNode> generated) {
    this.owner = owner;
    this.generated = generated;
  }

  /** Whether a class of this name is one made for a lambda; no class file may have such a name. */
  static boolean isLambda(String className) {
    return className.contains(LAMBDA);
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
    return switch (bootstrap) {
      case "java/lang/invoke/LambdaMetafactory.metafactory",
              "java/lang/invoke/LambdaMetafactory.altMetafactory" ->
          lambda(indy);
      case "java/lang/invoke/StringConcatFactory.makeConcatWithConstants" -> concat(indy);
      case "java/lang/runtime/ObjectMethods.bootstrap" -> record(indy);
      default ->
          throw new Refusal(
              "dynamic call site of "
                  + bootstrap.replace('/', '.')
                  + " in "
                  + owner.name.replace('/', '.')
                  + "."
                  + method.name
                  + " is not supported; supported are lambdas, string concatenation and records");
    };
  }

  private MethodInsnNode lambda(InvokeDynamicInsnNode indy) {
    Type samType = (Type) indy.bsmArgs[0];
    Handle impl = (Handle) indy.bsmArgs[1];
    Type instantiated = (Type) indy.bsmArgs[2];
    Type[] captured = Type.getArgumentTypes(indy.desc);
    Type iface = Type.getReturnType(indy.desc);

    ClassNode made = new ClassNode();
    made.version = Opcodes.V17;
    made.access = Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC;
    made.name = owner.name + LAMBDA + counter++;
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

  private static void factory(ClassNode made, String desc, Type[] captured) {
    MethodNode m =
        new MethodNode(Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC, "make", desc, null, null);
    Emit e = new Emit(m);
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
