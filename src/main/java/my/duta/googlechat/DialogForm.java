package my.duta.googlechat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Optional;
import my.duta.chat.Button;
import my.duta.chat.Card;
import my.duta.chat.ChatEvent;
import my.duta.chat.Dialog;
import my.duta.chat.Reply;
import my.duta.chat.Widget;

/** A dialog as a message that its reader fills in, where no dialog can open. */
final class DialogForm {

    /** The parameter by which the button of a form is known. */
    private static final String MARK = "form";

    private DialogForm() {}

    /** The fields and the button of a dialog as a card; one without fields has nothing to send. */
    static Reply of(Dialog dialog) {
        var sections = new ArrayList<>(dialog.sections());
        boolean fillsIn = dialog.sections().stream()
                .flatMap(it -> it.widgets().stream())
                .anyMatch(it -> it instanceof Widget.TextField || it instanceof Widget.Choice);
        if (fillsIn) {
            sections.add(Card.Section.of(Widget.Buttons.of(marked(dialog.submit()))));
        }
        return Reply.card(new Card("form", Optional.of(new Card.Header(dialog.title(), "")), sections), dialog.title());
    }

    private static Button marked(Button submit) {
        if (submit.press() instanceof Button.Press.Act act) {
            var parameters = new HashMap<>(act.parameters());
            parameters.put(MARK, "sent");
            var press = new Button.Press.Act(act.action(), parameters, false, act.requiredInputs());
            return new Button(submit.text(), press, submit.weight());
        }
        return submit;
    }

    /**
     * Whether an event is the sending of a form, so that what comes of it takes the form's place. The platform may leave
     * out what is empty, so that inputs alone do not tell.
     */
    static boolean isSent(ChatEvent event) {
        return event instanceof ChatEvent.ButtonPressed press
                && press.surface() == ChatEvent.ButtonPressed.Surface.MESSAGE
                && press.message().isPresent()
                && (press.parameter(MARK).isPresent() || !press.inputs().isEmpty());
    }
}
