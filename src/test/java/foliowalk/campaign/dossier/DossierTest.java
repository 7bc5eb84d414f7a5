package foliowalk.campaign.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foliowalk.campaign.signoff.Campaign;
import foliowalk.campaign.signoff.CampaignListener;
import foliowalk.campaign.signoff.Plan;
import foliowalk.campaign.signoff.SampleCampaigns;
import foliowalk.campaign.signoff.SignoffResult;
import foliowalk.config.file.ConfigurationException;
import foliowalk.report.Golden;
import foliowalk.report.page.Block;
import foliowalk.report.page.HtmlPage;
import foliowalk.report.page.MarkdownPage;
import foliowalk.report.page.Page;
import foliowalk.result.ExitCode;
import foliowalk.result.ToolVersion;
import foliowalk.run.StopSignal;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DossierTest {
  private static final Statement STATEMENT =
      new Statement(
          "May it be <freed>?",
          "some kernel",
          "the change",
          "a",
          "b",
          Map.of("a", "as it is", "b", "with | the mapping"),
          "S2/before",
          "the change as posted",
          List.of("That the moon is round."));

  @TempDir Path folder;

  private SignoffResult run(Plan plan, double seconds) {
    SignoffResult result =
        new Campaign(SampleCampaigns.KnowingEngine::new, 2)
            .run(plan, CampaignListener.NONE, new StopSignal());
    return new SignoffResult(result.plan(), result.cells(), seconds, result.interrupted());
  }

  private Page page(SignoffResult result, Exhibit... exhibits) {
    return DossierPage.of(
        new Dossier(
            result,
            Optional.of(STATEMENT),
            "0f".repeat(32),
            "./foliowalk signoff",
            List.of(exhibits),
            Map.of("S2/before/b", List.of(Block.paragraph("a remark"))),
            Prevention.of(result)));
  }

  private static String markdown(Page page) throws IOException {
    StringWriter text = new StringWriter();
    MarkdownPage.write(page, text);
    return text.toString().replace(ToolVersion.current(), "VERSION");
  }

  private static String html(Page page) throws IOException {
    StringWriter text = new StringWriter();
    HtmlPage.write(page, text);
    return text.toString().replace(ToolVersion.current(), "VERSION");
  }

  private static String withoutTimes(String text, String start) {
    assertThat(text).contains(start);
    return text.substring(0, text.indexOf(start));
  }

  @Test
  void page_is_pinned_in_both_forms() throws IOException {
    Page page =
        page(
            run(SampleCampaigns.plan(folder), 1.25),
            Exhibit.absent("mutants", "Mutants", "reports/mutants.json is not there"));
    Golden.assertMatches("signoff.md", withoutTimes(markdown(page), "## Times"));
    Golden.assertMatches("signoff.html", withoutTimes(html(page), "<section id=\"times\">"));
  }

  @Test
  void two_runs_differ_in_their_times_only() throws IOException {
    Plan plan = SampleCampaigns.plan(folder);
    Page first = page(run(plan, 1.5));
    Page second = page(run(plan, 99));
    assertThat(markdown(first)).isNotEqualTo(markdown(second));
    assertThat(withoutTimes(markdown(first), "## Times"))
        .isEqualTo(withoutTimes(markdown(second), "## Times"));
    assertThat(withoutTimes(html(first), "<section id=\"times\">"))
        .isEqualTo(withoutTimes(html(second), "<section id=\"times\">"));
  }

  @Test
  void every_link_inside_the_page_leads_somewhere_and_no_id_is_there_twice() throws IOException {
    String html = html(page(run(SampleCampaigns.plan(folder), 1)));
    List<String> ids = all(html, "id=\"([^\"]+)\"");
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(ids).containsAll(all(html, "href=\"#([^\"]+)\""));
    assertThat(all(html, "href=\"#([^\"]+)\"")).contains("cell-S2-before-b", "excluded");
  }

  private static List<String> all(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    return matcher.results().map(r -> r.group(1)).collect(Collectors.toList());
  }

  @Test
  void html_needs_nothing_from_outside_and_no_text_of_the_program_is_markup() throws IOException {
    String html = html(page(run(SampleCampaigns.plan(folder), 1)));
    assertThat(html)
        .doesNotContain("http://")
        .doesNotContain("https://")
        .doesNotContain("src=")
        .doesNotContain("<b>flush</b>")
        .contains("&lt;b&gt;flush&lt;/b&gt;")
        .contains("May it be &lt;freed&gt;?");
  }

  @Test
  void claim_is_made_of_the_cells() throws Exception {
    Plan plan = SampleCampaigns.plan(folder);
    assertThat(new Claim(run(plan, 1), STATEMENT).sentence())
        .isEqualTo(
            "In a model of some kernel, under sequential consistency, the change (design b) does"
                + " not hold: where design a is proved, some schedule breaks a rule in 3 of its 3"
                + " cells, the shortest in S11/default/b (I7 deadlock, 0 steps); of the"
                + " alternatives, none is shown to break no rule there.");
    Statement other = new Statement("?", "k", "the change", "b", "a", Map.of(), "", "", List.of());
    assertThat(new Claim(run(plan, 1), other).sentence())
        .contains(
            "the change (design a) holds: where design b is proved, no schedule breaks a rule");
    assertThat(new Claim(run(plan.restrictedTo(List.of(), List.of("a")), 1), STATEMENT).sentence())
        .contains("nothing is claimed: design b was not walked");
  }

  @Test
  void strict_objects_to_what_is_different_undecided_or_left_open_by_the_evidence()
      throws Exception {
    Plan plan = SampleCampaigns.plan(folder);
    Dossier whole = dossier(run(plan, 1));
    assertThat(whole.objections())
        .containsExactly(
            "S2/after/b: expected PROVED, found I1", "S11/default/d2: --max-states 100 reached");
    SignoffResult part = run(plan.restrictedTo(List.of("S2"), List.of("a")), 1);
    assertThat(dossier(part).exitCode(false)).isEqualTo(ExitCode.PROVED);
    assertThat(dossier(part).exitCode(true)).isEqualTo(ExitCode.VIOLATED);
    SignoffResult all = new SignoffResult(wholePlan(part), part.cells(), 1, Optional.empty());
    assertThat(dossier(all).exitCode(true)).isEqualTo(ExitCode.PROVED);
    Exhibit open = new Exhibit("m", "Mutants", List.of(), List.of("a mutant survives"));
    assertThat(dossier(all, open).exitCode(true)).isEqualTo(ExitCode.VIOLATED);
    assertThat(dossier(all, open).exitCode(false)).isEqualTo(ExitCode.PROVED);
    assertThat(dossier(all, open).objections()).containsExactly("a mutant survives");
  }

  private static Plan wholePlan(SignoffResult part) {
    return new Plan(part.plan().scenarios(), part.plan().cells(), false, List.of());
  }

  private static Dossier dossier(SignoffResult result, Exhibit... exhibits) {
    return new Dossier(
        result,
        Optional.empty(),
        "",
        "./foliowalk signoff",
        List.of(exhibits),
        Map.of(),
        Prevention.of(result));
  }

  @Test
  void statement_is_read_with_continued_lines() throws Exception {
    Path file = folder.resolve("dossier.txt");
    Files.writeString(
        file,
        "# head\n"
            + "question Does it\n"
            + "  hold?\n"
            + "kernel k\n"
            + "patch p\n"
            + "baseline a\n"
            + "proposal b\n"
            + "design a = as it is\n"
            + "case S2/default = what\n"
            + " happens\n"
            + "not-shown this\n"
            + "not-shown that\n");
    assertThat(Statement.read(file))
        .isEqualTo(
            new Statement(
                "Does it hold?",
                "k",
                "p",
                "a",
                "b",
                Map.of("a", "as it is"),
                "S2/default",
                "what happens",
                List.of("this", "that")));
  }

  @Test
  void statement_with_a_mistake_is_refused_with_its_line() throws IOException {
    Path file = folder.resolve("dossier.txt");
    String good = "question q\nkernel k\npatch p\nbaseline a\nproposal b\n";
    refused(
        file, good + "verdict PROVED\n", "dossier.txt:6: unknown 'verdict'; known are question");
    refused(file, good + "kernel k2\n", "dossier.txt:6: 'kernel' is there twice");
    refused(file, good + "design a\n", "dossier.txt:6: write 'design ID = TEXT'");
    String once = good + "case S1/default = a case\n";
    refused(file, once + "case S2/default = another\n", "dossier.txt:7: 'case' is there twice");
    refused(file, good + "case S1/default\n", "dossier.txt:6: write 'case ID = TEXT'");
    refused(file, good + "design a = x\ndesign a = y\n", "dossier.txt:7: this design is there");
    refused(file, "question\n", "dossier.txt:1: 'question' needs a text");
    refused(file, "  more\n", "dossier.txt:1: goes on with a line that is not there");
    refused(file, "question q\n", "dossier.txt: 'kernel' is missing");
  }

  private static void refused(Path file, String text, String message) throws IOException {
    Files.writeString(file, text);
    assertThatThrownBy(() -> Statement.read(file))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(message);
  }

  @Test
  void hash_of_the_sources_sees_names_and_texts_but_not_line_ends() throws IOException {
    Files.writeString(folder.resolve("A.java"), "class A {}\n");
    String hash = ModelSources.hash(List.of(folder));
    assertThat(hash).matches("[0-9a-f]{64}");
    Files.writeString(folder.resolve("note.txt"), "no source");
    Files.writeString(folder.resolve("A.java"), "class A {}\r\n");
    assertThat(ModelSources.hash(List.of(folder))).isEqualTo(hash);
    Files.writeString(folder.resolve("A.java"), "class A { }\n");
    assertThat(ModelSources.hash(List.of(folder))).isNotEqualTo(hash);
    assertThat(ModelSources.hash(List.of(folder.resolve("none")))).isEmpty();
  }
}
