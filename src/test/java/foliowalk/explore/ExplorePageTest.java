package foliowalk.explore;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.browse.StateBrowser;
import foliowalk.run.UnusableInputException;
import foliowalk.trace.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The page in a real browser, without a screen. Pictures go to target/explore-page. */
class ExplorePageTest {
  private static final int LENGTH = 166;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Path PICTURES = Path.of("target", "explore-page");

  private static ExploreServer server;
  private static ChromeDriver browser;
  private static final List<Throwable> DEFECTS = new ArrayList<>();

  @BeforeAll
  static void start() throws IOException, UnusableInputException {
    Path chromium = program("chromium", "chromium-browser", "google-chrome");
    Path driver = program("chromedriver");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.toFile());
    options.addArguments(
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
    options.addArguments("--window-size=1500,950", "--lang=en");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, java.util.logging.Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    server =
        ExploreServer.start(StateBrowser.open(Runs.config("S1", "+design=b")), 0, DEFECTS::add);
    browser =
        new ChromeDriver(
            new ChromeDriverService.Builder().usingDriverExecutable(driver.toFile()).build(),
            options);
    Files.createDirectories(PICTURES);
  }

  private static Path program(String... names) {
    for (String name : names) {
      for (String folder : System.getenv("PATH").split(":")) {
        Path file = Path.of(folder, name);
        if (Files.isExecutable(file)) {
          return file;
        }
      }
    }
    return Assumptions.abort(
        "no " + names[0] + " on the PATH (Debian: packages chromium and chromium-driver)");
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.quit();
    }
    if (server != null) {
      server.close();
    }
    assertThat(DEFECTS).isEmpty();
  }

  @BeforeEach
  void open() {
    open("");
  }

  private static void open(String hash) {
    browser.get("about:blank");
    browser.get(server.address() + hash);
    until(() -> text("walk").startsWith("All ") && !options().isEmpty());
  }

  private static void until(BooleanSupplier done) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!holds(done)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("it did not come; here: " + text("here") + text("message"));
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  private static boolean holds(BooleanSupplier done) {
    try {
      return done.getAsBoolean();
    } catch (org.openqa.selenium.StaleElementReferenceException e) {
      return false; // the page was drawn anew meanwhile
    }
  }

  private static String text(String id) {
    return browser.findElement(By.id(id)).getText();
  }

  private static List<WebElement> options() {
    return browser.findElements(By.cssSelector("#options button"));
  }

  private static void press(CharSequence... keys) {
    new Actions(browser).sendKeys(keys).perform();
  }

  private static void untilAt(int step) {
    String at = step == 0 ? "At the start" : "After step " + step + " ";
    until(() -> (text("here") + " ").startsWith(at));
  }

  private static String place() {
    return browser.getCurrentUrl().replaceFirst("^[^#]*#?", "");
  }

  private static void picture(String name) {
    for (String theme : List.of("light", "dark")) {
      browser.executeScript("document.documentElement.dataset.theme = arguments[0]", theme);
      try {
        Files.write(
            PICTURES.resolve(name + "-" + theme + ".png"),
            browser.getScreenshotAs(OutputType.BYTES));
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
  }

  private static void jumpToCounterexample() {
    browser.findElement(By.id("violations")).sendKeys(Keys.ARROW_DOWN);
    untilAt(LENGTH);
  }

  @Test
  void digits_take_steps_and_backspace_goes_back() {
    untilAt(0);
    assertThat(text("here")).contains("violation in " + LENGTH + " steps");
    press("1");
    untilAt(1);
    press("1");
    untilAt(2);
    assertThat(place()).isEqualTo("choices=0/0");
    press(Keys.BACK_SPACE);
    untilAt(1);
    assertThat(place()).isEqualTo("choices=0");
    press(Keys.ARROW_RIGHT);
    untilAt(2);
    picture("two-steps");
  }

  @Test
  void counterexample_is_jumped_into_and_left_at_any_step() {
    jumpToCounterexample();
    assertThat(text("here")).contains("I1 is violated").contains("UseAfterFree");
    assertThat(options()).isEmpty();
    picture("violation");
    press(Keys.BACK_SPACE);
    untilAt(LENGTH - 1);
    assertThat(options().stream().map(WebElement::getText))
        .anyMatch(option -> option.contains("violates I1") && option.contains("path goes here"));
    String before = place();
    WebElement row = browser.findElement(By.id("step-" + (LENGTH - 8)));
    row.click();
    untilAt(LENGTH - 8);
    assertThat(before).startsWith(place());
    picture("within");

    press(Keys.HOME);
    untilAt(0);
    int at = 0;
    while (options().size() < 2) {
      press(Keys.ARROW_RIGHT);
      untilAt(++at);
    }
    String other = options().get(0).getText().contains("path goes here") ? "2" : "1";
    press(other);
    untilAt(at + 1);
    assertThat(browser.findElement(By.id("forward")).isEnabled()).isFalse();
    assertThat(place()).endsWith("/" + (Integer.parseInt(other) - 1));
  }

  @Test
  void g_goes_to_the_nearest_violation() {
    press("1");
    untilAt(1);
    press("g");
    untilAt(LENGTH);
    assertThat(text("here")).contains("I1 is violated");
  }

  @Test
  void an_address_is_a_place() {
    open("#choices=0/0/0/0/0/0");
    untilAt(6);
    assertThat(options()).hasSize(2);
    assertThat(browser.findElements(By.cssSelector("#state .thing"))).isNotEmpty();
  }

  @Test
  void a_wrong_address_is_said_and_the_page_goes_on() {
    open("#choices=0");
    browser.executeScript("location.hash = '#choices=0/9'");
    until(() -> text("message").contains("step 2"));
    press("1");
    untilAt(2);
    assertThat(text("message")).isEmpty();
  }

  @Test
  void every_control_has_a_name_and_nothing_is_complained_about() {
    jumpToCounterexample();
    for (WebElement control :
        browser.findElements(By.cssSelector("button, select, [role=listbox], [role=region]"))) {
      if (control.isDisplayed()) {
        assertThat(control.getAccessibleName())
            .as(control.getDomProperty("outerHTML"))
            .isNotBlank();
      }
    }
    assertThat(
            Stream.of(browser.manage().logs().get(LogType.BROWSER))
                .flatMap(entries -> entries.getAll().stream())
                .map(entry -> entry.getMessage())
                .filter(message -> !message.contains("400")))
        .isEmpty();
  }
}
