package my.duta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real browser in the console; every page that it looks at is held to what a screen reader and a phone need. */
final class ConsoleBrowser implements AutoCloseable {

    private static final Dimension DESKTOP = new Dimension(1280, 960);
    private static final Dimension PHONE = new Dimension(500, 900);
    private static final Path PICTURES = Path.of("target", "screenshots", "console");

    private final ChromeDriver browser = Chromium.open();
    private final String address;

    ConsoleBrowser(String address) {
        this.address = address;
        browser.manage().window().setSize(DESKTOP);
    }

    /** Comes in as somebody with roles, who reads a language. */
    void enter(String language, String... roles) {
        browser.manage().logs().get(LogType.BROWSER);
        browser.manage().deleteAllCookies();
        open("/console");
        click(".segments [value='" + language + "']");
        for (String role : roles) {
            click("[name=role][value=" + role + "]");
        }
        click("[data-test=enter]");
        find("[data-test=sign-out]");
        assertThat(find("html").getDomAttribute("lang")).isEqualTo(language);
    }

    void open(String path) {
        browser.get(address + path);
    }

    WebElement find(String selector) {
        return waiting().until(it -> it.findElement(By.cssSelector(selector)));
    }

    List<WebElement> all(String selector) {
        return browser.findElements(By.cssSelector(selector));
    }

    /** Presses what is shown, wherever on the page it is. */
    void click(String selector) {
        waiting().until(it -> {
            WebElement element = it.findElement(By.cssSelector(selector));
            browser.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
            element.click();
            return true;
        });
    }

    void write(String selector, String text) {
        WebElement field = find(selector);
        field.clear();
        field.sendKeys(text);
    }

    void choose(String selector, String value) {
        new Select(find(selector)).selectByValue(value);
    }

    void awaitText(String selector, String text) {
        waiting().until(it -> it.findElement(By.cssSelector(selector)).getText().contains(text));
    }

    String text() {
        return find("body").getText();
    }

    /** Goes by a link of the navigation. */
    void go(String place) {
        click("[data-test=nav-" + place + "]");
        waiting().until(it -> it.findElement(By.cssSelector("[data-test=nav-" + place + "][aria-current=page]")));
    }

    /** Takes a picture, and looks for what would trouble a screen reader, a phone or the browser's console. */
    void look(String name) {
        picture(name);
        assertThat(troubles()).as("axe on " + name).isEmpty();
        browser.manage().window().setSize(PHONE);
        try {
            assertThat(browser.executeScript("return document.documentElement.scrollWidth <= innerWidth"))
                    .as("%s fits a phone", name)
                    .isEqualTo(true);
        } finally {
            browser.manage().window().setSize(DESKTOP);
        }
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll())
                .as("console of the browser on " + name)
                .filteredOn(it -> it.getLevel() == Level.SEVERE)
                .isEmpty();
    }

    void picture(String name) {
        try {
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void onPhone(String name) {
        browser.manage().window().setSize(PHONE);
        picture(name);
        browser.manage().window().setSize(DESKTOP);
    }

    /** What axe finds that is serious or critical: its rule, and the first place. */
    private List<String> troubles() {
        browser.executeScript(axe());
        Object found = browser.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run({resultTypes: ['violations']}).then(it => done(it.violations.map(violation => ({
                  rule: violation.id, impact: violation.impact, place: violation.nodes[0].html}))));
                """);
        return ((List<?>) Objects.requireNonNull(found))
                .stream()
                        .map(it -> (Map<?, ?>) it)
                        .filter(it -> List.of("serious", "critical").contains(String.valueOf(it.get("impact"))))
                        .map(it -> it.get("rule") + ": " + it.get("place"))
                        .toList();
    }

    private static String axe() {
        try (InputStream in = ConsoleBrowser.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private WebDriverWait waiting() {
        var wait = new WebDriverWait(browser, Duration.ofSeconds(30));
        wait.ignoring(StaleElementReferenceException.class);
        return wait;
    }

    @Override
    public void close() {
        browser.quit();
    }
}
