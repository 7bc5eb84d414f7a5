package foliowalk.fidelity;

import foliowalk.run.UnusableInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A kernel source tree on disk. Only read. */
final class KernelTree {
  /** What every kernel tree of the versions in question has. */
  private static final List<String> SIGNS = List.of("Makefile", "mm", "fs", "include/linux");

  /** Where no function of memory management or file systems can have moved to. */
  private static final Set<String> NOT_SEARCHED =
      Set.of("arch", "drivers", "sound", "tools", "samples", "scripts", "Documentation", ".git");

  private static final Pattern VERSION =
      Pattern.compile("(?m)^(VERSION|PATCHLEVEL|SUBLEVEL|EXTRAVERSION)[ \\t]*=[ \\t]*(\\S*)$");

  private final Path root;
  private final CSource parser;
  private final String version;

  /** Definitions by name, and names that occur only where the parser lost track. */
  private final Map<String, List<CFunction>> found = new TreeMap<>();

  private final Map<String, CSource.Occurrence> unparsed = new TreeMap<>();

  /** What is already known of a file: the names that it was searched for. */
  private final Map<String, Set<String>> searched = new HashMap<>();

  private KernelTree(Path root, CSource parser, String version) {
    this.root = root;
    this.parser = parser;
    this.version = version;
  }

  /**
   * Opens the tree at {@code root}.
   *
   * @throws UnusableInputException when it is none, with what was looked for
   */
  static KernelTree open(Path root) throws UnusableInputException, ParserUnavailableException {
    if (!Files.isDirectory(root)) {
      throw new UnusableInputException("--kernel: " + root + " is not a folder");
    }
    List<String> absent = SIGNS.stream().filter(sign -> !Files.exists(root.resolve(sign))).toList();
    if (!absent.isEmpty()) {
      throw new UnusableInputException(
          "--kernel: "
              + root
              + " is not a kernel tree: it has no "
              + String.join(", no ", absent)
              + " (looked for "
              + String.join(", ", SIGNS)
              + ")");
    }
    String version =
        version(root.resolve("Makefile"))
            .orElseThrow(
                () ->
                    new UnusableInputException(
                        "--kernel: "
                            + root
                            + " is not a kernel tree: its Makefile sets no VERSION and"
                            + " PATCHLEVEL"));
    return new KernelTree(root, new CSource(), version);
  }

  private static Optional<String> version(Path makefile) {
    Map<String, String> parts = new HashMap<>();
    try {
      Matcher lines =
          VERSION.matcher(new String(Files.readAllBytes(makefile), StandardCharsets.ISO_8859_1));
      while (lines.find()) {
        parts.putIfAbsent(lines.group(1), lines.group(2));
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    if (!parts.containsKey("VERSION") || !parts.containsKey("PATCHLEVEL")) {
      return Optional.empty();
    }
    return Optional.of(
        parts.get("VERSION")
            + "."
            + parts.get("PATCHLEVEL")
            + (parts.containsKey("SUBLEVEL") ? "." + parts.get("SUBLEVEL") : "")
            + parts.getOrDefault("EXTRAVERSION", ""));
  }

  /** The version that its Makefile gives. */
  String version() {
    return version;
  }

  /** Looks for {@code names} in {@code files}, as far as the tree has them. */
  void look(Collection<String> names, Collection<String> files) throws UnusableInputException {
    for (String file : new TreeSet<>(files)) {
      if (Files.isRegularFile(root.resolve(file))) {
        read(file, new LinkedHashSet<>(names));
      }
    }
  }

  /** Definitions of a name, in the order of files; empty when there is none. */
  List<CFunction> definitions(String name) {
    return found.getOrDefault(name, List.of());
  }

  /** Where the name stands in text that could not be parsed. */
  Optional<CSource.Occurrence> unparsed(String name) {
    return Optional.ofNullable(unparsed.get(name));
  }

  /** Looks for {@code wanted} in every C file of the tree outside drivers and the like. */
  void everywhere(Set<String> wanted) throws UnusableInputException {
    List<String> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              Path parent = folder.getParent();
              boolean skip =
                  root.equals(parent) && NOT_SEARCHED.contains(folder.getFileName().toString());
              return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              String name = file.getFileName().toString();
              if (attributes.isRegularFile() && (name.endsWith(".c") || name.endsWith(".h"))) {
                files.add(root.relativize(file).toString().replace('\\', '/'));
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
              return FileVisitResult
                  .CONTINUE; // what cannot be read is not found, and said to be so
            }
          });
    } catch (IOException | UncheckedIOException e) {
      throw new UnusableInputException("--kernel: " + root + " cannot be read");
    }
    files.sort(null);
    for (String file : files) {
      read(file, wanted);
    }
  }

  private void read(String file, Set<String> wanted) throws UnusableInputException {
    byte[] content;
    try {
      content = Files.readAllBytes(root.resolve(file));
    } catch (IOException e) {
      throw new UnusableInputException("--kernel: " + root.resolve(file) + " cannot be read");
    }
    String text = new String(content, StandardCharsets.ISO_8859_1);
    Set<String> known = searched.computeIfAbsent(file, unused -> new TreeSet<>());
    List<String> here =
        wanted.stream().filter(name -> !known.contains(name) && defines(text, name)).toList();
    known.addAll(wanted);
    if (here.isEmpty()) {
      return;
    }
    CSource.Found result = parser.definitions(content, file, here);
    for (CFunction function : result.functions()) {
      found.computeIfAbsent(function.name(), unused -> new ArrayList<>()).add(function);
    }
    result.unparsed().forEach(occurrence -> unparsed.putIfAbsent(occurrence.name(), occurrence));
  }

  /** A quick look before parsing: the name followed by an opening parenthesis. */
  private static boolean defines(String text, String name) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int end = at + name.length();
      boolean begins = at == 0 || !Character.isJavaIdentifierPart(text.charAt(at - 1));
      while (end < text.length() && text.charAt(end) == ' ') {
        end++;
      }
      if (begins && end < text.length() && text.charAt(end) == '(') {
        return true;
      }
    }
    return false;
  }
}
