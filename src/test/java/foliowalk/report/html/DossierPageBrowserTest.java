package foliowalk.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.report.page.Block;
import foliowalk.report.page.HtmlPage;
import foliowalk.report.page.Page;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader does with the committed dossier, in a real browser. */
class DossierPageBrowserTest {
  private static final Path PAGE = Path.of("reports", "signoff.html").toAbsolutePath();

  @TempDir private static Path folder;
  private static Browser browser;

  @BeforeAll
  static void start() {
    browser = Browser.start();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  /** Whether an element is shown, with every section around it that can be folded open. */
  private static boolean isOpen(String id) {
    return (boolean)
        browser.script(
            "let e = document.getElementById(arguments[0]);"
                + "if (!e || e.getClientRects().length === 0) return false;"
                + "for (; e; e = e.parentElement) { if (e.tagName === 'DETAILS' && !e.open) return"
                + " false; } return true;",
            id);
  }

  private static boolean isInSight(String id) {
    return (boolean)
        browser.script(
            "const r = document.getElementById(arguments[0]).getBoundingClientRect();"
                + "return r.top >= -1 && r.top < innerHeight;",
            id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void opens_without_a_complaint_or_a_request_and_can_be_read_in_either_theme(String theme) {
    browser.media("", theme);
    browser.open(PAGE, "");
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requests()).isNotEmpty().allMatch(a -> a.startsWith("file:"));
    // Contrast of WCAG 2.1, 1.4.3, of every text against the nearest ground behind it.
    Object faint =
        browser.script(
            "const lum = c => { const v = c.map(x => x / 255).map(x => x <= .03928 ? x / 12.92 :"
                + " ((x + .055) / 1.055) ** 2.4); return .2126*v[0] + .7152*v[1] + .0722*v[2]; };"
                + "const rgb = s => s.match(/[\\d.]+/g).map(Number);"
                + "const ground = e => { for (; e; e = e.parentElement) { const c ="
                + " rgb(getComputedStyle(e).backgroundColor); if (c.length < 4 || c[3] > 0) return"
                + " c; } return matchMedia('(prefers-color-scheme: dark)').matches ? [18, 18, 18] :"
                + " [255, 255, 255]; };"
                + "return [...document.querySelectorAll('h1,h2,p,li,summary,td,th,a')].filter(e =>"
                + " e.getClientRects().length && e.textContent.trim()).filter(e => { const a ="
                + " lum(rgb(getComputedStyle(e).color)), b = lum(ground(e)); return (Math.max(a, b)"
                + " + .05) / (Math.min(a, b) + .05) < 4.5; }).slice(0, 3).map(e => e.outerHTML);");
    assertThat((List<?>) faint).isEmpty();
  }

  @Test
  void every_link_inside_leads_to_a_place_of_the_page() {
    browser.open(PAGE, "");
    Object dead =
        browser.script(
            "return [...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href'))"
                + ".filter(h => !h.startsWith('#') ||"
                + " !document.getElementById(decodeURIComponent(h.slice(1))));");
    assertThat((List<?>) dead).isEmpty();
    assertThat(browser.all("#matrix a[href^='#cell-']")).hasSizeGreaterThan(500);
  }

  @Test
  void an_address_with_the_name_of_a_cell_opens_that_cell() {
    browser.open(PAGE, "#cell-S1-default-b");
    assertThat(isOpen("cell-S1-default-b")).isTrue();
    assertThat(isInSight("cell-S1-default-b")).isTrue();
    assertThat(isOpen("cell-S1-default-a")).as("another cell").isFalse();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void a_cell_of_the_matrix_opens_what_stands_behind_it() {
    browser.open(PAGE, "");
    assertThat(isOpen("cell-S11-ipi-d2")).isFalse();
    browser.script("document.querySelector(\"a[href='#cell-S11-ipi-d2']\").click()");
    assertThat(isOpen("cell-S11-ipi-d2")).isTrue();
    assertThat(isInSight("cell-S11-ipi-d2")).isTrue();
    assertThat(browser.address()).endsWith("#cell-S11-ipi-d2");
  }

  @Test
  void an_address_that_names_nothing_does_no_harm() throws IOException {
    Path page = folder.resolve("page.html");
    try (Writer out = Files.newBufferedWriter(page)) {
      HtmlPage.write(
          new Page.Builder("Page")
              .section("s", "S", new Block.Details("d", "folded", List.of(Block.paragraph("text"))))
              .page(),
          out);
    }
    for (String hash : List.of("#none", "#%E0%A4%A", "#<b>", "#")) {
      browser.open(page, hash);
      assertThat(browser.complaints()).as(hash).isEmpty();
      assertThat(isOpen("d")).as(hash).isFalse();
    }
    browser.open(page, "#d");
    assertThat(isOpen("d")).isTrue();
  }
}
