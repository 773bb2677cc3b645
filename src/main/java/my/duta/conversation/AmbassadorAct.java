package my.duta.conversation;

import java.util.Arrays;
import java.util.Optional;

/** What an ambassador can do with an escalation beside taking and answering it. */
enum AmbassadorAct {
    ASK_BACK("conversation.act.ask-back", "", "conversation.act.text.ask-back"),
    PASS_ON("conversation.act.pass-on", "conversation.act.choice.target", "conversation.act.text.note"),
    RELEASE("conversation.act.release", "", "conversation.act.text.note"),
    CLOSE("conversation.act.close", "conversation.act.choice.reason", "conversation.act.text.note-to-officer"),
    DUPLICATE("conversation.act.duplicate", "conversation.act.choice.other", "");

    private final String title;
    private final String choice;
    private final String text;

    AmbassadorAct(String title, String choice, String text) {
        this.title = title;
        this.choice = choice;
        this.text = text;
    }

    static Optional<AmbassadorAct> named(String name) {
        return Arrays.stream(values()).filter(it -> it.name().equals(name)).findFirst();
    }

    /** The key of what it is called. */
    String title() {
        return title;
    }

    /** The key of the label of what is to be chosen, if anything is. */
    Optional<String> choice() {
        return Optional.of(choice).filter(it -> !it.isEmpty());
    }

    /** The key of the label of what may be written, if anything may. */
    Optional<String> text() {
        return Optional.of(text).filter(it -> !it.isEmpty());
    }

    /** Whether it cannot be done without a word. */
    boolean needsText() {
        return this == ASK_BACK;
    }
}
