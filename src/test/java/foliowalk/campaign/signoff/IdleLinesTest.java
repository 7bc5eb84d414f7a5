package foliowalk.campaign.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foliowalk.config.file.ConfigurationException;
import foliowalk.result.CodeLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdleLinesTest {
  @TempDir private Path folder;

  private IdleLines read(String... lines) throws IOException, ConfigurationException {
    return IdleLines.read(Files.write(folder.resolve("idle.txt"), List.of(lines)));
  }

  @Test
  void rule_covers_lines_by_method_and_text_and_is_stale_when_it_covers_none()
      throws IOException, ConfigurationException {
    Files.write(folder.resolve("A.java"), List.of("one", "throw x;", "three", "four"));
    IdleLines rules =
        read(
            "# comment",
            "idle A.m \"throw\" because check: it holds",
            "idle *.gone because gap: nothing is left of it");
    CampaignEvidence evidence =
        new CampaignEvidence(
            List.of(),
            List.of(),
            1,
            new TreeSet<>(
                List.of(
                    new CodeLine("A.java", 2, "A.m"),
                    new CodeLine("A.java", 3, "A.m"),
                    new CodeLine("A.java", 2, "B.m"))));
    List<IdleLines.Reviewed> reviewed = rules.review(evidence, List.of(folder));
    assertThat(reviewed.stream().map(r -> r.rule().isPresent()))
        .containsExactly(true, false, false);
    assertThat(reviewed.get(0).source()).isEqualTo("throw x;");
    assertThat(rules.stale(reviewed)).extracting(IdleLines.Rule::method).containsExactly("*.gone");
  }

  @Test
  void rule_of_another_form_is_refused_with_its_line() {
    assertThatThrownBy(() -> read("", "idle A.m because so"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("idle.txt:2: write 'idle Class.method");
  }
}
