package my.duta.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class MessageRulesTests {

    private static final SimulatorSettings STRICT = SimulatorSettings.of(Dialect.ADDON);

    @Test
    void refusesAMessageThatOnlyHoldsAnActionResponse() {
        refuses(Cards.json("{'actionResponse':{'type':'NEW_MESSAGE'}}"), STRICT, "cannot be empty");
    }

    @Test
    void refusesANameThatGoogleDoesNotKnow() {
        refuses(Cards.json("{'text':'a','card':[]}"), STRICT, "Unknown name \"card\"");
    }

    @Test
    void readsSnakeCaseNamesToo() {
        ObjectNode snake = (ObjectNode) Json.camelCased(
                Cards.json("{'cards_v2':[{'card_id':'a','card':{'header':{'title':'a','image_alt_text':'b'}}}]}"));

        assertThatCode(() -> MessageRules.checkSent(snake, STRICT)).doesNotThrowAnyException();
    }

    @Test
    void countsBytesNotCharacters() {
        refuses(Json.object().put("text", "—".repeat(11_000)), STRICT, "too large");
        assertThatCode(() -> MessageRules.checkSent(Json.object().put("text", "x".repeat(31_000)), STRICT))
                .doesNotThrowAnyException();
    }

    @Test
    void keepsTheOldTextLimitIfSoSet() {
        SimulatorSettings old = STRICT.with(Json.object().put("legacyTextLimit", true));

        refuses(Json.object().put("text", "x".repeat(4_097)), old, "4096");
    }

    @Test
    void demandsAnIdForEachOfSeveralCards() {
        String card = "{'card':{'header':{'title':'a'}}}";

        refuses(Cards.json("{'cardsV2':[" + card + "," + card + "]}"), STRICT, "cardId");
    }

    @Test
    void looksIntoCardsOnlyIfStrict() {
        ObjectNode message = Cards.json("{'text':'a','cardsV2':[{'cardId':'a','card':{'sections':[{}]}}]}");

        refuses(message, STRICT, "no widgets");
        assertThatCode(() -> MessageRules.checkSent(
                        message, STRICT.with(Json.object().put("strictCards", false))))
                .doesNotThrowAnyException();
    }

    @Test
    void dropsABrokenCardFromAnAnswerAndSaysSo() {
        ObjectNode message = Cards.json("{'text':'a','cardsV2':[{'cardId':'a','card':{'sections':[{}]}},"
                + "{'cardId':'b','card':{'header':{'title':'b'}}}]}");
        List<String> dropped = new ArrayList<>();

        ObjectNode shown = MessageRules.asShown(message, true, dropped);

        assertThat(shown.path("cardsV2").size()).isEqualTo(1);
        assertThat(dropped).hasSize(1);
    }

    private static void refuses(ObjectNode message, SimulatorSettings settings, String because) {
        assertThatExceptionOfType(GoogleError.class)
                .isThrownBy(() -> MessageRules.checkSent(message, settings))
                .withMessageContaining(because);
    }
}
