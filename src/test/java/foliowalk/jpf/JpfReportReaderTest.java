package foliowalk.jpf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foliowalk.jpf.JpfReport.JpfInstruction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports as JPF writes them, and as a hostile program or a full disk leaves them. */
class JpfReportReaderTest {
  @TempDir Path folder;

  private static Path sample(String name) {
    return Path.of("src/test/resources/jpf").resolve(name);
  }

  @Test
  void a_report_without_errors_has_its_numbers() throws Exception {
    JpfReport report = JpfReportReader.read(sample("none.xml"));
    assertThat(report.errors()).isEmpty();
    assertThat(report.newStates()).isEqualTo(17);
    assertThat(report.visitedStates()).isEqualTo(6);
    assertThat(report.endStates()).isEqualTo(5);
    assertThat(report.memoryMebibytes()).isEqualTo(382);
  }

  @Test
  void an_exception_is_read_although_its_report_is_ill_formed() throws Exception {
    JpfReport report = JpfReportReader.read(sample("exception.xml"));
    assertThat(report.errors()).hasSize(1);
    JpfReport.JpfError error = report.errors().get(0);
    assertThat(error.exceptionClass()).contains("bank.Overdrawn");
    assertThat(error.exceptionMessage()).isEqualTo("balance is -1: \"too\" <little> & late");
    assertThat(error.thrownAt()).isEqualTo("at bank.Bank.<init>(Bank.java:9)");
    assertThat(error.isDeadlock()).isFalse();
    assertThat(report.newStates()).as("the last statistics count").isEqualTo(17);
  }

  @Test
  void a_trace_has_threads_choices_and_the_programs_own_instructions() throws Exception {
    JpfReport report = JpfReportReader.read(sample("exception.xml"));
    assertThat(report.trace()).hasSize(3);
    assertThat(report.trace().get(0).instructions())
        .containsExactly(
            new JpfInstruction("bank/Bank.java", 7, "getstatic bank.Bank.balance"),
            new JpfInstruction("bank/Bank.java", 8, "invokevirtual java.lang.Thread.start()V"));
    assertThat(report.trace().get(0).beginsInside()).isTrue();
    assertThat(report.trace().get(0).endsInside()).isTrue();
    assertThat(report.trace().get(1).thread()).isEqualTo(1);
    assertThat(report.trace().get(1).choice()).isEqualTo(1);
    assertThat(report.trace().get(1).isThreadChoice()).isTrue();
    assertThat(report.trace().get(1).endsInside()).isFalse();
    assertThat(report.trace().get(2).isThreadChoice()).isFalse();
    assertThat(report.trace().get(2).choice()).isEqualTo(2);
    assertThat(report.threads().get(1))
        .isEqualTo(
            new JpfReport.JpfThread(
                "teller<\"1\">",
                "BLOCKED",
                "java.lang.Object@1fd",
                "bank.Bank.<init>(Bank.java:12)"));
  }

  @Test
  void several_errors_are_kept_in_their_order() throws Exception {
    JpfReport report = JpfReportReader.read(sample("several.xml"));
    assertThat(report.errors()).hasSize(3);
    assertThat(report.errors().get(0).isDeadlock()).isTrue();
    assertThat(report.errors().get(1).exceptionClass()).contains("java.lang.AssertionError");
    assertThat(report.errors().get(1).exceptionMessage()).isEmpty();
  }

  @Test
  void running_out_of_memory_is_told_from_violations() throws Exception {
    JpfReport report = JpfReportReader.read(sample("out-of-memory.xml"));
    assertThat(report.errors()).singleElement().matches(JpfReport.JpfError::isOutOfMemory);
  }

  @Test
  void a_message_that_forges_a_clean_result_takes_no_violation_away() throws Exception {
    JpfReport report = JpfReportReader.read(sample("forged.xml"));
    assertThat(report.errors()).hasSize(2);
    assertThat(report.errors().get(0).exceptionClass()).contains("java.lang.RuntimeException");
    assertThat(report.errors().get(1).isDeadlock()).isTrue();
  }

  @Test
  void a_clean_result_beside_an_error_is_refused() throws Exception {
    refused(
        "<?xml version=\"1.0\" ?>\n<jpfreport>\n    <error id=\"0\">\n"
            + "      <property>a.B</property>\n      <details>x      </details>\n"
            + "  <result findings=\"none\"/>\n</jpfreport>\n",
        "contradicts itself");
    refused(
        "<?xml version=\"1.0\" ?>\n<jpfreport>\n  <result findings=\"none\"/>\n"
            + "  <result findings=\"none\"/>\n</jpfreport>\n",
        "contradicts itself");
  }

  @Test
  void what_is_no_whole_report_is_refused() throws Exception {
    refused("", "is empty");
    refused("GARBAGE\n", "is no report");
    refused("<?xml version=\"1.0\" ?>\n<html>\n</html>\n", "is no report");
    refused("<?xml version=\"1.0\" ?>\n<jpfreport>\n</jpfreport>\n", "has no result");
    refused(
        "<?xml version=\"1.0\" ?>\n<jpfreport>\n  <result findings=\"none\"/>\n</jpfreport>\n",
        "has no new-states");
    refused(
        "<?xml version=\"1.0\" ?>\n<jpfreport>\n  <result findings=\"errors\">\n  </result>\n"
            + "</jpfreport>\n",
        "names none");
    assertThatThrownBy(() -> JpfReportReader.read(folder.resolve("absent.xml")))
        .isInstanceOf(UnreadableReportException.class)
        .hasMessage("was not written");
  }

  @Test
  void a_report_cut_off_after_any_line_is_refused() throws Exception {
    for (String name : new String[] {"none.xml", "exception.xml", "several.xml", "forged.xml"}) {
      String whole = Files.readString(sample(name));
      for (int end = whole.indexOf('\n'); end >= 0; end = whole.indexOf('\n', end + 1)) {
        String part = whole.substring(0, end + 1);
        if (part.length() < whole.length() && !part.endsWith("</jpfreport>\n")) {
          refused(part, "");
        }
      }
    }
  }

  @Test
  void bytes_that_are_no_text_do_not_matter() throws Exception {
    byte[] bytes = Files.readAllBytes(sample("exception.xml"));
    for (int i = 0; i < bytes.length - 20; i += 97) {
      byte[] damaged = bytes.clone();
      damaged[i] = (byte) 0xff;
      Path file = Files.write(folder.resolve("damaged.xml"), damaged);
      try {
        assertThat(JpfReportReader.read(file).errors()).as("byte " + i).isNotEmpty();
      } catch (UnreadableReportException e) {
        assertThat(e).hasMessageNotContaining("Exception");
      }
    }
  }

  private void refused(String text, String words) throws IOException {
    Path file = Files.writeString(folder.resolve("report.xml"), text);
    assertThatThrownBy(() -> JpfReportReader.read(file))
        .isInstanceOf(UnreadableReportException.class)
        .hasMessageContaining(words);
  }
}
