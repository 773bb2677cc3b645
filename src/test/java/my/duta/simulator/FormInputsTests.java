package my.duta.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class FormInputsTests {

    private static final ObjectNode CARD = Cards.of("{'textInput':{'name':'comment','label':'L','value':'asal',"
            + "'validation':{'characterLimit':5}}},{'selectionInput':{'name':'kind','type':'CHECK_BOX','items':["
            + "{'text':'a','value':'a','selected':true},{'text':'b','value':'b'}]}},"
            + "{'dateTimePicker':{'name':'day','type':'DATE_ONLY'}}");

    @Test
    void sendsWhatTheCardShowsWhereNothingIsGiven() {
        assertThat(FormInputs.of(CARD, Json.object(), Json.object()))
                .isEqualTo(Cards.json("{'comment':{'stringInputs':{'value':['asal']}},"
                        + "'kind':{'stringInputs':{'value':['a']}}}"));
    }

    @Test
    void sendsWhatIsGivenInTheShapeOfItsInput() {
        ObjectNode form =
                FormInputs.of(CARD, Json.object(), Cards.json("{'comment':['x'],'kind':[],'day':['1746316800000']}"));

        assertThat(form)
                .isEqualTo(Cards.json("{'comment':{'stringInputs':{'value':['x']}},"
                        + "'day':{'dateInput':{'msSinceEpoch':'1746316800000'}}}"));
    }

    @Test
    void holdsBackWhatTheCardForbids() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FormInputs.of(CARD, Json.object(), Cards.json("{'comment':['toolong']}")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FormInputs.of(
                        CARD, Cards.json("{'requiredWidgets':['comment']}"), Cards.json("{'comment':[' ']}")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FormInputs.of(CARD, Cards.json("{'allWidgetsAreRequired':true}"), Json.object()));
    }
}
