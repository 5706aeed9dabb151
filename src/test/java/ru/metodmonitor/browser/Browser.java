package ru.metodmonitor.browser;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.function.Function;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Chromium without a window. Where none is installed, the test announces itself as skipped. One that is closed is opened again for the
 * next test, in a tab that knows nothing of the last: its start costs more than most tests; a phone's is not, since tabs are no phones.
 */
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

    private static final int PHONE = 600;

    private static final BlockingDeque<ChromeDriver> IDLE = new LinkedBlockingDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> IDLE.forEach(ChromeDriver::quit)));
    }

    private static final String NEWEST = "return [...document.querySelectorAll(arguments[0])].reverse().find("
            + "e => e.checkVisibility({visibilityProperty: true, opacityProperty: true})"
            + " && e.innerText.replaceAll('\\u00a0', ' ').includes(arguments[1])) || null";

    private static final String PLACE = "return JSON.stringify(arguments[0].getBoundingClientRect())";

    private final ChromeDriver driver;
    private final boolean phone;

    private Browser(ChromeDriver driver, boolean phone) {
        this.driver = driver;
        this.phone = phone;
    }

    /** Opens a window of this size, as a phone with two dots a pixel if it is narrow. */
    public static Browser open(int width, int height) {
        boolean phone = width < PHONE;
        ChromeDriver idle = phone ? null : IDLE.poll();
        ChromeDriver opened = idle == null ? started(width, height, phone) : idle;
        opened.manage().window().setSize(new Dimension(width, height));
        return new Browser(opened, phone);
    }

    private static ChromeDriver started(int width, int height, boolean phone) {
        Optional<Path> browser = installed(BROWSERS);
        Optional<Path> driver = installed(DRIVERS);
        Assumptions.assumeTrue(
                browser.isPresent() && driver.isPresent(), "skipped: no chromium and chromedriver on this machine");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.orElseThrow().toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--lang=ru-RU");
        if (phone) {
            options.setExperimentalOption(
                    "mobileEmulation",
                    Map.of("deviceMetrics", Map.of("width", width, "height", height, "pixelRatio", 2.0)));
        }
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.orElseThrow().toFile())
                .build();
        return new ChromeDriver(service, options);
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

    /**
     * Clicks on that element, as soon as it stays where it is: beside one that a picture or a new message moves, nobody clicks twice.
     * If the page draws it anew in that moment, on the one that takes its place.
     */
    public void click(String css, String words) {
        List<Object> before = new ArrayList<>();
        await(d -> {
            List<?> now = newest(css, words)
                    .map(element -> List.of(element, driver.executeScript(PLACE, element)))
                    .orElse(List.of());
            boolean still = !now.isEmpty() && now.equals(before);
            before.clear();
            before.addAll(now);
            if (still) {
                ((WebElement) now.get(0)).click();
            }
            return still;
        });
    }

    /** Asked in the page, in one question: asking element by element takes longer than a page with a long chat stays the same. */
    private Optional<WebElement> newest(String css, String words) {
        return Optional.ofNullable((WebElement) driver.executeScript(NEWEST, css, words));
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
        if (phone) {
            driver.quit();
            return;
        }
        String old = driver.getWindowHandle();
        String next = driver.switchTo().newWindow(WindowType.TAB).getWindowHandle();
        driver.switchTo().window(old).close();
        driver.switchTo().window(next).manage().deleteAllCookies();
        IDLE.add(driver);
    }
}
