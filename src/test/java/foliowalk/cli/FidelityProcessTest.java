package foliowalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import foliowalk.fidelity.FidelityFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code foliowalk fidelity} as a process. */
class FidelityProcessTest {
  @TempDir Path folder;

  private Launched.Ended fidelity(String... args) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "fidelity",
                "--classes",
                FidelityFixture.classes(folder.resolve("classes")).toString(),
                "--map",
                FidelityFixture.map().toString()));
    all.addAll(List.of(args));
    return Launched.run(folder, all.toArray(String[]::new));
  }

  private void assertRefused(Launched.Ended ended, String... parts) {
    assertThat(ended.exitCode()).isEqualTo(65);
    assertThat(ended.err()).startsWith("foliowalk: ").containsOnlyOnce("\n").contains(parts);
    assertThat(ended.out()).isEmpty();
  }

  @Test
  void departures_are_printed_with_lines_and_end_with_10() throws IOException {
    Launched.Ended ended =
        fidelity(
            "--kernel", FidelityFixture.tree().toString(), "--out", "reports", "--json", "f.json");
    assertThat(ended.exitCode()).isEqualTo(10);
    assertThat(ended.err().lines())
        .containsExactly("foliowalk: written: reports/fidelity.md", "foliowalk: written: f.json");
    assertThat(ended.out())
        .contains("    moved box_set_flag, kernel mm/box.c:28, model demo/Boxes.java:23\n")
        .contains("    box_gone: no definition of box_gone in this tree\n")
        .endsWith("exit code 10\n");
    assertThat(folder.resolve("reports/fidelity.md")).content().contains("# Fidelity of the model");
    JsonNode json = new ObjectMapper().readTree(folder.resolve("f.json").toFile());
    assertThat(json.get("exitCode").asInt()).isEqualTo(10);
    assertThat(json.get("kernel").get("version").asText()).isEqualTo("9.1.4-test");
    assertThat(json.get("kernel").get("compared")).hasSize(9);
    assertThat(json.get("kernel").get("notCompared")).hasSize(2);
    assertThat(json.get("kernel").get("unexplained").asInt()).isEqualTo(4);
  }

  @Test
  void explained_alone_ends_with_0() throws IOException {
    Path map = folder.resolve("map.txt");
    Files.writeString(
        map,
        Files.readString(FidelityFixture.map())
            + "moved: box_reordered: box_set_flag: meant\n"
            + "left out: box_has_more: *: meant\n"
            + "added in: box_lacks_one: Box.put: meant\n");
    Launched.Ended ended =
        fidelity("--map", map.toString(), "--kernel", FidelityFixture.tree().toString());
    assertThat(ended.exitCode()).as(ended.err()).isEqualTo(64); // an option given twice
    ended =
        Launched.run(
            folder,
            "fidelity",
            "--classes",
            "classes",
            "--map",
            "map.txt",
            "--kernel",
            FidelityFixture.tree().toString());
    assertThat(ended.exitCode()).isZero();
    assertThat(ended.out()).contains("0 unexplained");
  }

  @Test
  void folder_that_is_absent_or_no_kernel_is_one_line_that_says_what_was_looked_for()
      throws IOException {
    assertRefused(fidelity("--kernel", "nowhere"), "--kernel: nowhere is not a folder");
    Files.createDirectories(folder.resolve("some/mm"));
    assertRefused(
        fidelity("--kernel", "some"),
        "some is not a kernel tree: it has no Makefile, no fs, no include/linux",
        "looked for Makefile, mm, fs, include/linux");
  }

  @Test
  void bad_map_and_bad_classes_are_one_line() throws IOException {
    Files.writeString(folder.resolve("bad.txt"), "left out: nothing\n");
    assertRefused(
        Launched.run(folder, "fidelity", "--map", "bad.txt"), "bad.txt:1: expected 'kernel");
    assertRefused(
        Launched.run(folder, "fidelity", "--classes", "none"),
        "class files in none cannot be read");
    Files.createDirectories(folder.resolve("broken"));
    Files.writeString(folder.resolve("broken/A.class"), "no class");
    assertRefused(
        Launched.run(folder, "fidelity", "--classes", "broken"), "A.class is not a class file");
  }

  @Test
  void parser_that_cannot_be_loaded_is_69_and_says_so() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "where a folder should be");
    Launched.Ended ended =
        Launched.start(
                folder,
                Map.of("FOLIOWALK_NO_BUILD", "1", "FOLIOWALK_OPTS", "-Dtree-sitter-lib=" + file),
                Launched.home().resolve("foliowalk"),
                "fidelity",
                "--kernel",
                FidelityFixture.tree().toString())
            .await();
    assertThat(ended.exitCode()).isEqualTo(69);
    assertThat(ended.err())
        .startsWith("foliowalk: the C parser's native library cannot be loaded here: ")
        .containsOnlyOnce("\n");
  }

  @Test
  void report_that_cannot_be_written_is_refused_before_the_work() throws IOException {
    Files.writeString(folder.resolve("file"), "");
    assertRefused(fidelity("--out", "file"), "--out: ");
    assertRefused(fidelity("--json", "nowhere/f.json"), "--json: nowhere/f.json");
  }

  @Test
  void model_of_this_project_is_mapped_without_a_kernel() {
    Launched.Ended ended = Launched.run(folder, "fidelity");
    assertThat(ended.exitCode()).isZero();
    assertThat(ended.out())
        .contains("Vmscan.__remove_mapping -> mm/vmscan.c __remove_mapping\n")
        .contains("  mm/vmscan.c __remove_mapping -> Vmscan.__remove_mapping\n")
        .contains("Left out by the model\n");
  }
}
