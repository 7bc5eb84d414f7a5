package foliowalk.program.link;

import foliowalk.program.ClassInfo;
import foliowalk.program.ConstantTable;
import foliowalk.program.FieldInfo;
import foliowalk.program.MethodInfo;
import foliowalk.program.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Reads class files into {@link ClassInfo}s: hierarchy, layout of instances, annotations. */
final class ClassLoading {
  /** Where the models are that stand for classes of others. */
  private static final List<String> MODELS =
      Stream.of("java/", "jdk/", "org/").map(ClassSource.LIBRARY_PREFIX::concat).toList();

  /** Maps the names of our library models to the names they stand for. */
  private static final Remapper TO_JDK =
      new Remapper() {
        @Override
        public String map(String name) {
          return MODELS.stream().anyMatch(name::startsWith)
              ? name.substring(ClassSource.LIBRARY_PREFIX.length())
              : name;
        }
      };

  private static final int MOST_ANCESTORS = 500;

  /** Newest version of class files that ASM reads. */
  private static final int NEWEST = Opcodes.V25;

  private final Linker linker;
  private String lastRead = "";
  private final ClassSource source;
  private final Map<String, ClassInfo> byName = new HashMap<>();
  private final Map<String, ClassNode> generated = new HashMap<>();
  private final Set<String> generatedForLibrary = new HashSet<>();
  private final Map<FieldInfo, Object> constantValues = new HashMap<>();
  private final Map<ClassInfo, ClassNode> declarations = new HashMap<>();
  private final Map<String, Boolean> jdkMembers = new HashMap<>();
  private final HostVerifier verifier;
  private final Set<String> beingDefined = new HashSet<>();
  private final Map<FieldInfo, Integer> assertionConstants = new HashMap<>();
  private final Set<ClassInfo> askingForAssertions = new HashSet<>();
  private final Map<MethodInfo, MethodNode> nodes = new HashMap<>();

  ClassLoading(Linker linker, ClassSource source) {
    this.linker = linker;
    this.source = source;
    this.verifier = new HostVerifier(source);
  }

  String hash() {
    return source.hash();
  }

  /** The class of the program whose file was read last. */
  String lastRead() {
    return lastRead;
  }

  ClassInfo loadTarget(String name) {
    if (source.find(name) == null || name.startsWith("java/")) {
      throw new Refusal(
          "class "
              + name.replace('/', '.')
              + " was not found on the class path; check --target and --classpath");
    }
    return load(name);
  }

  ClassInfo load(String name) {
    ClassInfo known = byName.get(name);
    if (known != null) {
      return known;
    }
    return name.startsWith("[") ? array(name) : define(name);
  }

  private ClassInfo array(String name) {
    String element = name.substring(1);
    ClassInfo elementClass =
        element.startsWith("[")
            ? load(element)
            : element.startsWith("L") ? load(element.substring(1, element.length() - 1)) : null;
    ClassInfo c =
        new ClassInfo(
            linker.classes.size(),
            name,
            load("java/lang/Object"),
            List.of(),
            false,
            false,
            "",
            null,
            Origin.JDK);
    c.instanceWords = 2;
    c.elementWords = element.equals("J") || element.equals("D") ? 2 : 1;
    c.elementsAreReferences = elementClass != null;
    c.elementClass = elementClass;
    register(c);
    linker.instantiate(c);
    return c;
  }

  private void register(ClassInfo c) {
    if (c.id > ConstantTable.MOST_CLASSES) {
      throw new Refusal(
          "the program uses more than "
              + ConstantTable.MOST_CLASSES
              + " classes, arrays of them included, which is not supported");
    }
    byName.put(c.name, c);
    linker.classes.add(c);
  }

  private ClassInfo define(String name) {
    linker.budget.check();
    Origin origin = Origin.PROGRAM;
    ClassNode node = generated.get(name);
    if (generatedForLibrary.contains(name)
        || node != null && load(Desugar.holder(name)).isLibrary()) {
      origin = Origin.LIBRARY;
    }
    if (node == null) {
      ClassSource.Found found = source.find(name);
      if (found == null) {
        String dotted = "class " + name.replace('/', '.');
        throw linker.refuse(ClassSource.isTestLibrary(name) ? dotted : dotted + " (not found)");
      }
      origin = found.origin();
      if (origin == Origin.PROGRAM) {
        lastRead = name.replace('/', '.');
      }
      node = read(name, found);
    }
    if (!beingDefined.add(name)) {
      throw new Refusal("class " + name.replace('/', '.') + " is its own ancestor");
    }
    if (beingDefined.size() > MOST_ANCESTORS) {
      throw new Refusal(
          "class "
              + name.replace('/', '.')
              + " stands below more than "
              + MOST_ANCESTORS
              + " classes and interfaces, which is not supported");
    }
    ClassInfo superclass = node.superName == null ? null : load(node.superName);
    List<ClassInfo> interfaces = new ArrayList<>();
    for (String i : node.interfaces) {
      interfaces.add(load(i));
    }
    beingDefined.remove(name);
    if (origin == Origin.PROGRAM && !generated.containsKey(name)) {
      verifier.check(name);
    }
    ClassInfo c =
        new ClassInfo(
            linker.classes.size(),
            name,
            superclass,
            interfaces,
            (node.access & Opcodes.ACC_INTERFACE) != 0,
            (node.access & Opcodes.ACC_ABSTRACT) != 0,
            node.sourceFile == null ? "" : node.sourceFile,
            innerName(node),
            origin);
    register(c);
    declarations.put(c, node);
    AnnotationNode invariant =
        Annotations.find(node.visibleAnnotations, node.invisibleAnnotations, "Invariant");
    if (Annotations.text(invariant, "id") != null) {
      c.invariantId = Annotations.text(invariant, "id");
      c.invariantSentence = Objects.requireNonNullElse(Annotations.text(invariant, "sentence"), "");
      c.invariantRule = Objects.requireNonNullElse(Annotations.text(invariant, "rule"), "");
    } else if (superclass != null) {
      c.invariantId = superclass.invariantId;
      c.invariantSentence = superclass.invariantSentence;
      c.invariantRule = superclass.invariantRule;
    }
    if (c.isModel()) {
      c.differs = ModelNotes.differs(node, name.contains("$") ? outer(name).differs : null);
    }
    fields(c, node);
    assertionFlag(c, node);
    // Desugaring adds methods, so it comes first.
    new Desugar(node, made -> generated.put(made.name, made), source::exists).run();
    for (MethodNode m : node.methods) {
      if (name.equals("java/lang/Object") && m.name.equals("clone")) {
        copyFieldByField(m);
      }
      method(c, m);
    }
    return c;
  }

  /** Gives {@code Object.clone} a body: it reads the fields of a shared object one by one. */
  private static void copyFieldByField(MethodNode clone) {
    clone.access &= ~Opcodes.ACC_NATIVE;
    clone.visitVarInsn(Opcodes.ALOAD, 0);
    clone.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        "foliowalk/library/Copies",
        "cloneOfObject",
        "(Ljava/lang/Object;)Ljava/lang/Object;",
        false);
    clone.visitInsn(Opcodes.ARETURN);
    clone.visitMaxs(1, 1);
  }

  /** The class that a nested class of a model, or one made for a lambda there, stands in. */
  private ClassInfo outer(String name) {
    return load(name.substring(0, name.indexOf('$')));
  }

  /** The simple name in the InnerClasses attribute, empty for an anonymous class; or null. */
  static String innerName(ClassNode node) {
    for (InnerClassNode inner : node.innerClasses) {
      if (inner.name.equals(node.name)) {
        return inner.innerName == null ? "" : inner.innerName;
      }
    }
    return null;
  }

  private ClassNode read(String name, ClassSource.Found found) {
    ClassNode node = new ClassNode();
    try {
      ClassReader reader = new ClassReader(found.bytes());
      if (found.origin() == Origin.LIBRARY) {
        reader.accept(new ClassRemapper(node, TO_JDK), 0);
      } else {
        reader.accept(node, 0);
      }
    } catch (RuntimeException | OutOfMemoryError e) {
      // An attribute may claim to be as long as memory; nothing that was made for it is kept.
      throw unreadable(name, found);
    }
    int feature = Runtime.version().feature();
    if (found.origin() == Origin.PROGRAM && (node.version & 0xffff) - 44 > feature) {
      throw new Refusal(
          "class file of "
              + name.replace('/', '.')
              + " is for Java "
              + ((node.version & 0xffff) - 44)
              + ", and this JDK is Java "
              + feature
              + "; run foliowalk with a newer JDK, or compile with --release "
              + feature);
    }
    if (found.origin() == Origin.PROGRAM && Desugar.isLambda(name)) {
      throw new Refusal("class name " + name.replace('/', '.') + " is kept for lambdas");
    }
    if (!node.name.equals(name)) {
      throw new Refusal(
          "class " + name.replace('/', '.') + " is in a file that declares " + node.name);
    }
    return node;
  }

  /** ASM cannot read it: says whether it is too new or damaged, as far as its first bytes tell. */
  private Refusal unreadable(String name, ClassSource.Found found) {
    String file = "class file of " + name.replace('/', '.');
    byte[] bytes = found.bytes();
    int version = bytes.length < 8 ? 0 : (bytes[6] & 0xff) << 8 | bytes[7] & 0xff;
    boolean magic =
        bytes.length >= 8
            && (bytes[0] & 0xff) == 0xca
            && (bytes[1] & 0xff) == 0xfe
            && (bytes[2] & 0xff) == 0xba
            && (bytes[3] & 0xff) == 0xbe;
    if (found.origin() == Origin.JDK) {
      return new Refusal(
          file
              + " of this JDK ("
              + Runtime.version().feature()
              + ") cannot be read; use an older JDK");
    }
    if (magic && version > NEWEST && version < NEWEST + 100) {
      return new Refusal(
          file
              + " is for Java "
              + (version - 44)
              + "; foliowalk reads class files up to Java "
              + (NEWEST - 44)
              + ", compile with --release "
              + (NEWEST - 44));
    }
    return new Refusal(file + " (" + source.whereFound(name) + ") is damaged or cut short");
  }

  private void fields(ClassInfo c, ClassNode node) {
    c.instanceWords = c.superclass == null ? 1 : c.superclass.instanceWords;
    List<Integer> references = new ArrayList<>();
    if (c.superclass != null) {
      for (int r : c.superclass.referenceOffsets) {
        references.add(r);
      }
    }
    for (FieldNode f : node.fields) {
      boolean isStatic = (f.access & Opcodes.ACC_STATIC) != 0;
      FieldInfo field = new FieldInfo(linker.fields.size(), c, f, Annotations.mark(f));
      linker.fields.add(field);
      c.declare(field);
      constantValues.put(field, f.value);
      if (!isStatic) {
        field.offset = c.instanceWords;
        c.instanceWords += field.words();
        if (field.isReference()) {
          references.add(field.offset);
        }
      }
    }
    c.referenceOffsets = references.stream().mapToInt(x -> x).toArray();
  }

  private void assertionFlag(ClassInfo c, ClassNode node) {
    boolean ofProgram = c.origin == Origin.PROGRAM;
    FieldNode flag = ClassInitialisers.assertionFlag(node).orElse(null);
    if (flag != null && (!ofProgram || linker.assertions)) {
      assertionConstants.put(c.field(flag.name, flag.desc), ofProgram ? 0 : 1);
      askingForAssertions.add(c);
    }
  }

  /** Adds a method to a class. */
  MethodInfo method(ClassInfo c, MethodNode m) {
    MethodInfo info =
        new MethodInfo(linker.methods.size(), c, m, ModelNotes.of(c, m), Annotations.kernel(m));
    info.isAtomic = ModelNotes.isAtomic(m);
    linker.methods.add(info);
    nodes.put(info, m);
    c.declare(info);
    return info;
  }

  /** The code of a method as its class file, or the desugaring, has it. */
  MethodNode node(MethodInfo method) {
    return nodes.get(method);
  }

  /** Access flags of the class file of a class. */
  int access(ClassInfo c) {
    return declarations.get(c).access;
  }

  /** Version of the class file of a class. */
  int version(ClassInfo c) {
    return declarations.get(c).version;
  }

  /** Name of the class that is the nest host of a class (JVMS 5.4.4). */
  String nestHost(ClassInfo c) {
    ClassNode node = declarations.get(c);
    if (node.nestHostClass == null) {
      return c.name;
    }
    ClassNode host = declarations.get(load(node.nestHostClass));
    boolean mutual = host.nestMembers != null && host.nestMembers.contains(c.name);
    return mutual ? host.name : c.name;
  }

  /**
   * Whether the class that a model stands for has a method that a program may call, itself or
   * inherited. What only our model has is not there on a JVM.
   */
  boolean jdkDeclares(String owner, String name, String descriptor) {
    return jdkMembers.computeIfAbsent(
        owner + "." + name + descriptor, k -> declares(owner, name, descriptor));
  }

  private boolean declares(String owner, String name, String descriptor) {
    byte[] bytes = source.stoodFor(owner);
    if (bytes == null) {
      return true; // a class of ours, or of a test library that is not on the class path
    }
    ClassNode node = new ClassNode();
    new ClassReader(bytes)
        .accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    int usable = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED;
    for (MethodNode m : node.methods) {
      if (m.name.equals(name) && m.desc.equals(descriptor) && (m.access & usable) != 0) {
        return true;
      }
    }
    if (name.equals("<init>")) {
      return false;
    }
    List<String> above = new ArrayList<>(node.interfaces);
    if (node.superName != null) {
      above.add(node.superName);
    }
    return above.stream().anyMatch(a -> declares(a, name, descriptor));
  }

  /** Whether no class file has a class because the desugaring made it for a lambda. */
  boolean isMadeForLambda(ClassInfo c) {
    return generated.containsKey(c.name) && !generatedForLibrary.contains(c.name);
  }

  /** Adds a class that no class file has; it counts as one of the library. */
  ClassInfo addLibraryClass(ClassNode node) {
    generated.put(node.name, node);
    generatedForLibrary.add(node.name);
    return load(node.name);
  }

  /** The value a static field has before its class is initialised, or null. */
  Object constantValue(FieldInfo field) {
    return constantValues.get(field);
  }

  /** Whether a class has an initialiser that must run, see {@link ClassInitialisers}. */
  boolean hasInitializer(ClassInfo c) {
    MethodInfo m = c.method("<clinit>()V");
    return m != null && !ClassInitialisers.mayBeLeftOut(node(m), askingForAssertions.contains(c));
  }

  /**
   * What a read of a field gives at any time because it says whether assertions are off, or null
   * for an ordinary field. With assertions off it is ordinary: it is false until the initialiser
   * has run, so assertions are on before (JLS 14.10). In the JDK assertions are off.
   */
  Integer assertionConstant(FieldInfo field) {
    return assertionConstants.get(field);
  }

  /** The class initialiser, made up when only a superclass has one. */
  MethodInfo initializer(ClassInfo c) {
    MethodInfo m = c.method("<clinit>()V");
    if (m == null) {
      MethodNode node = new MethodNode(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
      node.visitInsn(Opcodes.RETURN);
      method(c, node);
      m = c.method("<clinit>()V");
    }
    return m;
  }
}
