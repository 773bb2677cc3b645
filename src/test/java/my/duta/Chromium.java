package my.duta;

import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.opentest4j.TestAbortedException;

/** Debian's browser without a screen, for tests that use our pages as a person does. */
public final class Chromium {

    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final String WANTED = "the browser tests need Debian's chromium and chromium-driver:"
            + " apt-get install chromium chromium-driver";

    private Chromium() {}

    /**
     * Opens a window of its own, 1280 by 860, whose console can be read.
     *
     * @throws TestAbortedException where there is no browser, so that the test is skipped and says why; in CI it fails
     */
    public static ChromeDriver open() {
        if (!mayRun(Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER), System.getenv("CI"))) {
            throw new TestAbortedException("Skipped: " + WANTED);
        }
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        var options = new ChromeOptions();
        options.setBinary(BROWSER.toFile());
        options.setCapability("goog:loggingPrefs", logs);
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1280,860");
        return new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .build(),
                options);
    }

    /** Whether there is a browser; in CI one that is missing is a fault and not an excuse. */
    static boolean mayRun(boolean present, String ci) {
        if (!present && "true".equals(ci)) {
            fail("CI must not skip: " + WANTED);
        }
        return present;
    }
}
