package my.duta.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class ButtonsTests {

    private static final String ACTION = "{'action':{'function':'f'}}";

    @Test
    void namesAButtonByWhereItStands() {
        ObjectNode message = Cards.json("{'cardsV2':[{'cardId':'a','card':{'sections':[{'widgets':[" + Cards.paragraph()
                + "," + Cards.button(ACTION) + ",{'decoratedText':{'text':'a','onClick':" + ACTION
                + ",'button':{'text':'b','onClick':" + ACTION + "}}}]}]}}],'accessoryWidgets':[" + Cards.button(ACTION)
                + "]}");

        Buttons.mark(message);

        assertThat(message.at("/cardsV2/0/card/sections/0/widgets/1/buttonList/buttons/0/buttonId")
                        .asString())
                .isEqualTo("c0.s0.w1.b0");
        assertThat(message.at("/accessoryWidgets/0/buttonList/buttons/0/buttonId")
                        .asString())
                .isEqualTo("a0.b0");
        assertThat(Buttons.find(message, "c0.s0.w2")).isPresent();
        assertThat(Buttons.find(message, "c0.s0.w2.b")).isPresent();
        assertThat(Buttons.find(message, "c0.s0.w9.b0")).isEmpty();
    }

    @Test
    void findsWhatSubmitsADialog() {
        ObjectNode footed = Cards.json("{'sections':[{'widgets':[" + Cards.button(ACTION)
                + "]}],'fixedFooter':{'primaryButton':{'text':'a','onClick':" + ACTION + "}}}");

        assertThat(Buttons.primaryOf(footed)).hasValue("f.p");
        assertThat(Buttons.primaryOf(Cards.of(Cards.button(ACTION)))).hasValue("s0.w0.b0");
        assertThat(Buttons.primaryOf(Cards.of(Cards.paragraph()))).isEmpty();
    }

    @Test
    void asksNothingOfTheAppForALink() {
        ObjectNode card = Cards.of(Cards.button("{'openLink':{'url':'https://example.com'}}"));

        assertThat(Buttons.find(card, "s0.w0.b0").flatMap(Buttons::actionOf)).isEmpty();
    }
}
