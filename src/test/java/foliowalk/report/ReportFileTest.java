package foliowalk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {
  @TempDir Path folder;

  private long filesInFolder() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }

  @Test
  void file_is_replaced_whole() throws IOException {
    Path file = Files.writeString(folder.resolve("r.json"), "a much longer old text");
    ReportFile.write(file, out -> out.write("new"));
    assertThat(file).hasContent("new");
    assertThat(filesInFolder()).isEqualTo(1);
  }

  @Test
  void failure_while_writing_leaves_the_old_file_and_no_rest() throws IOException {
    Path file = Files.writeString(folder.resolve("r.json"), "old");
    assertThatThrownBy(
            () ->
                ReportFile.write(
                    file,
                    out -> {
                      out.write("half");
                      throw new IOException("disk full");
                    }))
        .hasMessage("disk full");
    assertThat(file).hasContent("old");
    assertThat(filesInFolder()).isEqualTo(1);
  }

  @Test
  void symbolic_link_stays_a_link() throws IOException {
    Path file = Files.writeString(folder.resolve("real.json"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);
    ReportFile.write(link, out -> out.write("new"));
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("new");
  }

  @Test
  void device_is_written_to_and_not_replaced() throws IOException {
    ReportFile.write(Path.of("/dev/null"), out -> out.write("new"));
    assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    assertThat(ReportFile.obstacle(Path.of("/dev/null"))).isEmpty();
  }

  @Test
  void obstacles_are_seen_before_the_run() {
    assertThat(ReportFile.obstacle(folder.resolve("new.json"))).isEmpty();
    assertThat(ReportFile.obstacle(folder)).contains("is a folder");
    assertThat(ReportFile.obstacle(folder.resolve("no/such.json")).orElseThrow())
        .contains("is not a folder");
  }
}
