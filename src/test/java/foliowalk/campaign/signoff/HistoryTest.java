package foliowalk.campaign.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foliowalk.config.Limits;
import foliowalk.config.file.ConfigurationException;
import foliowalk.engine.EmbeddedEngine;
import foliowalk.run.StopSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every bug of the history comes back where it is let in, as it was described, and only there. */
class HistoryTest {
  private static final Path FILE = Path.of("models", "history.txt");

  @TempDir private Path folder;

  private static SignoffResult walk(History history) throws ConfigurationException {
    Set<String> names =
        history.entries().stream()
            .flatMap(entry -> Stream.concat(Stream.of(entry.broken()), entry.mended().stream()))
            .collect(Collectors.toSet());
    Plan all = Plan.read(Path.of("jpf-configs"), Limits.NONE, Optional.empty());
    List<PlannedCell> cells =
        all.cells().stream().filter(cell -> names.contains(cell.name())).toList();
    return new Campaign(EmbeddedEngine::new, 1)
        .run(
            new Plan(all.scenarios(), cells, true, List.of()),
            CampaignListener.NONE,
            new StopSignal());
  }

  private History written(String... lines) throws IOException, ConfigurationException {
    return HistoryReader.read(Files.write(folder.resolve("h.txt"), List.of(lines)));
  }

  @Test
  void history_has_every_bug_and_every_lead_of_the_notes() throws ConfigurationException {
    History history = HistoryReader.read(FILE);
    assertThat(history.entries().stream().filter(e -> !e.lead()).map(e -> e.number()))
        .contains("6.2", "6.3", "6.4", "6.5", "6.6", "6.7", "6.8");
    assertThat(history.entries().stream().filter(e -> e.lead()).map(e -> e.number()))
        .containsExactly("6.9", "6.10", "6.11", "6.12(i)", "6.12(ii)");
    assertThat(history.excluded())
        .extracting(History.Excluded::commit)
        .containsExactlyInAnyOrder("2a0629834cd8", "51b8c1fe250d");
    assertThat(history.entries()).allSatisfy(e -> assertThat(e.steps()).hasSizeGreaterThan(2));
  }

  @Test
  void every_bug_is_found_again_step_by_step_and_gone_where_it_is_mended()
      throws ConfigurationException {
    History history = HistoryReader.read(FILE);
    List<Recurrence> found = Recurrence.of(history, walk(history));
    assertThat(found)
        .allSatisfy(one -> assertThat(one.complaint()).as(one.entry().number()).isEmpty());
    for (Recurrence one : found) {
      assertThat(one.places()).as(one.entry().number()).isSorted().doesNotHaveDuplicates();
    }
  }

  /** The same key steps in another order, another thread or without the bug are not found. */
  @Test
  void key_steps_in_another_order_or_thread_are_not_found()
      throws IOException, ConfigurationException {
    String broken = "  broken S14/unbind-before/a I1";
    String mended = "  mended S14/unbind-after/a";
    String close = "  find close fput: File.f_count.value 1 -> 0";
    String freed = "  find memslot kvm_set_memory_region: Memslot.freed false -> true";
    History history =
        written(
            "bug 1 c = in order",
            broken,
            mended,
            close,
            freed,
            "bug 2 c = swapped",
            broken,
            mended,
            freed,
            close,
            "bug 3 c = of another thread",
            broken,
            mended,
            freed.replace("memslot", "close"),
            "bug 4 c = not mended",
            broken,
            broken.replace("broken", "mended").replace(" I1", ""),
            close,
            "bug 5 c = another property",
            broken.replace("I1", "I2"),
            mended,
            close,
            "bug 6 c = not walked",
            broken.replace("/a", "/z"),
            mended,
            close,
            "lead 7 = nobody waits",
            broken,
            close,
            "  blocked close waits");
    assertThat(Recurrence.of(history, walk(history)).stream().map(Recurrence::complaint))
        .satisfiesExactly(
            one -> assertThat(one).isEmpty(),
            two ->
                assertThat(two)
                    .startsWith(
                        "the schedule has no step 'close fput: File.f_count.value 1 -> 0' after"),
            three -> assertThat(three).startsWith("the schedule has no step 'close kvm_set_"),
            four -> assertThat(four).isEqualTo("S14/unbind-before/a is not proved"),
            five -> assertThat(five).isEqualTo("S14/unbind-before/a does not violate I2"),
            six -> assertThat(six).isEqualTo("S14/unbind-before/z was not walked"),
            seven -> assertThat(seven).isEqualTo("at the end it is not so that close waits"));
  }

  @Test
  void malformed_history_is_refused_with_its_line() {
    assertThatThrownBy(() -> written("bug 1 = no commit"))
        .hasMessageContaining("h.txt:1: write 'bug NUMBER COMMIT = TITLE'");
    assertThatThrownBy(() -> written("bug 1 c = t", "  broken S1 I1"))
        .hasMessageContaining("h.txt:2: write 'broken SCENARIO/VARIANT/DESIGN PROPERTY'");
    assertThatThrownBy(() -> written("bug 1 c = t", "  broken S/v/d I1", "  found x"))
        .hasMessageContaining("h.txt:3: 'found x' is none of broken, mended,");
    assertThatThrownBy(() -> written("bug 1 c = t", "  broken S/v/d I1"))
        .hasMessageContaining("h.txt:1: 1 needs a line 'broken' and at least one 'find'");
    assertThatThrownBy(() -> written("bug 1 c = t", "  broken S/v/d I1", "  find t f: x"))
        .hasMessageContaining("h.txt:1: 1 is mended, so it needs 'mended CELL'");
    assertThatThrownBy(() -> written("  find t f: x"))
        .hasMessageContaining("h.txt:1: belongs to no bug and no lead");
    assertThatThrownBy(() -> HistoryReader.read(folder.resolve("none.txt")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("none.txt cannot be read");
  }
}
