package foliowalk.campaign.dossier;

import foliowalk.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The hash of a model's sources. Unlike that of its class files it does not depend on the compiler,
 * so that a reader with another JDK can compare it.
 */
public final class ModelSources {
  private ModelSources() {}

  /**
   * SHA-256 over name and content of every {@code .java} file of some folders, in the order of the
   * names; empty when there is none.
   */
  public static String hash(List<Path> folders) throws IOException {
    TreeMap<String, Path> files = new TreeMap<>();
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        continue;
      }
      try (Stream<Path> found = Files.walk(folder)) {
        for (Path file : found.filter(f -> f.toString().endsWith(".java")).toList()) {
          files.put(folder.relativize(file).toString().replace('\\', '/'), file);
        }
      }
    }
    if (files.isEmpty()) {
      return "";
    }
    Sha256 hash = new Sha256();
    for (var entry : files.entrySet()) {
      // Line ends are those of the checkout, not of the model.
      hash.add(entry.getKey() + "\n")
          .add(Files.readString(entry.getValue()).replace("\r\n", "\n"))
          .add("\n");
    }
    return hash.hex();
  }
}
