package foliowalk.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What a reader does with the page, in a real browser. */
class TracePageBrowserTest {
  private static final Path AWKWARD =
      Path.of("src", "test", "resources", "foliowalk", "report", "html", "awkward.json");
  private static final String HOSTILE = "</script><img src=x onerror=alert(1)>\\u202e";
  private static final String CURRENT = ".row.current .cell-number";
  private static final Map<String, String> SOURCES =
      Map.of(
          "demo/mm/Vmscan.java",
          "line one\nline two\n// comment\ninode.i_lock.lock();\n5\n6\n7\n8\ninode.access();\n");

  @TempDir private static Path folder;
  private static Browser browser;
  private static Path page;

  @BeforeAll
  static void start() throws IOException {
    browser = Browser.start();
    page = write("page.html", Files.readString(AWKWARD));
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void open() {
    browser.media("", "light");
    browser.open(page, "");
  }

  private static Path write(String name, String json) throws IOException {
    Path file = folder.resolve(name);
    try (Writer out = Files.newBufferedWriter(file)) {
      TracePage.write(json, SOURCES, out);
    }
    return file;
  }

  private static String current() {
    return browser.text(CURRENT);
  }

  @Test
  void opens_on_the_last_step_with_the_key_steps_unfolded() {
    assertThat(current()).isEqualTo("11");
    assertThat(browser.texts(".row.step .cell-number"))
        .containsExactly("3", "4", "5", "6", "9", "10", "11");
    assertThat(browser.texts(".row.fold .what"))
        .containsExactly("2 steps: __remove_mapping", "2 steps: evict");
    assertThat(browser.texts("#sentences li").get(0)).contains("freed in step 10");
    assertThat(browser.text("#detail")).contains("throws UseAfterFree: access after");
  }

  @Test
  void a_long_explanation_is_read_without_a_scroll_bar_of_its_own() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode result = (ObjectNode) mapper.readTree(AWKWARD.toFile());
    ObjectNode why = (ObjectNode) result.at("/violations/0/why");
    for (int i = 0; i < 30; i++) {
      why.withArray("sentences")
          .add("One of very many sentences that a person has to read. ".repeat(4));
    }
    Path longPage = write("long-why.html", mapper.writeValueAsString(result));
    for (int width : new int[] {1440, 1100, 700}) {
      browser.size(width, 900);
      browser.open(longPage, "");
      Object hidden =
          browser.script(
              "let e = document.querySelector('#sentences');"
                  + "for (; e !== document.documentElement; e = e.parentElement) {"
                  + " if (getComputedStyle(e).overflowY !== 'visible' && e !== document.body)"
                  + " return e.className; }"
                  + "const below = document.querySelector('.tools').getBoundingClientRect().top;"
                  + "const end = document.querySelector('#sentences').getBoundingClientRect().bottom;"
                  + "return end <= below + 1 ? '' : 'covered';");
      assertThat(hidden).as("at width %d", width).isEqualTo("");
      assertThat(
              ((Number) browser.script("return document.querySelector('.work').offsetHeight"))
                  .intValue())
          .isGreaterThan(400);
    }
    browser.size(1440, 900);
  }

  @Test
  void keys_step_forward_and_back() {
    browser.press("k");
    assertThat(current()).isEqualTo("10");
    browser.press(Keys.ARROW_UP);
    assertThat(current()).isEqualTo("9");
    browser.press("j");
    browser.press(Keys.ARROW_DOWN);
    assertThat(current()).isEqualTo("11");
    browser.press("j");
    assertThat(current()).as("there is no step behind the last").isEqualTo("11");
    browser.press(Keys.HOME);
    assertThat(current()).isEqualTo("1");
    browser.press(Keys.END);
    assertThat(current()).isEqualTo("11");
  }

  @Test
  void s_goes_to_the_next_switch_and_its_label_tells_whether_it_is_needed() {
    browser.press(Keys.HOME);
    browser.press("s");
    assertThat(current()).isEqualTo("4");
    assertThat(browser.text(".row.current .need")).isEqualTo("needed");
    browser.press("s");
    assertThat(current()).isEqualTo("5");
    assertThat(browser.text(".row.current .need")).isEqualTo("incidental");
    browser.press("S");
    assertThat(current()).isEqualTo("4");
  }

  @Test
  void e_goes_to_the_next_key_step() {
    browser.press(Keys.HOME);
    browser.press("e");
    browser.press("e");
    assertThat(current()).isEqualTo("5");
    browser.press("E");
    assertThat(current()).isEqualTo("3");
  }

  @Test
  void a_goes_to_the_next_access_of_the_selected_object_or_a_part_of_it() {
    browser.press(Keys.HOME);
    browser.choose("#selected", "Folio#1");
    browser.script("document.getElementById('lanes').focus()");
    browser.press("a");
    assertThat(current()).isEqualTo("2");
    browser.press("a");
    assertThat(current()).isEqualTo("3");
    browser.press("A");
    assertThat(current()).isEqualTo("2");
  }

  @Test
  void a_click_on_an_object_selects_it() {
    browser.click("#detail .reads button.object");
    assertThat(browser.one("#selected").getDomProperty("value")).isEqualTo("Inode#1");
    assertThat(browser.all(".thing.selected")).hasSize(1);
  }

  @Test
  void search_leaves_the_steps_that_match_and_escape_brings_all_back() {
    browser.press("/");
    browser.press("refcount");
    assertThat(browser.text("#matches")).isEqualTo("1 of 11 match");
    assertThat(browser.texts(".row.step .cell-number")).contains("2").doesNotContain("5");
    browser.press(Keys.ENTER);
    assertThat(current()).as("behind the last step the first match comes again").isEqualTo("2");
    browser.press(Keys.ENTER);
    browser.press(Keys.SHIFT, Keys.ENTER);
    assertThat(current()).isEqualTo("2");
    browser.press(Keys.ESCAPE);
    assertThat(browser.one("#search").getDomProperty("value")).isEmpty();
    assertThat(browser.texts(".row.step .cell-number")).contains("3", "5", "10");
    browser.press("j");
    assertThat(current()).as("the focus is back in the schedule").isEqualTo("3");
  }

  @Test
  void filters_by_thread_object_and_field_combine() {
    browser.choose("#filter-thread", "reclaim");
    assertThat(browser.text("#matches")).isEqualTo("7 of 11 match");
    browser.choose("#filter-object", "Inode#1");
    assertThat(browser.text("#matches")).isEqualTo("4 of 11 match");
    browser.choose("#filter-field", "memory");
    assertThat(browser.text("#matches")).isEqualTo("1 of 11 match");
    browser.click("#clear");
    assertThat(browser.text("#matches")).isEmpty();
  }

  @Test
  void a_folded_stretch_opens_on_a_click_and_f_opens_all() {
    browser.click(".row.fold");
    assertThat(browser.texts(".row.step .cell-number")).contains("1", "2").doesNotContain("7");
    browser.press("f");
    assertThat(browser.all(".row.step")).hasSize(11);
    assertThat(browser.one("#fold").getDomAttribute("aria-pressed")).isEqualTo("false");
  }

  @Test
  void the_address_leads_to_a_step_and_follows_the_reader() {
    browser.open(page, "#step=5");
    assertThat(current()).isEqualTo("5");
    browser.press("j");
    assertThat(browser.address()).endsWith("#step=6");
    browser.open(page, "#step=99");
    assertThat(current()).as("beyond the end").isEqualTo("11");
    browser.open(page, "#step=x&violation=y");
    assertThat(current()).as("no number").isEqualTo("11");
  }

  @Test
  void step_numbers_in_sentences_are_links() {
    browser.click("#sentences a[href='#step=10']");
    assertThat(current()).isEqualTo("10");
  }

  @Test
  void state_is_compared_with_the_step_before() {
    browser.open(page, "#step=10");
    assertThat(browser.texts("#state tr.changed")).contains("memoryLIVE → FREED");
    assertThat(browser.text("#state .lives .changed")).contains("being evicted → freed");
  }

  @Test
  void state_is_compared_between_any_two_steps() {
    browser.open(page, "#step=1");
    browser.press("m");
    browser.press(Keys.END);
    assertThat(browser.texts("#state tr.changed"))
        .contains(
            "refcount2 → 0",
            "mappingAddressSpace#1 → null",
            "memoryLIVE → FREED",
            "i_state0 → 1",
            "[0]true → false");
    browser.type("#base", "9");
    browser.leaveField();
    assertThat(browser.texts("#state tr.changed"))
        .contains("memoryLIVE → FREED")
        .noneMatch(row -> row.startsWith("refcount"));
    browser.click("#unmark");
    assertThat(browser.one("#base").getDomProperty("value")).isEqualTo("10");
    assertThat(browser.all("#state tr.changed")).isEmpty();
  }

  @Test
  void an_object_born_later_is_not_there_before() {
    browser.open(page, "#step=10");
    browser.type("#base", "9");
    browser.leaveField();
    assertThat(browser.texts("#state tr.changed")).contains("donenot there → true");
  }

  @Test
  void source_shows_the_frame_of_the_kernel_function_and_any_other_on_a_click() {
    assertThat(browser.text(".line.current")).contains("9").contains("inode.access();");
    assertThat(browser.texts(".stack .where")).containsExactly("Inode.java:3", "Vmscan.java:9");
    browser.click(".stack li:first-child button");
    assertThat(browser.texts(".line")).as("not embedded: the line of the trace").hasSize(1);
    assertThat(browser.text(".line.current")).contains("Memory now = memory;");
  }

  @Test
  void lanes_and_lifetimes_show_who_holds_reads_and_waits() {
    browser.open(page, "#step=4");
    assertThat(browser.all(".row.current .lane.t0.holds")).hasSize(1);
    assertThat(browser.all(".row.current .lane.t1.waits")).hasSize(1);
    browser.open(page, "#step=6");
    assertThat(browser.all(".row.current .lane.t0.reads")).hasSize(1);
    browser.open(page, "#step=10");
    assertThat(browser.one(".row.current .cell-lives .life").getDomProperty("title"))
        .isEqualTo("Inode#1: freed");
    assertThat(browser.texts("#overview .life .in"))
        .contains("live", "cached", "removed", "absent");
  }

  @Test
  void theme_follows_the_system_until_the_reader_chooses() {
    Object light = background();
    browser.media("", "dark");
    Object dark = background();
    assertThat(dark).isNotEqualTo(light);
    browser.press("t");
    assertThat(background()).isEqualTo(light);
    assertThat(browser.one("#theme").getAccessibleName()).isEqualTo("Dark theme");
    browser.click("#theme");
    assertThat(background()).isEqualTo(dark);
  }

  private static Object background() {
    return browser.script("return getComputedStyle(document.body).backgroundColor");
  }

  @Test
  void hostile_text_stays_text() {
    browser.press("f");
    assertThat(browser.all("img, body script:not([src]):not([type]) ~ img")).isEmpty();
    assertThat(browser.texts(".lane-name")).contains(HOSTILE);
    browser.open(page, "#step=8");
    assertThat(browser.texts("#state tr.changed")).contains("note → " + HOSTILE);
    browser.open(page, "#violation=2");
    assertThat(browser.text("#sentences")).contains("No schedule of this violation was recorded");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void violations_of_one_result_are_chosen_in_the_page() {
    assertThat(browser.texts("#violations option"))
        .containsExactly("1 of 2: I1", "2 of 2: deadlock");
    browser.choose("#violations", "2");
    assertThat(browser.text("#property")).isEqualTo("deadlock");
    assertThat(browser.one(".work").isDisplayed()).isFalse();
    browser.choose("#violations", "1");
    assertThat(current()).isEqualTo("11");
  }

  @Test
  void a_key_brings_the_row_of_its_step_into_sight() {
    browser.size(1000, 500);
    browser.script("scrollTo(0, 0)");
    browser.press("k");
    Object seen =
        browser.script(
            "const r = document.querySelector('.row.current').getBoundingClientRect();"
                + "return r.top >= 0 && r.bottom <= innerHeight;");
    browser.size(1440, 900);
    assertThat(seen).isEqualTo(true);
  }

  @Test
  void access_keys_need_an_object_and_no_letter_chooses_another_one() {
    browser.press("a");
    assertThat(browser.text("#matches")).isEqualTo("Select an object first.");
    assertThat(current()).isEqualTo("11");
    browser.choose("#selected", "Inode#1");
    browser.script("document.getElementById('selected').focus()");
    browser.press("A");
    assertThat(browser.one("#selected").getDomProperty("value")).isEqualTo("Inode#1");
    assertThat(current()).isNotEqualTo("11");
  }

  @Test
  void monitors_that_a_lock_of_the_program_is_made_of_are_not_told() {
    String monitor = "{kind: '%s', object: 'Inode#1.i_lock', member: '', newValue: ''}";
    Object told =
        browser.script(
            "const step = (events, operation, locks) => ({thread: 't', operation, source: 'spin_lock(x);',"
                + " class: 'T', method: 'm', events, after: {locks, readers: [], lifetimes: [],"
                + " blocked: [{thread: 'u', on: 'Rcu#1'}]}});"
                + "const own = {lock: 'Inode#1.i_lock', holder: 't'}, rcu = {lock: 'Rcu#1', holder: 't'};"
                + "const rcuEntered = {kind: 'lock', object: 'Rcu#1', member: '', newValue: ''};"
                + "const trace = new foliowalk.trace.Trace({steps: [step([], 'start', []),"
                + " step(["
                + monitor.formatted("lock")
                + "], 'lock Inode#1.i_lock', [own]),"
                + " step(["
                + monitor.formatted("unlock")
                + "], 'unlock Inode#1.i_lock', [own]),"
                + " step([rcuEntered], 'lock Rcu#1', [own, rcu]),"
                + " step([], 'end', [own])]});"
                + "return [2, 3, 4].map(n => foliowalk.effects.summary(trace, n))"
                + ".concat(trace.after(4).locks.length, trace.after(4).blocked.length);");
    assertThat(told)
        .isEqualTo(List.of("takes Inode#1.i_lock", "spin_lock(x);", "spin_lock(x);", 1L, 0L));
  }

  @Test
  void every_control_has_a_name() {
    browser.press("f");
    List<WebElement> controls =
        browser.all(
            "button, input, select, a, summary, [role]:not([role='presentation']):not([role='status'])");
    assertThat(controls).hasSizeGreaterThan(40);
    for (WebElement control : controls) {
      if (control.isDisplayed()) {
        assertThat(control.getAccessibleName())
            .as(control.getDomProperty("outerHTML"))
            .isNotBlank();
      }
    }
    List<String> ids = browser.all("[id]").stream().map(e -> e.getDomAttribute("id")).toList();
    assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
  }

  @Test
  void help_lists_the_keys_and_closes_on_escape() {
    browser.press("?");
    assertThat(browser.texts("#key-table th")).contains("j↓→", "s", "m", "/");
    browser.press(Keys.ESCAPE);
    assertThat(browser.one("#keys").isDisplayed()).isFalse();
    browser.press("k");
    assertThat(current()).isEqualTo("10");
  }

  @Test
  void the_current_row_is_told_to_those_who_cannot_see_it() {
    browser.press("k");
    String active = browser.one("#lanes").getDomAttribute("aria-activedescendant");
    assertThat(browser.one("#" + active).getDomAttribute("aria-selected")).isEqualTo("true");
    assertThat(browser.one("#" + active).getDomAttribute("aria-posinset")).isEqualTo("8");
    assertThat(browser.one("#overview svg").getDomAttribute("aria-valuenow")).isEqualTo("10");
  }

  @Test
  void no_request_leaves_the_page_and_the_console_stays_empty() {
    for (String key : List.of("k", "s", "f", "m", "t", "e", "a", "?")) {
      browser.press(key);
    }
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requests())
        .isNotEmpty()
        .allSatisfy(url -> assertThat(url).startsWith(page.toUri().toString()));
  }

  @Test
  void ten_thousand_steps_put_few_rows_into_the_document() throws IOException {
    browser.open(write("long.html", LongTrace.json(10_000)), "#step=5000");
    assertThat(current()).isEqualTo("5000");
    browser.press("f");
    for (String key : List.of("j", "s", "e", "k")) {
      browser.press(key);
      assertThat((Long) browser.script("return document.querySelectorAll('.row').length"))
          .isBetween(10L, 100L);
    }
    browser.script("document.getElementById('lanes').scrollTop = 1e9");
    browser.press(Keys.END);
    assertThat(current()).isEqualTo("10000");
    assertThat((Long) browser.script("return document.querySelectorAll('.row').length"))
        .isBetween(10L, 100L);
    assertThat((Long) browser.script("return document.getElementsByTagName('*').length"))
        .isLessThan(12_000L);
    browser.press("/");
    browser.press("object7");
    assertThat(browser.text("#matches")).contains("of 10000 match");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void a_trace_without_the_newer_fields_is_shown_by_its_events() throws IOException {
    ObjectNode result = (ObjectNode) new ObjectMapper().readTree(Files.readString(AWKWARD));
    ObjectNode violation = (ObjectNode) result.at("/violations/0");
    violation.remove(List.of("switches", "why", "initial"));
    violation.path("steps").forEach(step -> ((ObjectNode) step).remove(List.of("stack", "after")));
    browser.open(write("jpf.html", result.toString()), "#step=2");
    assertThat(browser.all(".row.current .lane.holds"))
        .as("a monitor, from its lock event")
        .hasSize(1);
    assertThat(browser.texts("#state tr.changed")).contains("refcount2 → 0");
    browser.press("s");
    assertThat(current()).isEqualTo("4");
    assertThat(browser.text("#sentences"))
        .contains("11 steps of 2 threads with 6 context switches");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void a_trace_file_is_shown_like_a_result() throws IOException {
    String trace =
        new ObjectMapper().readTree(Files.readString(AWKWARD)).at("/violations/0").toString();
    browser.open(write("trace.html", trace), "#step=3");
    assertThat(current()).isEqualTo("3");
    assertThat(browser.one("#violations-label").isDisplayed()).isFalse();
  }

  @Test
  void a_result_without_violation_says_so() throws IOException {
    browser.open(
        write(
            "proved.html", "{\"verdict\":\"PROVED\",\"reason\":\"all walked\",\"violations\":[]}"),
        "");
    assertThat(browser.text("#property")).isEqualTo("PROVED");
    assertThat(browser.text("#message")).isEqualTo("all walked");
    assertThat(browser.one(".work").isDisplayed()).isFalse();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void the_sample_shows_who_freed_what_who_used_it_and_when() {
    browser.open(SamplePageTest.SAMPLE.toAbsolutePath(), "");
    assertThat(browser.text("#property")).isEqualTo("I1");
    assertThat(browser.texts(".row.step .text"))
        .anyMatch(row -> row.startsWith("i_callback") && row.contains("freed"))
        .last()
        .asString()
        .startsWith("kvm_gmem_free_folio")
        .contains("throws");
    assertThat(browser.texts("#overview .name")).contains("reclaim", "evict", "Inode#1", "Folio#1");
    assertThat(browser.text(".line.current")).contains("no_direct_map");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void on_paper_all_rows_are_there_and_no_controls() {
    browser.press("f");
    browser.size(1440, 560);
    browser.media("print", "dark");
    assertThat(browser.all(".row.step")).hasSize(11);
    assertThat(browser.one(".tools").isDisplayed()).isFalse();
    assertThat(background()).isEqualTo("rgb(255, 255, 255)");
    String colour = "return getComputedStyle(document.documentElement).getPropertyValue('--t0')";
    Object onPaper = browser.script(colour);
    browser.media("", "dark");
    assertThat(browser.script(colour)).as("a dark screen").isNotEqualTo(onPaper);
    browser.media("", "light");
    assertThat(browser.script(colour)).as("a light screen").isEqualTo(onPaper);
    browser.size(1440, 900);
    assertThat(browser.one(".tools").isDisplayed()).isTrue();
  }

  @Test
  void a_narrow_window_scrolls_instead_of_cutting_off() {
    browser.size(600, 800);
    assertThat(
            (Boolean)
                browser.script("return document.documentElement.scrollWidth <= window.innerWidth"))
        .isTrue();
    browser.size(1440, 900);
  }
}
