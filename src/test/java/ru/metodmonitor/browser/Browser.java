package ru.metodmonitor.browser;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Chromium without a window. Where none is installed, the test announces itself as skipped. */
public final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final List<String> BROWSERS =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final List<String> DRIVERS = List.of("/usr/bin/chromedriver", "/usr/lib/chromium/chromedriver");

    private static final String AUDIT = "const done = arguments[arguments.length - 1];"
            + "axe.run().then(r => done(r.violations.filter(v => v.impact === 'serious' || v.impact === 'critical')"
            + ".map(v => v.id + ': ' + v.help + ' ' + v.nodes.slice(0, 3).map(n => n.html).join(' | '))"
            + ".join('\\n')), e => done(String(e)));";

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Opens a window of this size, as a phone with two dots a pixel if it is narrow. */
    public static Browser open(int width, int height) {
        Optional<Path> browser = installed(BROWSERS);
        Optional<Path> driver = installed(DRIVERS);
        Assumptions.assumeTrue(
                browser.isPresent() && driver.isPresent(), "skipped: no chromium and chromedriver on this machine");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.orElseThrow().toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--lang=ru-RU");
        if (width < 600) {
            options.setExperimentalOption(
                    "mobileEmulation",
                    Map.of("deviceMetrics", Map.of("width", width, "height", height, "pixelRatio", 2.0)));
        }
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.orElseThrow().toFile())
                .build();
        ChromeDriver opened = new ChromeDriver(service, options);
        opened.manage().window().setSize(new Dimension(width, height));
        return new Browser(opened);
    }

    private static Optional<Path> installed(List<String> places) {
        return places.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /** Opens an address. */
    public void go(String url) {
        driver.get(url);
    }

    /** The element, as soon as it is there and shown. */
    public WebElement find(String css) {
        return await(d -> shown(css));
    }

    /** The newest element of this kind whose text holds these words, as soon as it is there. */
    public WebElement find(String css, String words) {
        return await(d -> newest(css, words).orElse(null));
    }

    /** Clicks on that element; on the one that takes its place, if the page draws it anew in that moment. */
    public void click(String css, String words) {
        await(d -> {
            Optional<WebElement> found = newest(css, words);
            found.ifPresent(WebElement::click);
            return found.isPresent();
        });
    }

    private Optional<WebElement> newest(String css, String words) {
        List<WebElement> all = driver.findElements(By.cssSelector(css));
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).isDisplayed() && all.get(i).getText().contains(words)) {
                return Optional.of(all.get(i));
            }
        }
        return Optional.empty();
    }

    private WebElement shown(String css) {
        return driver.findElements(By.cssSelector(css)).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElse(null);
    }

    private <T> T await(Function<? super org.openqa.selenium.WebDriver, T> condition) {
        try {
            return new WebDriverWait(driver, PATIENCE, POLL)
                    .ignoring(StaleElementReferenceException.class)
                    .until(condition);
        } catch (TimeoutException e) {
            Path picture = picture(Path.of("target", "pictures", "failed.png"));
            throw new AssertionError("the page does not show what it should; see " + picture, e);
        }
    }

    /** Runs a script in the page. */
    public Object script(String text, Object... arguments) {
        return driver.executeScript(text, arguments);
    }

    /** Takes a picture of what is to be seen. */
    public Path picture(Path target) {
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
            return Files.write(target, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The driver itself, for keys. */
    public ChromeDriver driver() {
        return driver;
    }

    /** What axe calls serious or critical on this page, a line each; empty if nothing. */
    public String barriers() {
        try (InputStream in =
                Browser.class.getResourceAsStream("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
            driver.executeScript(new String(requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return String.valueOf(driver.executeAsyncScript(AUDIT));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
