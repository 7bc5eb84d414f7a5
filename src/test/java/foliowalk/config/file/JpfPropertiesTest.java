package foliowalk.config.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One rule of the {@code .jpf} syntax a test; the rules are those of JPF's Config class. */
class JpfPropertiesTest {
  @TempDir Path folder;
  private JpfFiles files;

  @BeforeEach
  void files() {
    files = new JpfFiles(folder);
  }

  private String value(String key, String... lines) throws ConfigurationException {
    return files.properties(List.of(), lines).text(key).orElse(null);
  }

  @Test
  void equals_colon_and_blank_separate_key_from_value() throws ConfigurationException {
    assertThat(value("a", "a=1")).isEqualTo("1");
    assertThat(value("a", "a : 1")).isEqualTo("1");
    assertThat(value("a", "a 1")).isEqualTo("1");
    assertThat(value("a", "  a =  1 = 2  ")).isEqualTo("1 = 2");
  }

  @Test
  void comments_and_blank_lines_are_skipped() throws ConfigurationException {
    assertThat(value("a", "# a = 2", "! a = 3", "", "   ", "a = 1 # not a comment"))
        .isEqualTo("1 # not a comment");
  }

  @Test
  void backslash_joins_the_next_line_without_its_indentation() throws ConfigurationException {
    assertThat(value("a", "a = 1,\\", "     2,\\", "\t3")).isEqualTo("1,2,3");
    assertThat(value("a", "a = 1\\\\", "b = 2")).isEqualTo("1\\");
    assertThat(value("a", "a = 1\\")).isEqualTo("1");
  }

  @Test
  void escapes_are_those_of_java_properties() throws ConfigurationException {
    assertThat(value("a b", "a\\ b = \\u0041\\tB")).isEqualTo("A\tB");
  }

  @Test
  void malformed_unicode_escape_is_refused_with_its_line() {
    assertThatThrownBy(() -> value("a", "x = 1", "a = \\u00g1"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("test.jpf:2")
        .hasMessageContaining("four hexadecimal digits");
  }

  @Test
  void the_later_line_wins() throws ConfigurationException {
    assertThat(value("a", "a = 1", "a = 2")).isEqualTo("2");
  }

  @Test
  void truth_words_are_made_equal_and_nil_removes() throws ConfigurationException {
    assertThat(value("a", "a = YES")).isEqualTo("true");
    assertThat(value("a", "a = off")).isEqualTo("false");
    assertThat(value("a", "a = 1", "a = nil")).isNull();
  }

  @Test
  void values_are_expanded_when_they_are_read() throws ConfigurationException {
    assertThat(value("b", "a = 1", "b = <${a}${a}>", "a = 2")).isEqualTo("<11>");
  }

  @Test
  void a_key_may_be_expanded_too() throws ConfigurationException {
    assertThat(value("x.1", "a = 1", "x.${a} = y")).isEqualTo("y");
  }

  @Test
  void mention_of_a_key_set_only_below_is_refused() {
    assertThatThrownBy(() -> value("b", "b = ${a}", "a = 1"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("test.jpf:1: ${a} has no value here")
        .hasMessageContaining("set 'a' above this line");
  }

  @Test
  void a_value_may_mention_its_own_key() throws ConfigurationException {
    assertThat(value("a", "a = 1", "a = ${a},2")).isEqualTo("1,2");
    assertThat(value("a", "a = ${a}2")).isEqualTo("2");
  }

  @Test
  void system_properties_are_the_last_resort() throws ConfigurationException {
    assertThat(value("a", "a = ${java.specification.version}"))
        .isEqualTo(System.getProperty("java.specification.version"));
  }

  @Test
  void unclosed_mention_is_refused() {
    assertThatThrownBy(() -> value("a", "a = ${b"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("test.jpf:1: '${' without '}'");
  }

  @Test
  void config_path_is_the_folder_of_the_file() throws ConfigurationException {
    assertThat(value("a", "a = ${config_path}/x")).isEqualTo(folder + "/x");
  }

  @Test
  void plus_after_the_key_appends_and_before_it_prepends() throws ConfigurationException {
    assertThat(value("a", "a = 1", "a+=,2", "a+ = ,3")).isEqualTo("1,2,3");
    assertThat(value("a", "a = 1", "+a=0,")).isEqualTo("0,1");
    assertThat(value("a", "a+=1")).isEqualTo("1");
  }

  @Test
  void append_with_a_blank_before_the_sign_is_refused_since_jpf_takes_it_for_a_value() {
    assertThatThrownBy(() -> value("a", "a = 1", "a += ,2"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("test.jpf:2")
        .hasMessageContaining("write 'a+=' without a blank");
  }

  @Test
  void included_file_is_read_in_place_with_its_own_config_path() throws ConfigurationException {
    files.write("sub/common.jpf", "a = from ${config_path}");
    JpfProperties properties =
        files.properties(List.of(), "@include = sub/common.jpf", "b = ${config_path}");
    assertThat(properties.text("a")).contains("from " + folder + "/sub");
    assertThat(properties.text("b")).contains(folder.toString());
    assertThat(properties.get("a").orElseThrow().origin().toString()).endsWith("common.jpf:1");
  }

  @Test
  void conditional_includes_look_at_what_stands_above() throws ConfigurationException {
    files.write("yes.jpf", "a = one");
    files.write("no.jpf", "b = two");
    JpfProperties properties =
        files.properties(
            List.of(), "k = 1", "@include_if = ?k?yes.jpf", "@include_unless = ?k?no.jpf");
    assertThat(properties.text("a")).contains("one");
    assertThat(properties.text("b")).isEmpty();
  }

  @Test
  void inclusion_of_itself_is_refused() {
    assertThatThrownBy(() -> value("a", "@include = test.jpf"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("includes itself");
  }

  @Test
  void chains_of_includes_are_read_up_to_a_bound_and_not_called_circles()
      throws ConfigurationException {
    for (int i = 0; i < 60; i++) {
      files.write("c" + i + ".jpf", "@include = c" + (i + 1) + ".jpf");
    }
    files.write("c60.jpf", "a = deep");
    assertThat(value("a", "@include = c0.jpf")).isEqualTo("deep");
    files.write("c60.jpf", "@include = c61.jpf");
    for (int i = 61; i < 120; i++) {
      files.write("c" + i + ".jpf", "@include = c" + (i + 1) + ".jpf");
    }
    assertThatThrownBy(() -> value("a", "@include = c0.jpf"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("chain of more than 100 includes")
        .hasMessageNotContaining("includes itself");
  }

  @Test
  void files_that_include_two_each_end_at_a_bound() {
    for (int i = 0; i < 20; i++) {
      String next = "@include = t" + (i + 1) + ".jpf";
      files.write("t" + i + ".jpf", next, next);
    }
    files.write("t20.jpf", "a = b");
    assertThatThrownBy(() -> value("a", "@include = t0.jpf"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("more than 1000 files are included");
  }

  @Test
  void values_that_double_end_at_a_bound_that_names_the_line() {
    String[] lines = new String[41];
    lines[0] = "a = 0123456789";
    Arrays.fill(lines, 1, lines.length, "a = ${a}${a}");
    assertThatThrownBy(() -> value("a", lines))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageMatching(".*test.jpf:2[0-9]: the values grow beyond 16 million characters.*");
    Arrays.fill(lines, 1, lines.length, "a+ = ${a}");
    assertThatThrownBy(() -> value("a", lines))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("the values grow beyond");
  }

  @Test
  void what_is_no_file_or_too_large_is_refused_before_it_is_read() {
    assertThatThrownBy(() -> JpfProperties.read(Path.of("/dev/zero"), List.of(), Map.of()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("/dev/zero is no file, but a device or a pipe");
    Path large = files.write("large.jpf", "a = " + "x".repeat(5 << 20));
    assertThatThrownBy(() -> JpfProperties.read(large, List.of(), Map.of()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageEndingWith("is larger than the 4 MiB of a .jpf file");
  }

  @Test
  void missing_included_file_is_named_with_the_line_that_includes_it() {
    assertThatThrownBy(() -> value("a", "@include = nowhere.jpf"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("nowhere.jpf does not exist")
        .hasMessageContaining("test.jpf:1");
  }

  @Test
  void rest_of_a_file_is_skipped_with_a_warning_when_a_required_key_is_missing()
      throws ConfigurationException {
    JpfProperties properties = files.properties(List.of(), "@requires other", "a = 1");
    assertThat(properties.text("a")).isEmpty();
    assertThat(properties.warnings()).singleElement().asString().contains("@requires other");
  }

  @Test
  void unknown_directive_is_refused_with_the_nearest() {
    assertThatThrownBy(() -> value("a", "@inclde = x.jpf"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("did you mean '@include'?");
  }

  @Test
  void command_line_goes_before_the_file_and_reaches_mentions() throws ConfigurationException {
    JpfProperties properties =
        files.properties(List.of("+a=2"), "a = 1", "b = <${a}>", "c = ${b}${a}");
    assertThat(properties.text("a")).contains("2");
    assertThat(properties.text("b")).contains("<2>");
    assertThat(properties.text("c")).contains("<2>2");
    assertThat(properties.get("a").orElseThrow().origin()).isEqualTo(Origin.commandLine());
  }

  @Test
  void command_line_appends_after_the_file() throws ConfigurationException {
    JpfProperties properties = files.properties(List.of("+a+=,2", "++a=0,"), "a = 1");
    assertThat(properties.text("a")).contains("0,1,2");
  }

  @Test
  void command_line_key_without_value_is_true_and_with_empty_value_is_removed()
      throws ConfigurationException {
    JpfProperties properties = files.properties(List.of("+a", "+b="), "a = 1", "b = 2");
    assertThat(properties.text("a")).contains("true");
    assertThat(properties.text("b")).isEmpty();
  }

  @Test
  void command_line_value_may_mention_the_files_values() throws ConfigurationException {
    assertThat(files.properties(List.of("+b=${a}2"), "a = 1").text("b")).contains("12");
  }

  @Test
  void argument_without_key_is_refused() {
    assertThatThrownBy(() -> files.properties(List.of("+=x"), "a = 1"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("command line: '+=x' has no key");
  }

  @Test
  void each_value_knows_its_line() throws ConfigurationException {
    JpfProperties properties = files.properties(List.of(), "# x", "a = 1,\\", "2", "b = 3");
    assertThat(properties.get("a").orElseThrow().origin().line()).isEqualTo(2);
    assertThat(properties.get("b").orElseThrow().origin().line()).isEqualTo(4);
  }

  @Test
  void lists_are_split_at_commas_and_semicolons_and_a_backquote_protects_one_character() {
    assertThat(JpfProperties.split("a,b;c,,d`,e", ",;")).containsExactly("a", "b", "c", "d,e");
  }

  @Test
  void choice_is_dropped_where_nothing_mentions_it() throws ConfigurationException {
    Path file = files.write("cell.jpf", "design = a", "x = ${design}");
    JpfProperties properties =
        JpfProperties.read(file, List.of(), Map.of("design", "c", "variant", "v"));
    assertThat(properties.text("x")).contains("c");
    assertThat(properties.text("variant")).isEmpty();
  }

  @Test
  void file_that_is_missing_a_folder_or_binary_is_refused_in_one_line() {
    assertThatThrownBy(() -> JpfProperties.read(folder.resolve("no.jpf"), List.of(), Map.of()))
        .hasMessageEndingWith("no.jpf does not exist");
    assertThatThrownBy(() -> JpfProperties.read(folder, List.of(), Map.of()))
        .hasMessageEndingWith("is a folder; name a .jpf file in it");
    Path binary = files.write("bin.jpf");
    assertThat(binary.toFile().delete()).isTrue();
    assertThatThrownBy(
            () -> {
              java.nio.file.Files.write(binary, new byte[] {(byte) 0xca, (byte) 0xfe});
              JpfProperties.read(binary, List.of(), Map.of());
            })
        .hasMessageEndingWith("is not a text file in UTF-8");
  }
}
