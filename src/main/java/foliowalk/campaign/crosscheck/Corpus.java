package foliowalk.campaign.crosscheck;

import foliowalk.campaign.signoff.UnknownNameException;
import foliowalk.config.RunConfig;
import foliowalk.config.file.ConfigurationException;
import foliowalk.jpf.JpfRequest;
import foliowalk.text.TemporaryFolder;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Small programs with their oracle on top, see {@link CorpusHeader}, compiled into a folder that is
 * removed when this is closed.
 */
public final class Corpus implements AutoCloseable {
  private static final String SUFFIX = ".java";

  private final TemporaryFolder classes;
  private final List<Subject> subjects;

  private Corpus(TemporaryFolder classes, List<Subject> subjects) {
    this.classes = classes;
    this.subjects = List.copyOf(subjects);
  }

  /**
   * Reads and compiles a corpus.
   *
   * @param folder with Java sources in the folders of their packages
   * @throws ConfigurationException when there are none, or one cannot be read or compiled
   */
  public static Corpus read(Path folder)
      throws ConfigurationException, CompilerUnavailableException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new CompilerUnavailableException();
    }
    List<Path> sources = sources(folder);
    TemporaryFolder classes;
    try {
      classes = TemporaryFolder.make("corpus");
    } catch (IOException e) {
      throw new ConfigurationException("no temporary folder can be made: " + e.getMessage());
    }
    boolean read = false;
    try {
      List<Subject> subjects = new ArrayList<>();
      for (Path source : sources) {
        subjects.addAll(subjects(folder, source, classes.path()));
      }
      compile(compiler, sources, classes.path());
      read = true;
      return new Corpus(classes, subjects);
    } catch (IOException e) {
      throw new ConfigurationException(folder + " cannot be read: " + e.getMessage());
    } finally {
      if (!read) {
        classes.close();
      }
    }
  }

  /** The cases of all programs, in the order of their names. */
  public List<Subject> subjects() {
    return subjects;
  }

  /**
   * The cases of some programs.
   *
   * @param names classes and packages; empty for all
   */
  public List<Subject> restrictedTo(List<String> names) throws UnknownNameException {
    for (String name : names) {
      if (subjects.stream().noneMatch(subject -> isPart(subject, name))) {
        throw new UnknownNameException("program", name, programs());
      }
    }
    return subjects.stream()
        .filter(s -> names.isEmpty() || names.stream().anyMatch(name -> isPart(s, name)))
        .toList();
  }

  private static boolean isPart(Subject subject, String name) {
    String target = subject.config().target();
    return target.equals(name) || target.startsWith(name + ".");
  }

  private List<String> programs() {
    return subjects.stream().map(subject -> subject.config().target()).distinct().toList();
  }

  private static List<Path> sources(Path folder) throws ConfigurationException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> sources = files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
      if (sources.isEmpty()) {
        throw new ConfigurationException(folder + " has no " + SUFFIX + " file");
      }
      return sources;
    } catch (IOException e) {
      throw new ConfigurationException(folder + " is not a folder that can be read");
    }
  }

  private static List<Subject> subjects(Path folder, Path source, Path classes)
      throws ConfigurationException, IOException {
    String path = folder.relativize(source).toString();
    String name =
        path.substring(0, path.length() - SUFFIX.length())
            .replace(source.getFileSystem().getSeparator(), ".");
    List<Subject> subjects = new ArrayList<>();
    for (Map<String, String> header : CorpusHeader.of(name, Files.readString(source)).cases()) {
      List<String> args = CorpusHeader.list(header.get("args"), " ");
      Optional<KnownFlaw> flaw = KnownFlaw.of(name, header);
      boolean byDefault = flaw.map(known -> known.flaw().byDefault()).orElse(false);
      subjects.add(
          new Subject(
              Subject.Kind.CORPUS,
              String.join(" ", Stream.concat(Stream.of(name), args.stream()).toList()),
              RunConfig.of(name, args, List.of(classes)),
              new JpfRequest(
                  Optional.empty(),
                  byDefault ? List.of() : Crosscheck.SAME_SCHEDULING_POINTS,
                  true,
                  Optional.empty()),
              flaw,
              incomparable(header)));
    }
    return subjects;
  }

  private static Optional<String> incomparable(Map<String, String> header) {
    if (Boolean.parseBoolean(header.get("spurious"))) {
      return Optional.of("needs spurious wake-ups, which Java PathFinder does not explore");
    }
    if (header.containsKey("timeouts")) {
      return Optional.of("needs time-outs that come last, which Java PathFinder does not explore");
    }
    return Optional.ofNullable(header.get("limits"))
        .map(limit -> "ends at the limit " + limit + ", which the engines reach differently");
  }

  private static void compile(JavaCompiler compiler, List<Path> sources, Path classes)
      throws ConfigurationException, IOException {
    DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
    List<String> options =
        List.of("-g", "-proc:none", "-nowarn", "--release", "17", "-d", classes.toString());
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(messages, null, StandardCharsets.UTF_8)) {
      StringWriter rest = new StringWriter();
      if (!compiler
          .getTask(rest, files, messages, options, null, files.getJavaFileObjectsFromPaths(sources))
          .call()) {
        throw new ConfigurationException(
            "the compiler refuses a program: "
                + messages.getDiagnostics().stream()
                    .filter(m -> m.getKind() == Diagnostic.Kind.ERROR)
                    .map(Diagnostic::toString)
                    .findFirst()
                    .orElse(rest.toString()));
      }
    }
  }

  @Override
  public void close() {
    classes.close();
  }
}
