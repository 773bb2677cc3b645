package my.duta.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import my.duta.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Uses the page as a person does, in a real browser, before a control API that a test can set up at will. */
class SimulatorPageIntegrationTests {

    private static final String OFFICER = "users/100000000000000000001";

    private static PageStage stage;
    private static ChromeDriver browser;

    @BeforeAll
    static void openBrowser() throws IOException {
        browser = Chromium.open();
        stage = new PageStage();
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.quit();
        }
        if (stage != null) {
            stage.close();
        }
    }

    @BeforeEach
    void setUp() {
        stage.clear();
        stage.answers("GET users", """
                [{"name":"users/100000000000000000099","displayName":"Duta","type":"BOT"},
                 {"name":"%s","displayName":"Pegawai Utara 1","email":"pegawai1.jcu@mygovuc.gov.my","type":"HUMAN",
                  "locale":"ms","role":"officer","agency":"JCU"},
                 {"name":"users/100000000000000000006","displayName":"South Ambassador Desk","type":"HUMAN",
                  "email":"duta.jcs@mygovuc.gov.my","locale":"en","role":"ambassador","agency":"JCS"}]
                """.formatted(OFFICER));
        stage.answers("GET spaces", "[" + space() + "]");
        told("");
    }

    @Test
    void listsOfficersAndAmbassadorsAndBecomesTheOneChosen() {
        browser.get(stage.address(""));
        find("[data-test=person][data-email='duta.jcs@mygovuc.gov.my']").click();

        assertThat(find("[data-test=me]").getText()).isEqualTo("South Ambassador Desk");
        assertThat(browser.getCurrentUrl()).endsWith("?as=users/100000000000000000006");
        assertThat(find("html").getDomAttribute("lang")).isEqualTo("en");
        assertThat(find("[data-test=send]").getDomAttribute("aria-label")).isEqualTo("Send");
    }

    @Test
    void drawsTextAsTextWhateverItHolds() {
        told(message("1", "BOT", """
                        "formattedText":"*tebal* <b>x</b> <img src=x onerror=alert(1)> <javascript:alert(1)|y> <users/all>",
                        "cardsV2":[{"cardId":"a","card":{"header":{"title":"Tujuh <i>prinsip</i>"},"sections":[{"widgets":[
                          {"textParagraph":{"text":"<b>Ya</b> a < b &amp; c<script>alert(1)</script><img src=x onerror=alert(2)>\
<a href='javascript:alert(3)'>tipu</a> <a href='https://example.gov.my/a?b=1&amp;c=2'>sumber</a>"}}]}]}}]
                        """));
        open();

        assertThat(find("[data-test=text]").getText())
                .isEqualTo("tebal <b>x</b> <img src=x onerror=alert(1)> <javascript:alert(1)|y> @all");
        assertThat(find("[data-test=text] strong").getText()).isEqualTo("tebal");
        assertThat(find("[data-test=card] .paragraph").getText()).isEqualTo("Ya a < b & ctipu sumber");
        assertThat(find("[data-test=card] .paragraph b").getText()).isEqualTo("Ya");
        assertThat(browser.findElements(By.cssSelector("[data-test=card] a")))
                .extracting(it -> it.getDomAttribute("href"))
                .containsExactly("https://example.gov.my/a?b=1&c=2");
        assertThat(browser.findElements(By.cssSelector("#log img, #log script")))
                .isEmpty();
    }

    @Test
    void sendsWithEnterAndShowsTheAnswerWhenToldOfIt() {
        stage.answers("POST spaces/dm1/messages", "{\"delivery\":{\"id\":\"7\",\"state\":\"PENDING\"}}");
        stage.answers("GET deliveries", "[{\"id\":\"7\",\"state\":\"PENDING\",\"attempts\":[]}]");
        open();
        find("[data-test=composer]").sendKeys("Apakah", Keys.chord(Keys.SHIFT, Keys.ENTER), "GPAISA?", Keys.ENTER);
        find("[data-test=pending]");

        assertThat(stage.sentTo("spaces/dm1/messages"))
                .containsExactly("{\"user\":\"%s\",\"text\":\"Apakah\\nGPAISA?\"}".formatted(OFFICER));

        told(message("2", "BOT", "\"text\":\"Tujuh prinsip\""));
        stage.answers("GET deliveries", "[{\"id\":\"7\",\"state\":\"DELIVERED\",\"attempts\":[]}]");
        stage.announces("message");

        assertThat(find("[data-message='spaces/dm1/messages/2'] [data-test=text]")
                        .getText())
                .isEqualTo("Tujuh prinsip");
        until(() -> browser.findElements(By.cssSelector("[data-test=pending]")).isEmpty());
        assertThat(find("#live").getDomProperty("textContent")).contains("Duta: Tujuh prinsip");
    }

    @Test
    void holdsADialogBackUntilItsRequiredFieldIsFilled() {
        pressTheButtonThatOpensADialog();
        find("[data-test=dialog-submit]").click();

        assertThat(find("[data-test=dialog] .field-problem").getText()).isEqualTo("Sila isi ruangan ini.");
        assertThat(stage.sentTo("dialogs/d1/submit")).isEmpty();

        stage.answers("POST dialogs/d1/submit", "{\"closed\":true,\"toast\":\"Dihantar\"}");
        stage.answers("GET dialogs", "[]");
        find("[data-test=dialog] textarea").sendKeys("Bolehkah?");
        find("[data-test=dialog-submit]").click();

        assertThat(find("[data-test=toast]").getText()).contains("Dihantar");
        assertThat(stage.sentTo("dialogs/d1/submit"))
                .containsExactly("{\"button\":\"f.p\",\"formInputs\":{\"q\":[\"Bolehkah?\"],\"why\":[]}}");
        assertThat(browser.findElements(By.cssSelector("[data-test=dialog]"))).isEmpty();
    }

    @Test
    void leavesADialogWithEscapeAndLetsThePersonWriteOn() {
        pressTheButtonThatOpensADialog();
        stage.answers("GET dialogs", "[]");
        find("[data-test=dialog] textarea").sendKeys(Keys.ESCAPE);
        until(() -> !stage.sentTo("dialogs/d1/cancel").isEmpty());
        find("[data-test=composer]").click();
        find("[data-test=composer]").sendKeys("lagi");

        assertThat(browser.findElements(By.cssSelector("[data-test=dialog]"))).isEmpty();
        assertThat(find("[data-test=composer]").getDomProperty("value")).isEqualTo("lagi");
    }

    @Test
    void completesACommandAndInvokesItByItsId() {
        stage.answers("POST commands/4", "{}");
        open();
        find("[data-test=composer]").sendKeys("/la", Keys.TAB, "en", Keys.ENTER);
        until(() -> !stage.sentTo("commands/4").isEmpty());

        assertThat(stage.sentTo("commands/4"))
                .containsExactly("{\"user\":\"%s\",\"space\":\"spaces/dm1\",\"text\":\"en\"}".formatted(OFFICER));
    }

    @Test
    void changesItsLanguageWithThePersonsLocale() {
        stage.answers("PATCH " + OFFICER, "{\"name\":\"%s\",\"locale\":\"en\"}".formatted(OFFICER));
        told(message("1", "BOT", "\"text\":\"Ya\",\"lastUpdateTime\":\"2026-11-24T01:01:00Z\""));
        open();
        find("[data-test=language][data-language=en]").click();
        until(() -> "en".equals(find("html").getDomAttribute("lang")));

        assertThat(stage.sentTo(OFFICER)).containsExactly("{\"locale\":\"en\"}");
        assertThat(find("[data-test=message]").getText()).contains("App").contains("updated");
        assertThat(find("#side").getText()).contains("Direct messages").contains("Be someone else");
    }

    @Test
    void keepsTheFocusOnAButtonWhoseMessageWasUpdated() {
        String buttons = """
                "accessoryWidgets":[{"buttonList":{"buttons":[{"text":"Membantu","buttonId":"a0.b0",
                  "onClick":{"action":{"function":"f"}}}]}}]""";
        told(message("1", "BOT", "\"text\":\"Ya\"," + buttons));
        stage.answers("POST clicks", "{}");
        open();
        find("[data-test=button]");
        told(message("1", "BOT", "\"text\":\"Ya, betul\"," + buttons));
        find("[data-test=button]").sendKeys(Keys.ENTER);
        until(() -> find("[data-test=text]").getText().equals("Ya, betul"));

        assertThat(browser.switchTo().activeElement().getText()).isEqualTo("Membantu");
    }

    @Test
    void fitsANarrowWindowAndBreaksNoPolicy() {
        told(message("1", "BOT", "\"text\":\"" + "panjang".repeat(60) + "\""));
        browser.manage().window().setSize(new Dimension(500, 700));
        try {
            open();
            find("[data-test=message]");

            assertThat(browser.executeScript("return document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            assertThat(browser.manage().logs().get(LogType.BROWSER).getAll())
                    .filteredOn(it -> it.getLevel() == Level.SEVERE)
                    .isEmpty();
        } finally {
            browser.manage().window().setSize(new Dimension(1280, 860));
        }
    }

    private void pressTheButtonThatOpensADialog() {
        String dialog = """
                {"id":"d1","user":"%s","card":{"header":{"title":"Tanya duta saya"},"sections":[{"widgets":[
                  {"textInput":{"name":"q","label":"Soalan","type":"MULTIPLE_LINE"}},
                  {"selectionInput":{"name":"why","label":"Sebab","type":"CHECK_BOX","items":[{"text":"Lapuk","value":"old"}]}}
                ]}],"fixedFooter":{"primaryButton":{"text":"Hantar","buttonId":"f.p",
                  "onClick":{"action":{"function":"f","requiredWidgets":["q"]}}}}}}
                """.formatted(OFFICER);
        told(message("1", "BOT", """
                        "text":"Tiada sumber.","accessoryWidgets":[{"buttonList":{"buttons":[{"text":"Tanya duta","buttonId":"a0.b0",
                          "onClick":{"action":{"function":"f","interaction":"OPEN_DIALOG"}}}]}}]
                        """));
        stage.answers("POST clicks", "{\"dialog\":" + dialog + "}");
        stage.answers("POST dialogs/d1/cancel", "{\"closed\":true}");
        open();
        stage.answers("GET dialogs", "[" + dialog + "]");
        find("[data-test=button]").click();
        find("[data-test=dialog]");

        assertThat(stage.sentTo("clicks"))
                .containsExactly(
                        "{\"user\":\"%s\",\"message\":\"spaces/dm1/messages/1\",\"button\":\"a0.b0\",\"formInputs\":{}}"
                                .formatted(OFFICER));
    }

    private static void open() {
        browser.get(stage.address("as=" + OFFICER));
        find("[data-test=composer]");
    }

    private static void told(String... messages) {
        stage.answers(
                "GET spaces/dm1/transcript",
                "{\"space\":%s,\"messages\":[%s],\"notices\":[]}"
                        .formatted(space(), String.join(",", List.of(messages))));
    }

    private static String space() {
        return """
                {"name":"spaces/dm1","spaceType":"DIRECT_MESSAGE","threading":"THREADED_MESSAGES","appMember":true,\
                "members":["%s"]}""".formatted(OFFICER);
    }

    private static String message(String id, String senderType, String content) {
        return """
                {"name":"spaces/dm1/messages/%s","sender":{"name":"users/100000000000000000099","displayName":"Duta","type":"%s"},
                 "createTime":"2026-11-24T01:00:00Z","thread":{"name":"spaces/dm1/threads/%s"},%s}""".formatted(id, senderType, id, content);
    }

    private static WebElement find(String selector) {
        return new WebDriverWait(browser, Duration.ofSeconds(10)).until(it -> it.findElement(By.cssSelector(selector)));
    }

    private static void until(BooleanSupplier fact) {
        new WebDriverWait(browser, Duration.ofSeconds(10))
                .ignoring(StaleElementReferenceException.class)
                .until(it -> fact.getAsBoolean());
    }
}
