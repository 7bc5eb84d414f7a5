package foliowalk.arch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The tool names nothing of the study in {@code models/}: what it has to know of a program it takes
 * from annotations by their simple names, from configurations, or from files beside the model.
 */
class StudyNamesTest {
  private static final Path TOOL = Path.of("src", "main");
  private static final Path STUDY = Path.of("models");

  /** What the study is about, as words. */
  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?i)freefolio|\\b(folios?|inodes?|vmscan|filemap|reclaim\\w*|secretmem|g(uest_)?mem(fd)?)\\b");

  /** A name of several words, which nobody uses by chance. */
  private static final Pattern COMPOUND = Pattern.compile("[A-Z][a-z0-9]+([A-Z][a-z0-9]*)+");

  /** Annotations that any program can have, and what the JDK's own code calls so as well. */
  private static final Set<String> SHARED = Set.of("LockState", "ReadSide", "WaitQueue");

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static List<String> lines(Path file, Pattern pattern) throws IOException {
    List<String> found = new ArrayList<>();
    int number = 0;
    for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n")) {
      number++;
      if (pattern.matcher(line).find()) {
        found.add(file + ":" + number + ": " + line.strip());
      }
    }
    return found;
  }

  private static List<String> named(Pattern pattern) throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : files(TOOL)) {
      found.addAll(lines(file, pattern));
    }
    return found;
  }

  @Test
  void no_file_of_the_tool_has_a_word_of_the_study() throws IOException {
    assertThat(named(SUBJECT)).isEmpty();
  }

  @Test
  void no_file_of_the_tool_has_a_name_of_a_class_of_the_study() throws IOException {
    List<String> names =
        files(STUDY).stream()
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(".java"))
            .map(name -> name.substring(0, name.length() - ".java".length()))
            .filter(name -> COMPOUND.matcher(name).matches() && !SHARED.contains(name))
            .distinct()
            .toList();
    assertThat(names).hasSizeGreaterThan(20);
    String any = names.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    assertThat(named(Pattern.compile("\\b(" + any + ")\\b"))).isEmpty();
  }

  @Test
  void a_word_of_the_study_would_be_found() {
    assertThat(SUBJECT.matcher("String name = \"Lfreefolio/Kernel;\";").find()).isTrue();
    assertThat(SUBJECT.matcher("the Inode is gone").find()).isTrue();
    assertThat(SUBJECT.matcher("foliowalk.cli").find()).isFalse();
  }
}
