package my.duta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import my.duta.directory.Roster;
import my.duta.directory.RosterImport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Plays the whole story as people see it: two browsers, an officer and an ambassador, in both dialects. */
class StoryBrowserIntegrationTests {

    private static LocalDuta duta;
    private static final List<ChromeDriver> browsers = new ArrayList<>();

    @BeforeAll
    static void start() {
        browsers.add(open());
        browsers.add(open());
        duta = LocalDuta.start();
    }

    private static ChromeDriver open() {
        ChromeDriver browser = Chromium.open();
        browser.manage().window().setSize(new Dimension(1280, 1000));
        return browser;
    }

    @AfterAll
    static void stop() {
        browsers.forEach(ChromeDriver::quit);
        if (duta != null) {
            duta.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLASSIC_URL", "ADDON"})
    void officerIsAnsweredAndTheAmbassadorsReplyArrivesInTheOfficersWindow(String dialect) throws Exception {
        duta.speak(dialect);
        ChromeDriver officer = enter(browsers.get(0), dialect.equals("ADDON") ? "pegawai2.jcu" : "pegawai1.jcu");
        ChromeDriver ambassador = enter(browsers.get(1), "duta.jcu");

        type(officer, "Apakah tujuh prinsip GPAISA?");
        awaitText(officer, "Kebolehpercayaan dan Daya Tahan");
        awaitText(officer, "Tujuh prinsip GPAISA");
        screenshot(officer, dialect, "answer");

        String question = "Apakah nombor pekeliling AI generatif " + dialect + "?";
        type(officer, question);
        awaitText(officer, "belum memutuskan perkara ini");
        pressLast(officer, "Tanya duta saya");
        awaitElement(officer, "[data-test='dialog']");
        screenshot(officer, dialect, "dialog");
        pressIn(officer, "[data-test='dialog-submit']");
        awaitText(officer, "Menunggu Meja Duta JCU");

        awaitText(ambassador, question);
        pressLast(ambassador, "Jawab");
        WebElement field = awaitElement(ambassador, "[data-test='dialog'] textarea");
        String reply = "Belum ada nombor yang disahkan, " + dialect;
        field.sendKeys(reply);
        screenshot(ambassador, dialect, "resolution");
        pressIn(ambassador, "[data-test='dialog-submit']");

        awaitText(officer, reply);
        awaitText(officer, "Dijawab oleh Meja Duta JCU");
        screenshot(officer, dialect, "end");
        assertThat(text(officer)).contains("Jawapan daripada Meja Duta JCU");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLASSIC_URL", "ADDON"})
    void ambassadorAsksBackAndWhatWasNotSolvedIsAnsweredAnew(String dialect) throws Exception {
        duta.speak(dialect);
        boolean addOn = dialect.equals("ADDON");
        String desk = addOn ? "Meja Duta JCU" : "South Ambassador Desk";
        ChromeDriver officer = enter(browsers.get(0), addOn ? "pegawai1.jcu" : "officer1.jcs");
        ChromeDriver ambassador = enter(browsers.get(1), addOn ? "duta.jcu" : "duta.jcs");

        String question = "Which circular number governs generative AI, in " + dialect + "?";
        type(officer, question);
        awaitText(officer, "do not settle this matter");
        pressLast(officer, "Ask my ambassador");
        awaitElement(officer, "[data-test='dialog']");
        pressIn(officer, "[data-test='dialog-submit']");
        awaitText(officer, "Waiting for " + desk);

        awaitText(ambassador, question);
        pressLast(ambassador, "I will handle it");
        awaitText(officer, "Being handled by " + desk);
        pressLast(ambassador, "More");
        awaitElement(ambassador, "[data-test='dialog']");
        screenshot(ambassador, dialect, "acts");
        choose(ambassador, "Ask the officer");
        pressIn(ambassador, "[data-test='dialog-submit']");
        write(ambassador, "For which division is it, " + dialect + "?");
        pressIn(ambassador, "[data-test='dialog-submit']");

        awaitText(officer, "For which division is it, " + dialect + "?");
        screenshot(officer, dialect, "asked-back");
        pressLast(officer, "Reply");
        write(officer, "For the finance division");
        pressIn(officer, "[data-test='dialog-submit']");
        awaitText(ambassador, "For the finance division");

        pressLast(ambassador, "Answer");
        write(ambassador, "None is known yet, " + dialect);
        pressIn(ambassador, "[data-test='dialog-submit']");
        awaitText(officer, "None is known yet, " + dialect);
        pressLast(officer, "Not solved");
        write(officer, "A colleague says there is one");
        pressIn(officer, "[data-test='dialog-submit']");
        awaitText(ambassador, "A colleague says there is one");
        screenshot(ambassador, dialect, "reopened");

        pressLast(ambassador, "Answer");
        write(ambassador, "I asked JDN: there is none, " + dialect);
        pressIn(ambassador, "[data-test='dialog-submit']");
        awaitText(officer, "I asked JDN: there is none, " + dialect);
        pressLast(officer, "Thank");
        awaitText(ambassador, "thanks you for the answer");
        screenshot(officer, dialect, "thanked");
    }

    @Test
    void inASpaceFormsStandInMessagesWhereEventsArePulled() throws Exception {
        String dialect = "PUBSUB_PULL";
        duta.speak(dialect);
        ChromeDriver officer = enter(browsers.get(0), "pegawai1.jcu", "SPACE");
        ChromeDriver ambassador = enter(browsers.get(1), "duta.jcu");

        String question = "Apakah nombor pekeliling AI generatif bagi ruang?";
        type(officer, "@Duta " + question);
        awaitText(officer, "belum memutuskan perkara ini");
        pressLast(officer, "Tanya duta saya");
        awaitText(officer, "Hantar kepada duta");
        writeInCard(officer, "Untuk taklimat Isnin");
        screenshot(officer, dialect, "form");
        pressLast(officer, "Hantar kepada duta");
        awaitText(officer, "Soalan dihantar kepada Meja Duta JCU");

        awaitText(ambassador, "Untuk taklimat Isnin");
        pressLast(ambassador, "Jawab");
        awaitText(ambassador, "Jawapan anda");
        writeInCard(ambassador, "Belum ada nombor bagi ruang");
        screenshot(ambassador, dialect, "resolution");
        pressLast(ambassador, "Hantar");
        awaitText(ambassador, "Jawapan anda telah dihantar kepada pegawai");

        awaitText(officer, "Belum ada nombor bagi ruang");
        screenshot(officer, dialect, "end");
        assertThat(text(officer)).doesNotContain("Hantar kepada duta");
    }

    /** Their ambassador has no direct space with Duta: the desk's own space takes its place. */
    @ParameterizedTest
    @ValueSource(strings = {"CLASSIC_URL", "ADDON"})
    void ambassadorWithoutADirectSpaceAnswersInTheSpaceOfTheDesk(String dialect) throws Exception {
        duta.speak(dialect);
        String label = dialect.equals("ADDON") ? "jkr" : "jps";
        duta.join("pegawai9." + label + "@mygovuc.gov.my", "ms");
        String member = duta.welcome("meja." + label + "@mygovuc.gov.my", "ms", "ambassador");
        String room = duta.gather("Meja Duta " + label, member);
        serve(label.toUpperCase(Locale.ROOT) + ",ambassador,Meja " + label + ",meja." + label
                + "@mygovuc.gov.my,spaces/" + room);
        ChromeDriver officer = enter(browsers.get(0), "pegawai9." + label);
        ChromeDriver ambassador = enterAs(browsers.get(1), member, room);

        String question = "Apakah nombor pekeliling AI generatif bagi " + label + "?";
        type(officer, question);
        awaitText(officer, "belum memutuskan perkara ini");
        pressLast(officer, "Tanya duta saya");
        awaitElement(officer, "[data-test='dialog']");
        pressIn(officer, "[data-test='dialog-submit']");
        awaitText(officer, "Menunggu Meja " + label);

        awaitText(ambassador, question);
        pressLast(ambassador, "Saya uruskan");
        awaitText(officer, "Sedang diuruskan oleh Meja " + label);
        pressLast(ambassador, "Tindakan lain");
        choose(ambassador, "Tanya semula pegawai");
        pressIn(ambassador, "[data-test='dialog-submit']");
        write(ambassador, "Untuk bahagian mana?");
        pressIn(ambassador, "[data-test='dialog-submit']");
        awaitText(officer, "Untuk bahagian mana?");
        pressLast(officer, "Balas");
        write(officer, "Bahagian kewangan");
        pressIn(officer, "[data-test='dialog-submit']");
        awaitText(ambassador, "Bahagian kewangan");

        String reply = "Belum ada nombor bagi " + label;
        replyUnder(ambassador, question);
        type(ambassador, "@Duta " + reply);
        awaitText(officer, reply);
        awaitText(officer, "Dijawab oleh Meja " + label);
        screenshot(ambassador, dialect, "desk-space");

        pressLast(officer, "Belum selesai");
        write(officer, "Rakan sekerja kata ada");
        pressIn(officer, "[data-test='dialog-submit']");
        awaitText(ambassador, "Rakan sekerja kata ada");
        type(ambassador, "/open");
        awaitText(ambassador, "Soalan yang menunggu");
        pressUnder(ambassador, question, "Jawab");
        write(ambassador, "JDN sahkan belum ada bagi " + label);
        pressIn(ambassador, "[data-test='dialog-submit']");
        awaitText(officer, "JDN sahkan belum ada bagi " + label);
    }

    private static void writeInCard(ChromeDriver browser, String text) {
        until(browser, () -> {
            List<WebElement> fields = browser.findElements(By.cssSelector("[data-test='card'] textarea"));
            WebElement last = fields.get(fields.size() - 1);
            last.clear();
            last.sendKeys(text);
            return true;
        });
    }

    private static void choose(ChromeDriver browser, String label) {
        until(browser, () -> {
            browser.findElements(By.cssSelector("[data-test='dialog'] label")).stream()
                    .filter(it -> it.getText().contains(label))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchElementException(label))
                    .click();
            return true;
        });
    }

    private static void write(ChromeDriver browser, String text) {
        WebElement field = awaitElement(browser, "[data-test='dialog'] textarea");
        field.clear();
        field.sendKeys(text);
    }

    private static ChromeDriver enter(ChromeDriver browser, String address) {
        return enter(browser, address, "DIRECT_MESSAGE");
    }

    private static ChromeDriver enter(ChromeDriver browser, String address, String spaceType) {
        String person = duta.person(address);
        return enterAs(browser, person, duta.space(person, spaceType));
    }

    private static ChromeDriver enterAs(ChromeDriver browser, String person, String space) {
        browser.get(duta.address() + "/simulator/?as=" + person + "&space=spaces/" + space);
        awaitElement(browser, "[data-test='composer']");
        return browser;
    }

    /** Lets one more desk serve beside those of the example. */
    private static void serve(String row) throws IOException {
        Path file = Files.createTempFile("roster", ".csv");
        Files.writeString(file, Files.readString(Path.of("deploy", "roster.example.csv")) + row + "\n");
        RosterImport rosters = duta.part(RosterImport.class);
        rosters.carryOut(rosters.plan(file), "story").orElseThrow();
        Files.delete(file);
        until(
                browsers.get(0),
                () -> duta.part(Roster.class).all().stream().anyMatch(it -> row.contains("," + it.email() + ",")));
    }

    /** Begins a reply in the thread of a card. */
    private static void replyUnder(ChromeDriver browser, String words) {
        until(browser, () -> {
            thread(browser, words).findElement(By.cssSelector("button.reply")).click();
            return true;
        });
    }

    private static void pressUnder(ChromeDriver browser, String words, String label) {
        until(browser, () -> {
            thread(browser, words).findElements(By.cssSelector("[data-test='button']")).stream()
                    .filter(it -> it.getText().contains(label))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchElementException(label))
                    .click();
            return true;
        });
    }

    private static WebElement thread(ChromeDriver browser, String words) {
        return browser.findElements(By.cssSelector("[data-test='thread']")).stream()
                .filter(it -> it.getText().contains(words))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(words));
    }

    private static void type(ChromeDriver browser, String text) {
        WebElement composer = awaitElement(browser, "[data-test='composer']");
        WebElement field =
                composer.getTagName().equals("textarea") ? composer : composer.findElement(By.cssSelector("textarea"));
        field.sendKeys(text, Keys.ENTER);
    }

    private static void pressLast(ChromeDriver browser, String label) {
        until(browser, () -> {
            List<WebElement> buttons = browser.findElements(By.cssSelector("[data-test='button']")).stream()
                    .filter(it -> it.getText().contains(label))
                    .toList();
            if (buttons.isEmpty()) {
                return null;
            }
            buttons.get(buttons.size() - 1).click();
            return true;
        });
    }

    private static void pressIn(ChromeDriver browser, String selector) {
        until(browser, () -> {
            browser.findElement(By.cssSelector(selector)).click();
            return true;
        });
    }

    private static void awaitText(ChromeDriver browser, String words) {
        until(browser, () -> text(browser).contains(words) ? true : null);
    }

    private static WebElement awaitElement(ChromeDriver browser, String selector) {
        return until(browser, () -> browser.findElement(By.cssSelector(selector)));
    }

    private static <T> T until(ChromeDriver browser, Supplier<T> sight) {
        return new WebDriverWait(browser, Duration.ofSeconds(30))
                .ignoreAll(List.of(StaleElementReferenceException.class, NoSuchElementException.class))
                .until(it -> sight.get());
    }

    private static String text(ChromeDriver browser) {
        return browser.findElement(By.tagName("body")).getText();
    }

    private static void screenshot(ChromeDriver browser, String dialect, String name) throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "screenshots"));
        Files.write(
                folder.resolve(dialect.toLowerCase(Locale.ROOT) + "-" + name + ".png"),
                browser.getScreenshotAs(OutputType.BYTES));
    }
}
