package foliowalk.junit;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The class with the {@code main} that calls a test method as JUnit would. It is written as a class
 * file before the class path of the test; nobody loads it.
 */
final class EntryClass {
  /** Between the test class and its method in the name of the entry. */
  private static final String SEPARATOR = "$$";

  private final Class<?> testClass;
  private final Method method;

  /** The test class and the classes whose instances enclose it, outermost first. */
  private final List<Class<?>> instances = new ArrayList<>();

  /**
   * For a test method.
   *
   * @throws ExtensionConfigurationException when JUnit alone knows what to hand to it
   */
  EntryClass(Class<?> testClass, Method method) {
    this.testClass = testClass;
    this.method = method;
    for (Class<?> c = testClass; c != null; c = isInner(c) ? c.getEnclosingClass() : null) {
      instances.add(0, c);
      requireConstructor(c);
    }
    requireNoParameters(method);
    if (method.getReturnType() != void.class) {
      throw new ExtensionConfigurationException(name(method) + " must return nothing");
    }
  }

  private static boolean isInner(Class<?> c) {
    return c.isMemberClass() && !Modifier.isStatic(c.getModifiers());
  }

  private static void requireConstructor(Class<?> c) {
    for (Constructor<?> constructor : c.getDeclaredConstructors()) {
      if (constructor.getParameterCount() != (isInner(c) ? 1 : 0)) {
        throw new ExtensionConfigurationException(
            "the constructor of "
                + c.getName()
                + " takes parameters; exploring needs one without, since no JUnit runs in the walk");
      }
    }
  }

  private static void requireNoParameters(Method m) {
    if (m.getParameterCount() != 0) {
      throw new ExtensionConfigurationException(
          name(m) + " takes parameters; exploring needs none, since no JUnit runs in the walk");
    }
  }

  private static String name(Method m) {
    return m.getDeclaringClass().getName() + "." + m.getName();
  }

  /** Binary name of the entry. */
  String name() {
    return testClass.getName() + SEPARATOR + method.getName();
  }

  /**
   * The entry with a name.
   *
   * @param loader finds the test class
   * @return null when the name is not that of a test method's entry
   */
  static EntryClass named(String name, ClassLoader loader) {
    int at = name.lastIndexOf(SEPARATOR);
    if (at <= 0) {
      return null;
    }
    try {
      Class<?> test = Class.forName(name.substring(0, at), false, loader);
      String wanted = name.substring(at + SEPARATOR.length());
      for (Class<?> c = test; c != null; c = c.getSuperclass()) {
        for (Method m : c.getDeclaredMethods()) {
          if (m.getName().equals(wanted) && m.getParameterCount() == 0 && !m.isSynthetic()) {
            return new EntryClass(test, m);
          }
        }
      }
      return null;
    } catch (ClassNotFoundException e) {
      return null;
    }
  }

  /** Writes the class file below a folder. */
  void write(Path folder) throws IOException {
    String internal = name().replace('.', '/');
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(
        Opcodes.V17,
        Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
        internal,
        null,
        "java/lang/Object",
        null);
    MethodVisitor main =
        writer.visitMethod(
            Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "main", "([Ljava/lang/String;)V", null, null);
    main.visitCode();
    for (Class<?> c : instances) {
      callAll(main, c, BeforeAll.class, true);
    }
    for (int i = 0; i < instances.size(); i++) {
      construct(main, i);
    }
    for (Class<?> c : instances) {
      callAll(main, c, BeforeAll.class, false);
    }
    for (Class<?> c : instances) {
      callAll(main, c, BeforeEach.class, false);
    }
    call(main, testClass, method);
    List<Class<?>> innermostFirst = new ArrayList<>(instances);
    Collections.reverse(innermostFirst);
    for (Class<?> c : innermostFirst) {
      callAll(main, c, AfterEach.class, false);
    }
    main.visitInsn(Opcodes.RETURN);
    main.visitMaxs(0, 0);
    main.visitEnd();
    writer.visitEnd();
    Path file = folder.resolve(internal + ".class");
    Files.createDirectories(file.getParent());
    Files.write(file, writer.toByteArray());
  }

  /** Makes an instance inside the one before it; local variable 0 has the arguments of main. */
  private void construct(MethodVisitor main, int index) {
    Class<?> c = instances.get(index);
    String name = Type.getInternalName(c);
    main.visitTypeInsn(Opcodes.NEW, name);
    main.visitInsn(Opcodes.DUP);
    String descriptor = "()V";
    if (index > 0) {
      main.visitVarInsn(Opcodes.ALOAD, index);
      descriptor = "(" + Type.getDescriptor(instances.get(index - 1)) + ")V";
    }
    main.visitMethodInsn(Opcodes.INVOKESPECIAL, name, "<init>", descriptor, false);
    main.visitVarInsn(Opcodes.ASTORE, index + 1);
  }

  private void callAll(
      MethodVisitor main, Class<?> c, Class<? extends Annotation> kind, boolean statics) {
    HierarchyTraversalMode order =
        kind == AfterEach.class
            ? HierarchyTraversalMode.BOTTOM_UP
            : HierarchyTraversalMode.TOP_DOWN;
    for (Method m : AnnotationSupport.findAnnotatedMethods(c, kind, order)) {
      if (Modifier.isStatic(m.getModifiers()) == statics) {
        requireNoParameters(m);
        call(main, c, m);
      }
    }
  }

  private void call(MethodVisitor main, Class<?> receiver, Method m) {
    Class<?> owner = m.getDeclaringClass();
    int opcode = owner.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
    if (Modifier.isStatic(m.getModifiers())) {
      opcode = Opcodes.INVOKESTATIC;
    } else {
      main.visitVarInsn(Opcodes.ALOAD, instances.indexOf(receiver) + 1);
    }
    main.visitMethodInsn(
        opcode,
        Type.getInternalName(owner),
        m.getName(),
        Type.getMethodDescriptor(m),
        owner.isInterface());
  }
}
