package foliowalk.campaign.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foliowalk.campaign.signoff.UnknownNameException;
import foliowalk.config.file.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of programs with their oracle on top, as subjects of a comparison. */
class CorpusReadTest {
  private static final Path OURS = Path.of("src", "test", "corpus");

  @TempDir Path folder;

  private void source(String header, String body) throws IOException {
    Files.createDirectories(folder.resolve("a"));
    Files.writeString(
        folder.resolve("a/P.java"), header + "package a;\npublic class P {" + body + "}\n");
  }

  private List<Subject> read() throws Exception {
    try (Corpus corpus = Corpus.read(folder)) {
      return corpus.subjects();
    }
  }

  private void assertRefused(String... words) {
    assertThatThrownBy(this::read)
        .isInstanceOf(ConfigurationException.class)
        .message()
        .contains(words);
  }

  @Test
  void each_case_is_a_subject_with_its_arguments() throws Exception {
    source("// Prose of any kind.\n// args: 1 2\n// verdict: PROVED\n// args: 3\n", "");
    assertThat(read()).extracting(Subject::name).containsExactly("a.P 1 2", "a.P 3");
    assertThat(read().get(0).config().args()).containsExactly("1", "2");
  }

  @Test
  void class_files_are_there_while_it_is_open_and_gone_afterwards() throws Exception {
    source("", "");
    Path classes;
    try (Corpus corpus = Corpus.read(folder)) {
      classes = corpus.subjects().get(0).config().classpath().get(0);
      assertThat(classes.resolve("a/P.class")).exists();
    }
    assertThat(classes).doesNotExist();
  }

  @Test
  void what_needs_spurious_wake_ups_or_a_limit_is_left_out_with_the_reason() throws Exception {
    source("// spurious: true\n", "");
    assertThat(read().get(0).incomparable().orElseThrow()).contains("spurious");
    source("// limits: maxStates=7\n", "");
    assertThat(read().get(0).incomparable().orElseThrow()).contains("maxStates=7");
    source("// verdict: PROVED\n", "");
    assertThat(read().get(0).incomparable()).isEmpty();
  }

  @Test
  void a_flaw_must_be_known_and_say_what_it_shows() throws Exception {
    source("// jpf: notfy\n// jpfShows: PROVED\n", "");
    assertRefused("a.P: no flaw 'notfy', did you mean notify?");
    source("// jpf: notify\n", "");
    assertRefused("a.P", "go together");
    source("// jpfShows: PROVED\n", "");
    assertRefused("go together");
    source("// jpf: notify\n// jpfShows: deadlock\n", "");
    assertThat(read().get(0).flaw().orElseThrow().shows()).isEqualTo("deadlock");
  }

  @Test
  void only_a_flaw_of_jpfs_defaults_is_walked_with_them() throws Exception {
    source("// jpf: notify\n// jpfShows: deadlock\n", "");
    assertThat(read().get(0).request().overrides()).contains("+vm.shared.never_break_methods=");
    source("// jpf: atomics\n// jpfShows: PROVED\n", "");
    assertThat(read().get(0).request().overrides()).isEmpty();
  }

  @Test
  void what_cannot_be_used_is_refused_in_one_line() throws Exception {
    assertRefused("has no .java file");
    source("// veredict: PROVED\n", "");
    assertRefused("a.P: no oracle key veredict, did you mean verdict");
    source("// args: 1\n// args: 2\n", "");
    assertRefused("says args twice");
    source("", " int x = ;");
    assertRefused("the compiler refuses a program: ", "P.java:2: ");
    assertThatThrownBy(() -> Corpus.read(folder.resolve("nowhere")))
        .hasMessageEndingWith("is not a folder that can be read");
  }

  @Test
  void classes_and_packages_can_be_chosen_and_unknown_ones_are_named() throws Exception {
    try (Corpus corpus = Corpus.read(OURS)) {
      assertThat(corpus.restrictedTo(List.of("choice.Two", "canary"))).isEmpty();
    } catch (UnknownNameException e) {
      assertThat(e).hasMessageStartingWith("unknown program 'canary'");
    }
    try (Corpus corpus = Corpus.read(OURS)) {
      assertThat(corpus.restrictedTo(List.of("choice.Two", "search.Duel")))
          .extracting(subject -> subject.config().target())
          .containsOnly("choice.Two", "search.Duel");
      assertThat(corpus.restrictedTo(List.of("mutex")))
          .extracting(subject -> subject.config().target())
          .allMatch(name -> name.startsWith("mutex."));
      assertThat(corpus.restrictedTo(List.of())).isEqualTo(corpus.subjects());
    }
  }

  /** Reading our corpus refuses unknown flaws; here the other direction. */
  @Test
  void every_flaw_is_shown_by_its_smallest_program() throws Exception {
    Map<String, Set<String>> shownBy = new TreeMap<>();
    try (Corpus corpus = Corpus.read(OURS)) {
      for (Subject subject : corpus.subjects()) {
        subject
            .flaw()
            .ifPresent(
                known ->
                    shownBy
                        .computeIfAbsent(known.flaw().id(), id -> new TreeSet<>())
                        .add(subject.config().target()));
      }
    }
    for (Flaw flaw : FlawCatalogue.FLAWS) {
      assertThat(shownBy.get(flaw.id())).as(flaw.id()).contains(flaw.program());
      assertThat(Path.of(flaw.source())).isRegularFile();
    }
    assertThat(FlawCatalogue.FLAWS).extracting(Flaw::id).doesNotHaveDuplicates();
  }
}
