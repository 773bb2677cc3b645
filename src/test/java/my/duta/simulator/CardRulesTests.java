package my.duta.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class CardRulesTests {

    private static final String ACTION = "{'action':{'function':'f','parameters':[{'key':'a','value':'b'}]}}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'textParagraph':{'text':'<b>Teks</b>','maxLines':3}}",
                "{'divider':{}}",
                "{'decoratedText':{'text':'a','topLabel':'b','startIcon':{'knownIcon':'DESCRIPTION'},'wrapText':true}}",
                "{'textInput':{'name':'n','label':'L','type':'MULTIPLE_LINE','validation':{'characterLimit':10}}}",
                "{'selectionInput':{'name':'s','type':'DROPDOWN','items':[{'text':'a','value':'1','selected':true}]}}",
                "{'columns':{'columnItems':[{'widgets':[{'textParagraph':{'text':'a'}}]}]}}",
                "{'chipList':{'chips':[{'label':'a','onClick':{'openLink':{'url':'https://example.com'}}}]}}",
                "{'image':{'imageUrl':'https://example.com/a.png','altText':'a'}}",
                "{'dateTimePicker':{'name':'d','type':'DATE_ONLY','valueMsEpoch':'1746316800000'}}"
            })
    void acceptsWhatChatShows(String widget) {
        assertThat(CardRules.inMessage(Cards.of(widget), "card")).isEmpty();
    }

    @Test
    void acceptsButtonsThatActOrOpenALink() {
        assertThat(CardRules.inMessage(Cards.of(Cards.button(ACTION)), "card")).isEmpty();
        assertThat(CardRules.inMessage(Cards.of(Cards.button("{'openLink':{'url':'https://example.com'}}")), "card"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'textParagraph':{'text':'a'},'divider':{}}",
                "{}",
                "{'textParagraf':{'text':'a'}}",
                "{'textParagraph':{'text':''}}",
                "{'textParagraph':{'text':7}}",
                "{'buttonList':{'buttons':[]}}",
                "{'buttonList':{'buttons':[{'text':'a','onClick':{}}]}}",
                "{'buttonList':{'buttons':[{'text':'a'}]}}",
                "{'buttonList':{'buttons':[{'text':'a','onClick':{'action':{}}}]}}",
                "{'buttonList':{'buttons':[{'text':'a','onClick':{'openLink':{'url':'http://example.com'}}}]}}",
                "{'buttonList':{'buttons':[{'text':'a','onClik':{'openLink':{'url':'https://example.com'}}}]}}",
                "{'buttonList':{'buttons':[{'text':'a','type':'ROUND','onClick':{'openLink':{'url':'https://a.b'}}}]}}",
                "{'textInput':{'label':'L'}}",
                "{'textInput':{'name':'n'}}",
                "{'selectionInput':{'name':'s','type':'LIST'}}",
                "{'image':{'imageUrl':'http://example.com/a.png'}}",
                "{'decoratedText':{'text':'a','startIcon':{'knownIcon':'SMILEY'}}}",
                "{'decoratedText':{'topLabel':'a'}}",
                "{'columns':{'columnItems':[{},{},{}]}}"
            })
    void refusesWhatChatWouldNotShow(String widget) {
        assertThat(CardRules.inMessage(Cards.of(widget), "card")).isNotEmpty();
    }

    @Test
    void refusesAButtonWithTwoKindsOfClick() {
        String both = "{'openLink':{'url':'https://example.com'},'action':{'function':'f'}}";

        assertThat(CardRules.inMessage(Cards.of(Cards.button(both)), "card"))
                .singleElement()
                .asString()
                .contains("exactly one");
    }

    @Test
    void refusesASectionWithoutWidgetsAndAHeaderWithoutTitle() {
        assertThat(CardRules.inMessage(Cards.json("{'sections':[{'header':'a'}]}"), "card"))
                .hasSize(1);
        assertThat(CardRules.inMessage(Cards.json("{'header':{'subtitle':'a'}}"), "card"))
                .hasSize(1);
    }

    @Test
    void refusesTwoInputsOfOneName() {
        String input = "{'textInput':{'name':'n','label':'L'}}";

        assertThat(CardRules.inMessage(Cards.of(input + "," + input), "card"))
                .singleElement()
                .asString()
                .contains("repeats");
    }

    @Test
    void allowsAFixedFooterInDialogsOnlyAndOnlyWithTextAndColor() {
        String footer =
                ",'fixedFooter':{'primaryButton':{'text':'Hantar','color':{'red':1},'onClick':" + ACTION + "}}}";
        ObjectNode card = Cards.json("{'sections':[{'widgets':[" + Cards.paragraph() + "]}]" + footer);
        ObjectNode colorless = Cards.json(
                "{'sections':[{'widgets':[" + Cards.paragraph() + "]}]" + footer.replace("'color':{'red':1},", ""));

        assertThat(CardRules.inDialog(card)).isEmpty();
        assertThat(CardRules.inMessage(card, "card")).hasSize(1);
        assertThat(CardRules.inDialog(colorless)).hasSize(1);
    }

    @Test
    void refusesACardOfMoreThan32KiloBytes() {
        assertThat(CardRules.inMessage(Cards.of("{'textParagraph':{'text':'" + "x".repeat(32_000) + "'}}"), "card"))
                .hasSize(1);
    }

    @Test
    void dropsTheSectionThatGoesBeyondAHundredWidgets() {
        String fifty = "{'widgets':[" + String.join(",", Collections.nCopies(50, Cards.paragraph())) + "]}";
        ObjectNode card = Cards.json("{'sections':[" + String.join(",", Collections.nCopies(3, fifty)) + "]}");

        assertThat(CardRules.asShown(card).path("sections").size()).isEqualTo(2);
        assertThat(card.path("sections").size()).isEqualTo(3);
    }

    @Test
    void allowsOnlyButtonsBelowAMessage() {
        assertThat(CardRules.below(Cards.json(Cards.button(ACTION)), "below")).isEmpty();
        assertThat(CardRules.below(Cards.json(Cards.paragraph()), "below")).isNotEmpty();
    }
}
