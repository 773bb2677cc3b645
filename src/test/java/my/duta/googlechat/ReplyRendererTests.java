package my.duta.googlechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.chat.v1.model.Message;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import my.duta.chat.Action;
import my.duta.chat.Button;
import my.duta.chat.Card;
import my.duta.chat.Reply;
import my.duta.chat.RichText;
import my.duta.chat.Widget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ReplyRendererTests {

    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private final ReplyRenderer renderer = new ReplyRenderer(Settings.of());

    @Test
    void rendersEveryWidget() {
        JsonNode card =
                renderer.message(Cards.saying("GPAISA"), Dialect.CLASSIC).at("/cardsV2/0/card");

        assertThat(card.at("/header/title").asString()).isEqualTo("GPAISA");
        assertThat(card.at("/sections/0/collapsible").asBoolean()).isTrue();
        assertThat(card.at("/sections/0/uncollapsibleWidgetsCount").asInt()).isEqualTo(1);
        assertThat(card.at("/sections/0/widgets/0/textParagraph/text").asString())
                .isEqualTo("GPAISA<b>GPAISA</b><i>GPAISA</i>");
        assertThat(card.at("/sections/0/widgets/1/divider").isObject()).isTrue();
        assertThat(card.at("/sections/0/widgets/2/decoratedText/button/onClick/openLink/url")
                        .asString())
                .isEqualTo("https://www.malaysia.gov.my/p?a=1&b=2");
        assertThat(card.at("/sections/1/widgets/0/buttonList/buttons/1/onClick/action/interaction")
                        .asString())
                .isEqualTo("OPEN_DIALOG");
        assertThat(card.at("/sections/1/widgets/1/textInput/validation/characterLimit")
                        .asInt())
                .isEqualTo(1000);
        assertThat(card.at("/sections/1/widgets/2/selectionInput/items/0/value").asString())
                .isEqualTo("jcu");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void carriesTheActionOfAButtonInItsParameters(Dialect dialect) {
        JsonNode action = renderer.message(Cards.saying("x"), dialect)
                .at("/cardsV2/0/card/sections/1/widgets/0/buttonList/buttons/1/onClick/action");

        assertThat(action.path("function").asString())
                .isEqualTo(dialect == Dialect.CLASSIC ? "OPEN_ESCALATION" : Settings.ENDPOINT);
        assertThat(action.path("parameters").toString())
                .isEqualTo("[{\"key\":\"action\",\"value\":\"OPEN_ESCALATION\"},{\"key\":\"a\",\"value\":\"1\"},"
                        + "{\"key\":\"b\",\"value\":\"2\"}]");
    }

    @Test
    void lendsTheNameOfItsOwnParameterToNobody() {
        Reply reply = Reply.text("x").withButtons(List.of(Button.act("x", Action.RATE_HELPFUL, Map.of("action", "y"))));

        assertThatThrownBy(() -> renderer.message(reply, Dialect.ADDON)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.gov.my",
                "javascript:alert(1)",
                "data:text/html,x",
                "//www.gov.my",
                "https:www.gov.my",
                "https://www.gov.my@evil.example/",
                "file:///etc/passwd",
                "relative"
            })
    void leavesOutAButtonThatOpensNoPage(String address) {
        Button button = Button.open("Buka", URI.create(address));
        var card = new Card(
                "c",
                Optional.empty(),
                List.of(
                        Card.Section.of(Widget.Paragraph.of("x")),
                        Card.Section.of(Widget.Buttons.of(button)),
                        Card.Section.of(
                                new Widget.Fact("l", RichText.plain("t"), Optional.empty(), Optional.of(button)))));

        JsonNode message = renderer.message(Reply.card(card, "s").withButtons(List.of(button)), Dialect.CLASSIC);

        assertThat(message.at("/cardsV2/0/card/sections")).hasSize(2);
        assertThat(message.toString()).doesNotContain("openLink").doesNotContain("accessoryWidgets");
    }

    @Test
    void writesExactlyTheTagsAndLinksThatAreMeant() {
        var random = new Random(20261124);
        for (int i = 0; i < 20_000; i++) {
            String hostile = hostile(random);
            ObjectNode message = renderer.message(Cards.saying(hostile), i % 2 == 0 ? Dialect.CLASSIC : Dialect.ADDON);

            String cleaned = PlainText.clean(hostile);
            String breaks =
                    "<br>".repeat((int) cleaned.chars().filter(it -> it == '\n').count());
            JsonNode sections = message.at("/cardsV2/0/card/sections");
            String paragraph = sections.at("/0/widgets/0/textParagraph/text").asString();
            assertThat(tags(paragraph))
                    .as(hostile)
                    .isEqualTo(cleaned.isEmpty() ? "" : breaks + "<b>" + breaks + "</b><i>" + breaks + "</i>");
            assertThat(unescaped(paragraph)).as(hostile).isEqualTo(cleaned.repeat(3));
            assertThat(tags(sections.at("/0/widgets/2/decoratedText/text").asString()))
                    .isEqualTo(breaks);
            assertThat(links(message)).as(hostile).containsExactly("https://www.malaysia.gov.my/p?a=1&b=2");
            for (String label : labels(message)) {
                assertThat(label).as(hostile).doesNotContainPattern("[<>]|[\\p{Cntrl}&&[^\n]]");
            }
            String text = message.path("text").asString("");
            // An address to write to stays whole.
            assertThat(text.replaceAll("\\S+@\\S+", ""))
                    .as(hostile)
                    .doesNotContainPattern("[<>|`~_]|://|www\\.\\p{L}|[\\u202A-\\u202E\\u2066-\\u2069]");
            assertThat(text.chars().filter(it -> it == '*').count() % 2)
                    .as(hostile)
                    .isZero();
        }
    }

    @Test
    void splitsALongTextIntoNumberedPartsThatLoseNothing() {
        String words = IntStream.range(0, 3000)
                .mapToObj(i -> "kata" + i + (i % 40 == 39 ? ".\n\n" : " "))
                .collect(Collectors.joining());
        List<Reply> parts = renderer.parts(Reply.text(words));

        assertThat(parts).hasSizeGreaterThan(5);
        for (int i = 0; i < parts.size(); i++) {
            assertThat(text(parts.get(i)))
                    .hasSizeLessThanOrEqualTo(4000)
                    .startsWith("(" + (i + 1) + "/" + parts.size() + ") ");
        }
        assertThat(parts.stream()
                        .map(ReplyRendererTests::text)
                        .map(it -> it.replaceFirst("^\\(.*?\\) ", ""))
                        .collect(Collectors.joining(" "))
                        .replaceAll("\\s+", " ")
                        .strip())
                .isEqualTo(words.replaceAll("\\s+", " ").strip());
    }

    @Test
    void shortensALongTextWhereItCannotBeSplit() {
        String text = renderer.message(Reply.text("Perkataan. ".repeat(1000)), Dialect.ADDON)
                .path("text")
                .asString();

        assertThat(text).hasSizeLessThanOrEqualTo(4000).endsWith("…").hasSizeGreaterThan(3900);
    }

    @Test
    void staysWithinTheLimitsOfAMessageWhateverItIsGiven() throws Exception {
        var random = new Random(7);
        for (int i = 0; i < 60; i++) {
            var sections = new ArrayList<Card.Section>();
            int count = 1 + random.nextInt(30);
            for (int s = 0; s < count; s++) {
                var widgets = new ArrayList<Widget>();
                for (int w = 0; w <= random.nextInt(12); w++) {
                    widgets.add(Widget.Paragraph.of("😀<&\"".repeat(random.nextInt(800))));
                    widgets.add(Widget.Fact.of("label", "ا".repeat(random.nextInt(50) * random.nextInt(50))));
                }
                sections.add(Card.Section.of("Bahagian " + s, widgets));
            }
            Reply reply = Reply.card(new Card("c", Optional.empty(), sections), "s".repeat(5000))
                    .withButtons(IntStream.range(0, 30)
                            .mapToObj(b -> Button.act("b".repeat(500), Action.RATE_HELPFUL, Map.of()))
                            .toList());

            ObjectNode message = renderer.message(reply, Dialect.ADDON);

            assertThat(Folding.bytes(message)).isLessThanOrEqualTo(32_000);
            assertThat(GsonFactory.getDefaultInstance()
                            .toByteArray(
                                    GsonFactory.getDefaultInstance().fromString(message.toString(), Message.class)))
                    .hasSizeLessThanOrEqualTo(32_000);
            int widgets = 0;
            for (JsonNode section : message.at("/cardsV2/0/card/sections")) {
                assertThat(section.path("widgets").size()).isPositive();
                widgets += section.path("widgets").size();
            }
            assertThat(widgets).isBetween(1, 100);
        }
    }

    @Test
    void leavesASmallCardWhole() {
        Reply reply = Cards.saying("Tujuh prinsip");

        assertThat(renderer.message(reply, Dialect.ADDON).toString()).doesNotContain("…");
        assertThat(renderer.parts(reply)).containsExactly(reply);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void becomesAMessageOfGooglesClientUnchanged(Dialect dialect) throws Exception {
        ObjectNode message = renderer.message(Cards.saying("x"), dialect);
        Message theirs = GsonFactory.getDefaultInstance().fromString(message.toString(), Message.class);

        assertThat(theirs.getUnknownKeys()).isEmpty();
        assertThat(JsonMapper.shared().readTree(GsonFactory.getDefaultInstance().toString(theirs)))
                .isEqualTo(JsonMapper.shared().readTree(message.toString()));
    }

    private static String hostile(Random random) {
        List<String> pieces = List.of(
                "<users/all>",
                "<https://evil.example|https://www.gov.my>",
                "<a href=\"https://evil.example\">x</a>",
                "<b>",
                "</b>",
                "<br>",
                "<img src=x onerror=alert(1)>",
                "&lt;b&gt;",
                "&amp;",
                "&#60;b&#62;",
                "*",
                "_",
                "~",
                "`",
                "```",
                "\n",
                "\r\n",
                "\t",
                "\u202E",
                "\u2066",
                "\u0000",
                "\u200B",
                "\u2028",
                "\ud83d",
                "\ude00",
                "😀",
                "https://evil.example/x",
                "www.evil.example",
                "evil",
                ".",
                "example",
                "|",
                "> quote",
                "- item",
                "(",
                ")",
                "\"",
                "a@b.my",
                "[label](https://evil.example)",
                "<font color=\"#FF0000\">",
                "<<",
                ">>",
                "&",
                "ﷺ",
                "kata",
                " ",
                "…",
                "\uFFFE");
        int count = random.nextInt(8);
        return IntStream.range(0, count)
                .mapToObj(i -> pieces.get(random.nextInt(pieces.size())))
                .collect(Collectors.joining());
    }

    private static String tags(String markup) {
        Matcher matcher = TAG.matcher(markup);
        var tags = new StringBuilder();
        while (matcher.find()) {
            tags.append(matcher.group());
        }
        return tags.toString();
    }

    private static String unescaped(String markup) {
        return TAG.matcher(markup.replace("<br>", "\n"))
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static List<String> links(JsonNode message) {
        return message.findValues("url").stream().map(JsonNode::asString).toList();
    }

    private static List<String> labels(JsonNode message) {
        var labels = new ArrayList<String>();
        for (String field : List.of("title", "subtitle", "topLabel", "bottomLabel", "label", "hintText", "altText")) {
            message.findValues(field).forEach(it -> labels.add(it.asString()));
        }
        message.findValues("buttons")
                .forEach(row -> row.forEach(it -> labels.add(it.path("text").asString())));
        message.findValues("header").stream().filter(JsonNode::isString).forEach(it -> labels.add(it.asString()));
        return labels;
    }

    private static String text(Reply reply) {
        return TextMarkup.of(reply.text().orElseThrow());
    }
}
