package foliowalk.program.link;

import java.lang.reflect.Constructor;

/**
 * Asks the JVM that runs this whether it accepts a class file: format, hierarchy, and the verifier
 * of HotSpot (JVMS 4.10, 5.4.1). Classes are defined in a loader of their own and linked, as {@code
 * java -cp} would, but never initialised: no code of the program runs.
 */
final class HostVerifier extends ClassLoader {
  private final ClassSource source;

  HostVerifier(ClassSource source) {
    super("program", ClassLoader.getPlatformClassLoader());
    this.source = source;
  }

  /**
   * Refuses a class that this JVM does not link.
   *
   * @param name internal name of a class of the program
   */
  void check(String name) {
    String dotted = name.replace('/', '.');
    try {
      Class<?> c = loadClass(dotted);
      link(c);
    } catch (ClassNotFoundException e) {
      throw new Refusal("class " + dotted + " was not found on the class path");
    } catch (UnsupportedClassVersionError e) {
      throw new Refusal(
          "class file of "
              + dotted
              + " is too new for this JDK ("
              + Runtime.version().feature()
              + "): "
              + firstLine(e)
              + "; run foliowalk with a newer JDK, or compile with --release "
              + Runtime.version().feature());
    } catch (NoClassDefFoundError e) {
      throw new Refusal(
          "class "
              + dotted
              + " is refused by the JVM without class "
              + firstLine(e)
              + " (not found)");
    } catch (LinkageError | SecurityException | IllegalArgumentException e) {
      throw new Refusal(
          "class "
              + dotted
              + " is refused by the JVM: "
              + e.getClass().getSimpleName()
              + ": "
              + firstLine(e));
    } catch (StackOverflowError e) {
      throw new Refusal("class " + dotted + " inherits from too many classes");
    }
  }

  /**
   * Links a class, by asking for its constructors: there is no call that links and does nothing
   * else (JVM_GetClassDeclaredConstructors). So a class that no constructor can be described
   * without must be there, too.
   */
  private static void link(Class<?> c) {
    Constructor<?>[] unused = c.getDeclaredConstructors();
    assert unused != null;
  }

  private static String firstLine(Throwable e) {
    String message = e.getMessage();
    return message == null ? "no reason given" : message.lines().findFirst().orElse("").strip();
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = source.bytesOfProgram(name.replace('.', '/'));
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }
}
