package foliowalk.campaign.dossier;

import foliowalk.campaign.signoff.CellResult;
import foliowalk.campaign.signoff.SignoffJson;
import foliowalk.campaign.signoff.SignoffResult;
import foliowalk.campaign.signoff.SignoffText;
import foliowalk.report.ReportFile;
import foliowalk.report.page.Block;
import foliowalk.report.page.HtmlPage;
import foliowalk.report.page.Inline;
import foliowalk.report.page.Inline.Style;
import foliowalk.report.page.MarkdownPage;
import foliowalk.report.page.Page;
import foliowalk.result.ToolVersion;
import foliowalk.text.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The dossier as a page. Two runs on the same inputs give the same page outside the section
 * "Times", which comes last.
 */
public final class DossierPage {
  /** Name of the page as a web page. */
  public static final String HTML = "signoff.html";

  /** Name of the page as text. */
  public static final String MARKDOWN = "signoff.md";

  /** Names of what {@link #files} gives. */
  public static List<String> names() {
    return List.of(HTML, MARKDOWN, SignoffJson.FILE);
  }

  /** The page in two forms and the data, by file name. */
  public static Map<String, ReportFile.Content> files(Dossier dossier) {
    Page page = of(dossier);
    Map<String, ReportFile.Content> files = new LinkedHashMap<>();
    files.put(HTML, writer -> HtmlPage.write(page, writer));
    files.put(MARKDOWN, writer -> MarkdownPage.write(page, writer));
    files.put(SignoffJson.FILE, writer -> DossierJson.write(dossier, writer));
    return files;
  }

  private DossierPage() {}

  /** Puts the page together. */
  public static Page of(Dossier dossier) {
    SignoffResult result = dossier.result();
    CellSections cells = new CellSections(result, dossier.prevention());
    Page.Builder page = new Page.Builder("Sign-off");
    List<String> objections = dossier.objections();
    page.open(opening(result, objections.size()));
    dossier.statement().ifPresent(statement -> new Claim(result, statement).addTo(page));
    Page.Section matrix = cells.matrix();
    page.section(matrix.id(), matrix.heading(), matrix.blocks());
    page.list("objections", "What a strict reader would object to", objections);
    page.list("scenarios", "Scenarios", SignoffText.scenarios(result.plan().scenarios()));
    page.list(
        "different",
        "Cells that came out otherwise than expected",
        SignoffText.differences(result));
    page.list(
        "undecided",
        "Cells not decided",
        SignoffText.reasons(result.with(CellResult.Outcome.UNDECIDED)));
    page.list(
        "failed", "Cells that failed", SignoffText.reasons(result.with(CellResult.Outcome.FAILED)));
    page.list("excluded", "Cells excluded", SignoffText.exclusions(result));
    for (Exhibit exhibit : dossier.exhibits()) {
      page.section(exhibit.id(), exhibit.heading(), exhibit.blocks());
    }
    add(page, cells.cells(dossier.remarks()));
    add(page, cells.numbers());
    page.list("assumptions", "Assumptions of every walk", result.assumptions());
    dossier
        .statement()
        .ifPresent(s -> page.list("not-shown", "What this does not show", s.notShown()));
    page.section("reproduce", "How to reproduce", reproduction(dossier));
    page.section("times", "Times", times(result));
    return page.page();
  }

  private static void add(Page.Builder page, Page.Section section) {
    page.section(section.id(), section.heading(), section.blocks());
  }

  private static Block[] opening(SignoffResult result, int objections) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.paragraph(result.summary() + ". Exit code " + result.exitCode() + "."));
    blocks.add(
        new Block.Paragraph(
            List.of(
                objections == 0
                    ? Inline.of("A strict reader would object to nothing that was asked for.")
                    : Inline.of(
                            objections == 1
                                ? "A strict reader would object to one thing."
                                : "A strict reader would object to " + objections + " things.",
                            Style.ALARM)
                        .to("#objections"))));
    if (result.plan().partial()) {
      blocks.add(
          Block.paragraph("This is a part of the campaign: other cells were not asked for."));
    }
    result
        .interrupted()
        .ifPresent(why -> blocks.add(Block.paragraph("The run ended early: " + why + ".")));
    return blocks.toArray(new Block[0]);
  }

  private static List<Block> reproduction(Dossier dossier) {
    SignoffResult result = dossier.result();
    List<String> lines = new ArrayList<>();
    lines.add("foliowalk " + ToolVersion.current());
    result.engines().forEach(engine -> lines.add("engine " + engine));
    if (!dossier.modelHash().isEmpty()) {
      lines.add("sources of the models, SHA-256 " + dossier.modelHash());
    }
    lines.add("class files of the models, SHA-256 " + result.programHash());
    lines.add("configuration, SHA-256 " + result.configHash());
    lines.add(
        Numbers.grouped(result.total(foliowalk.result.Statistics::states))
            + " states, "
            + Numbers.grouped(result.total(foliowalk.result.Statistics::transitions))
            + " transitions in all");
    return List.of(new Block.Command(dossier.command()), Block.bullets(lines));
  }

  private static List<Block> times(SignoffResult result) {
    return List.of(
        Block.paragraph("This section alone differs between runs on the same inputs."),
        Block.bullets(
            List.of(
                "In all: " + Numbers.seconds(result.seconds()),
                "Java "
                    + System.getProperty("java.version")
                    + ", "
                    + System.getProperty("os.name")
                    + " "
                    + System.getProperty("os.arch"))),
        Block.table(List.of("cell", "time", "states/s", "memory"), SignoffText.times(result)));
  }
}
