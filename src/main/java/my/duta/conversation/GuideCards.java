package my.duta.conversation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import my.duta.chat.Action;
import my.duta.chat.Button;
import my.duta.chat.Card;
import my.duta.chat.Command;
import my.duta.chat.Dialog;
import my.duta.chat.Reply;
import my.duta.chat.Widget;
import my.duta.escalation.Escalation;
import my.duta.escalation.EscalationCards;
import my.duta.escalation.Standing;
import my.duta.language.Language;
import my.duta.language.Words;
import org.springframework.stereotype.Component;

/** Shows people around: the welcome, help, status and language cards, and short notices. */
@Component
class GuideCards {

    /** The parameter that names a language to choose; empty means to follow the question. */
    static final String LANGUAGE = "language";

    private final Words words;
    private final EscalationCards escalations;

    GuideCards(Words words, EscalationCards escalations) {
        this.words = words;
        this.escalations = escalations;
    }

    /** What Duta can do, what it must not be told, and that it is a bot. */
    Reply welcome(Language language) {
        return guide(language, "guide.welcome.title");
    }

    Reply help(Language language) {
        return guide(language, "guide.help.title");
    }

    private Reply guide(Language language, String title) {
        var commands = Arrays.stream(Command.values())
                .map(it -> (Widget) Widget.Fact.of(it.label(), words.say(language, "guide.command." + it.name())))
                .toList();
        return Reply.card(
                new Card(
                        "guide",
                        Optional.of(new Card.Header(words.say(language, title), words.say(language, "guide.subtitle"))),
                        List.of(
                                Card.Section.of(
                                        Widget.Paragraph.of(words.say(language, "guide.can")),
                                        Widget.Paragraph.of(words.say(language, "guide.cannot")),
                                        Widget.Paragraph.of(words.say(language, "guide.bot"))),
                                Card.Section.of(words.say(language, "guide.commands"), commands))),
                words.say(language, title));
    }

    /** Offers the way to a human, to whoever asks for one. */
    Reply offerAmbassador(Language language, String question) {
        return offer("ambassador", "guide.ambassador", language, question);
    }

    private Reply offer(String card, String key, Language language, String question) {
        return Reply.card(
                new Card(
                        card,
                        Optional.empty(),
                        List.of(Card.Section.of(
                                Widget.Paragraph.of(words.say(language, key)),
                                Widget.Buttons.of(Button.dialog(
                                                words.say(language, "answer.button.ambassador"),
                                                Action.OPEN_ESCALATION,
                                                Map.of(AnswerCards.QUESTION, question))
                                        .primary())))),
                words.say(language, key));
    }

    /** What a person asked, of what they want to be told, and what waits for them as an ambassador. */
    Reply status(Language language, List<Standing> asked, List<Widget> awaited, List<Escalation> toAnswer) {
        var sections = new ArrayList<Card.Section>();
        if (!asked.isEmpty()) {
            sections.add(
                    Card.Section.of(words.say(language, "guide.status.asked"), escalations.asked(asked, language)));
        }
        if (!awaited.isEmpty()) {
            sections.add(Card.Section.of(words.say(language, "guide.status.awaited"), awaited));
        }
        if (!toAnswer.isEmpty()) {
            sections.add(Card.Section.of(
                    words.say(language, "guide.status.to-answer"), escalations.lines(toAnswer, language)));
        }
        if (sections.isEmpty()) {
            return Reply.text(words.say(language, "guide.status.none"));
        }
        return Reply.card(new Card("status", Optional.empty(), sections), words.say(language, "guide.status.title"));
    }

    Reply languages(Language language) {
        return Reply.card(
                new Card(
                        "language",
                        Optional.empty(),
                        List.of(Card.Section.of(
                                Widget.Paragraph.of(words.say(language, "guide.language")),
                                Widget.Buttons.of(
                                        choice(words.say(language, "guide.language.ms"), Language.MALAY.code()),
                                        choice(words.say(language, "guide.language.en"), Language.ENGLISH.code()),
                                        choice(words.say(language, "guide.language.auto"), ""))))),
                words.say(language, "guide.language"));
    }

    private static Button choice(String text, String code) {
        return Button.act(text, Action.CHOOSE_LANGUAGE, Map.of(LANGUAGE, code));
    }

    /** Says honestly that an event failed for good, and offers a human. */
    Reply apology(Language language, String question) {
        return offer("apology", "conversation.apology", language, question);
    }

    /** A window that only says something. */
    Dialog notice(String text, Language language) {
        return new Dialog(
                words.say(language, "guide.notice.title"),
                List.of(Card.Section.of(Widget.Paragraph.of(text))),
                Button.act(words.say(language, "escalation.dialog.close"), Action.CLOSE_DIALOG, Map.of()));
    }
}
