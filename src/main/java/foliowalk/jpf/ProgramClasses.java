package foliowalk.jpf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/** The class files of the program, read for what JPF does not report. */
final class ProgramClasses {
  private static final int MAX_SUPERCLASSES = 100;

  private final List<Path> classpath;

  ProgramClasses(List<Path> classpath) {
    this.classpath = List.copyOf(classpath);
  }

  /**
   * The id in the annotation {@code Invariant} of an exception class or of the nearest superclass
   * that has one: the name under which the embedded engine reports it too.
   */
  Optional<String> invariantId(String className) {
    String name = className.replace('.', '/');
    for (int i = 0; i < MAX_SUPERCLASSES && name != null; i++) {
      Optional<byte[]> bytes = bytes(name);
      if (bytes.isEmpty()) {
        return Optional.empty();
      }
      try {
        ClassReader reader = new ClassReader(bytes.get());
        IdFinder finder = new IdFinder();
        reader.accept(finder, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
        if (finder.id != null) {
          return Optional.of(finder.id);
        }
        name = reader.getSuperName();
      } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
        return Optional.empty(); // no class file: then the class's own name must do
      }
    }
    return Optional.empty();
  }

  /** The class file of a class, by its internal name. */
  private Optional<byte[]> bytes(String name) {
    for (Path entry : classpath) {
      try {
        Path file = entry.resolve(name + ".class");
        if (Files.isRegularFile(file)) {
          return Optional.of(Files.readAllBytes(file));
        }
        if (Files.isRegularFile(entry)) {
          try (ZipFile zip = new ZipFile(entry.toFile())) {
            ZipEntry found = zip.getEntry(name + ".class");
            if (found != null) {
              return Optional.of(zip.getInputStream(found).readAllBytes());
            }
          }
        }
      } catch (IOException e) {
        continue; // an entry that cannot be read holds no name for us; JPF complains itself
      }
    }
    return Optional.empty();
  }

  /** Finds {@code @Invariant(id = ...)}, whatever package declares the annotation. */
  private static final class IdFinder extends ClassVisitor {
    private String id;

    IdFinder() {
      super(Opcodes.ASM9);
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
      if (!descriptor.matches("L(.*[/$])?Invariant;")) {
        return null;
      }
      return new AnnotationVisitor(Opcodes.ASM9) {
        @Override
        public void visit(String name, Object value) {
          if (name.equals("id")) {
            id = String.valueOf(value);
          }
        }
      };
    }
  }
}
