package foliowalk.cli;

import java.util.Map;

/**
 * What the JVM that runs this test says of a class file, without running anything of it: the class
 * is loaded and linked, which verifies it, but not initialised (JVMS 5.3, 5.4, 5.5).
 */
final class HostVerifier extends ClassLoader {
  private final Map<String, byte[]> files;

  HostVerifier(Map<String, byte[]> files) {
    super(ClassLoader.getPlatformClassLoader());
    this.files = files;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = files.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }

  /** Whether the JVM refuses a class for what its file says, not for what it misses elsewhere. */
  boolean refuses(String name) {
    try {
      // HotSpot links a class before it tells its methods.
      loadClass(name).getDeclaredMethods();
      return false;
    } catch (NoClassDefFoundError | ClassNotFoundException | TypeNotPresentException e) {
      // A wrong name in the file is the file's own fault, another class that is not there is not.
      return String.valueOf(e.getMessage()).contains("wrong name");
    } catch (LinkageError e) {
      return true;
    }
  }
}
