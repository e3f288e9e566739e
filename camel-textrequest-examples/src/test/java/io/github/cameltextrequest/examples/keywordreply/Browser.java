package io.github.cameltextrequest.examples.keywordreply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Debian's Chromium without a screen. */
final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Opens a window of this size; skips the tests where there is no Chromium. */
    static Browser open(int width, int height) {
        Assumptions.assumeTrue(
                Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
                "The phone page was not tried, as there is no " + CHROMIUM + " or no " + DRIVER
                        + ": apt-get install chromium chromium-driver");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .build();
        ChromeOptions options = new ChromeOptions().setBinary(CHROMIUM.toFile());
        // Without a sandbox, as CI runs as root; it shows our own pages only.
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars");
        options.addArguments("--window-size=" + width + "," + height);
        return new Browser(new ChromeDriver(service, options));
    }

    void go(String url) {
        driver.get("about:blank"); // so that another fragment of the same page loads it anew
        driver.get(url);
    }

    void type(String id, String text) {
        driver.findElement(By.id(id)).sendKeys(text);
    }

    /** Tries again where the page draws the element anew at this very moment. */
    void click(String css) {
        await().atMost(PATIENCE)
                .ignoreException(StaleElementReferenceException.class)
                .until(() -> {
                    driver.findElement(By.cssSelector(css)).click();
                    return true;
                });
    }

    /** What a person can read in the element. */
    String read(String id) {
        return driver.findElement(By.id(id)).getText();
    }

    void awaitText(String id, String expected) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .ignoreException(StaleElementReferenceException.class)
                .untilAsserted(() -> assertThat(read(id)).contains(expected));
    }

    void awaitPresent(String css) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(driver.findElements(By.cssSelector(css)))
                        .as(css)
                        .isNotEmpty());
    }

    String focused() {
        return driver.switchTo().activeElement().getDomAttribute("id");
    }

    void awaitAnswer(String script, Object expected) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(driver.executeScript(script)).isEqualTo(expected));
    }

    /** What a screen reader calls the fields, lists and buttons that are to be seen. */
    List<String> namesOfControls() {
        return await().atMost(PATIENCE)
                .ignoreException(StaleElementReferenceException.class)
                .until(this::lookAtControls, names -> !names.isEmpty());
    }

    private List<String> lookAtControls() {
        return driver.findElements(By.cssSelector("input, select, button, ol[tabindex]")).stream()
                .filter(WebElement::isDisplayed)
                .map(WebElement::getAccessibleName)
                .toList();
    }

    void resize(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
