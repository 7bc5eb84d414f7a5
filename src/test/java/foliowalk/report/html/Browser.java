package foliowalk.report.html;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium, as it is installed, with a page of ours. */
final class Browser implements AutoCloseable {
  private static final Pattern REQUEST =
      Pattern.compile(
          "\"method\":\"Network.requestWillBeSent\".*?\"request\":\\{.*?\"url\":\"([^\"]*)\"");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Starts one; where there is none, the tests of the class are skipped. */
  static Browser start() {
    Optional<Path> chromium = program("chromium", "chromium-browser", "google-chrome", "chrome");
    Optional<Path> chromedriver = program("chromedriver", "chromium.chromedriver");
    assumeTrue(
        chromium.isPresent() && chromedriver.isPresent(),
        "not tested in a browser: no chromium and chromedriver on the PATH (Debian: apt-get install"
            + " chromium chromium-driver)");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.get().toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox", // refused to root, who runs tests in containers
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--disable-background-networking");
    // It warns that it knows no typed commands for this version; we use none.
    Logger.getLogger("org.openqa.selenium").setLevel(Level.SEVERE);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable("browser", Level.ALL);
    logs.enable("performance", Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    // Named, so that Selenium looks for no driver and loads none.
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(chromedriver.get().toFile())
            .usingAnyFreePort()
            .build();
    Browser browser = new Browser(new ChromeDriver(service, options));
    browser.size(1440, 900);
    return browser;
  }

  private static Optional<Path> program(String... names) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Arrays.stream(names)
        .flatMap(name -> Arrays.stream(path.split(File.pathSeparator)).map(f -> Path.of(f, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  void size(int width, int height) {
    driver.manage().window().setSize(new Dimension(width, height));
  }

  /** Opens a file as if for the first time. */
  void open(Path page, String hash) {
    driver.get("about:blank");
    drain();
    driver.get(page.toUri() + hash);
    script("localStorage.clear()");
  }

  private void drain() {
    driver.manage().logs().get("browser");
    driver.manage().logs().get("performance");
  }

  /** Presses keys, wherever the focus is. */
  void press(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  void click(String css) {
    one(css).click();
  }

  /** Replaces what a field holds. */
  void type(String css, String text) {
    WebElement field = one(css);
    field.sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
  }

  /** Leaves a field, so that its change counts. */
  void leaveField() {
    press(Keys.TAB);
  }

  void choose(String css, String value) {
    script(
        "const e = document.querySelector(arguments[0]); e.value = arguments[1];"
            + "e.dispatchEvent(new Event('change', {bubbles: true}));",
        css,
        value);
  }

  WebElement one(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  /** What is seen of an element; looked for again when the page has drawn it anew meanwhile. */
  String text(String css) {
    for (int tries = 0; ; tries++) {
      try {
        return one(css).getText();
      } catch (StaleElementReferenceException e) {
        if (tries == 9) {
          throw e;
        }
      }
    }
  }

  /** The texts of elements, also of those that would have to be scrolled into sight. */
  List<String> texts(String css) {
    return all(css).stream()
        .map(element -> element.getDomProperty("textContent").replaceAll("\\s+", " ").strip())
        .toList();
  }

  Object script(String code, Object... arguments) {
    return driver.executeScript(code, arguments);
  }

  /** What a media query finds from now on, such as {@code print} or a dark system. */
  void media(String type, String colourScheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            type,
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", colourScheme))));
  }

  String address() {
    return driver.getCurrentUrl();
  }

  String title() {
    return driver.getTitle();
  }

  /** Errors and warnings of the console since the page was opened, policy violations included. */
  List<String> complaints() {
    return driver.manage().logs().get("browser").getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  /** Addresses of all requests since the page was opened. */
  List<String> requests() {
    return driver.manage().logs().get("performance").getAll().stream()
        .map(LogEntry::getMessage)
        .map(REQUEST::matcher)
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1))
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
