package my.duta.conversation;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import my.duta.answer.Answer;
import my.duta.answer.Citation;
import my.duta.chat.Action;
import my.duta.chat.Button;
import my.duta.chat.Card;
import my.duta.chat.Reply;
import my.duta.chat.RichText;
import my.duta.chat.Widget;
import my.duta.language.Language;
import my.duta.language.Words;
import my.duta.manuscript.Place;
import org.springframework.stereotype.Component;

/** Shows an answer: what is said, where it stands, and what the officer can do next. */
@Component
class AnswerCards {

    /** The parameter of every button that names its question. */
    static final String QUESTION = "question";

    /** The parameter that numbers a suggestion or a reading, from 0. */
    static final String CHOICE = "choice";

    private static final int SOURCES_SHOWN = 2;
    private static final Set<Answer.Abstention.Reason> NOT_PASSED_ON = Set.of(
            Answer.Abstention.Reason.CLASSIFIED,
            Answer.Abstention.Reason.UNSAFE,
            Answer.Abstention.Reason.ABUSIVE,
            Answer.Abstention.Reason.DISTRESS);

    private final Words words;

    AnswerCards(Words words) {
        this.words = words;
    }

    /** The reply to a question. */
    Reply of(Exchange exchange) {
        return exchange.answer()
                .map(
                        it -> grounded(exchange, it, ratingButtons(exchange)),
                        it -> clarification(exchange, it),
                        it -> abstention(exchange, it));
    }

    /**
     * The answer after the officer rated it, with thanks in the place of the question for a rating.
     *
     * @param answer of the exchange, as far as it may still be said
     */
    Reply rated(Exchange exchange, Answer.Grounded answer, boolean helpful) {
        return withThanks(
                grounded(exchange, answer, helpful ? List.of() : List.of(askAmbassador(exchange))),
                helpful,
                answer.language());
    }

    /** The answer to a question that we could not answer when it was asked. */
    Reply later(Exchange exchange, Answer.Grounded answer) {
        Reply reply = grounded(exchange, answer, ratingButtons(exchange));
        Card card = reply.card().orElseThrow();
        var sections = new ArrayList<Card.Section>();
        sections.add(
                Card.Section.of(Widget.Paragraph.of(words.say(answer.language(), "answer.later", exchange.text()))));
        sections.addAll(card.sections());
        return Reply.card(new Card(card.id(), card.header(), sections), reply.summary())
                .withButtons(reply.buttons());
    }

    private Reply withThanks(Reply reply, boolean helpful, Language language) {
        Card card = reply.card().orElseThrow();
        var sections = new ArrayList<>(card.sections());
        sections.add(Card.Section.of(new Widget.Paragraph(RichText.plain("")
                .thenItalic(words.say(language, helpful ? "answer.rated.helpful" : "answer.rated.unhelpful")))));
        return Reply.card(new Card(card.id(), card.header(), sections), reply.summary())
                .withButtons(reply.buttons());
    }

    private Reply grounded(Exchange exchange, Answer.Grounded answer, List<Button> buttons) {
        Language language = answer.language();
        var sections = new ArrayList<Card.Section>();
        var said = new ArrayList<Widget>();
        if (exchange.masked()) {
            said.add(masked(language));
        }
        said.add(new Widget.Paragraph(text(answer)));
        if (answer.extent() == Answer.Extent.PART) {
            said.add(Widget.Paragraph.of(words.say(language, "answer.part")));
        }
        byline(answer).ifPresent(it -> said.add(aside(it)));
        sections.add(new Card.Section(Optional.empty(), said, 0));
        sections.add(Card.Section.folding(
                words.say(language, "answer.sources"),
                answer.citations().stream().map(it -> source(it, language)).toList(),
                answer.citations().size() > SOURCES_SHOWN ? SOURCES_SHOWN : 0));
        if (!answer.suggestions().isEmpty()) {
            sections.add(Card.Section.of(
                    words.say(language, "answer.suggestions"), List.of(choices(exchange, answer.suggestions()))));
        }
        String summary = answer.parts().get(0).text();
        return Reply.card(new Card("answer", Optional.empty(), sections), summary)
                .withButtons(buttons);
    }

    /** Who wrote it, wherever a model might have. */
    private Optional<String> byline(Answer.Grounded answer) {
        return answer.writer()
                .map(it -> words.say(answer.language(), "answer.written", it))
                .or(() -> Optional.of(words.say(answer.language(), "answer.quoted"))
                        .filter(it -> answer.quotedInstead()));
    }

    /** What is said; neighbours that rest on the same passages bear its number once, after the last of them. */
    private static RichText text(Answer.Grounded answer) {
        RichText text = RichText.plain("");
        Optional<Answer.Part.Kind> before = Optional.empty();
        int step = 0;
        List<Answer.Part> parts = answer.parts();
        for (int i = 0; i < parts.size(); i++) {
            Answer.Part part = parts.get(i);
            step = part.kind() == Answer.Part.Kind.STEP ? step + 1 : 0;
            text = text.then(separator(before, part.kind()))
                    .then(
                            part.kind() == Answer.Part.Kind.STEP
                                    ? step + ". "
                                    : part.kind() == Answer.Part.Kind.ITEM ? "• " : "")
                    .then(part.text());
            if (i + 1 == parts.size() || !parts.get(i + 1).citations().equals(part.citations())) {
                for (Integer number : part.citations()) {
                    text = text.then(" [" + number + "]");
                }
            }
            before = Optional.of(part.kind());
        }
        return text;
    }

    private static String separator(Optional<Answer.Part.Kind> before, Answer.Part.Kind now) {
        if (before.isEmpty()) {
            return "";
        }
        return before.get() == Answer.Part.Kind.SENTENCE && now == Answer.Part.Kind.SENTENCE ? " " : "\n";
    }

    private Widget source(Citation citation, Language language) {
        String since = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(words.locale(language))
                .format(citation.effectiveFrom());
        String below = words.say(language, "answer.source.version", citation.version(), since);
        return new Widget.Fact(
                "[" + citation.number() + "] " + citation.title(),
                RichText.plain(citation.place()
                        .map(it -> words.say(language, "answer.source.at", citation.section(), place(it, language)))
                        .orElse(citation.section())),
                Optional.of(citation.provenance().isBlank() ? below : below + "\n" + citation.provenance()),
                citation.address().map(it -> Button.open(words.say(language, "answer.source.open"), it)));
    }

    private String place(Place place, Language language) {
        return words.say(language, "answer.place." + place.unit(), place.number());
    }

    private Widget masked(Language language) {
        return aside(words.say(language, "answer.masked"));
    }

    private static Widget aside(String text) {
        return new Widget.Paragraph(RichText.plain("").thenItalic(text));
    }

    private Widget choices(Exchange exchange, List<String> choices) {
        var buttons = new ArrayList<Button>();
        for (int i = 0; i < choices.size(); i++) {
            buttons.add(Button.act(
                    choices.get(i),
                    Action.ASK_SUGGESTION,
                    Map.of(QUESTION, exchange.question(), CHOICE, String.valueOf(i))));
        }
        return new Widget.Buttons(buttons);
    }

    private List<Button> ratingButtons(Exchange exchange) {
        Language language = exchange.answer().language();
        Map<String, String> question = Map.of(QUESTION, exchange.question());
        return List.of(
                Button.act(words.say(language, "answer.button.helpful"), Action.RATE_HELPFUL, question),
                Button.act(words.say(language, "answer.button.unhelpful"), Action.RATE_UNHELPFUL, question),
                askAmbassador(exchange));
    }

    private Button askAmbassador(Exchange exchange) {
        return Button.dialog(
                words.say(exchange.answer().language(), "answer.button.ambassador"),
                Action.OPEN_ESCALATION,
                Map.of(QUESTION, exchange.question()));
    }

    private Reply clarification(Exchange exchange, Answer.Clarification answer) {
        return Reply.card(
                new Card(
                        "clarification",
                        Optional.empty(),
                        List.of(Card.Section.of(
                                Widget.Paragraph.of(answer.question()), choices(exchange, answer.readings())))),
                answer.question());
    }

    private Reply abstention(Exchange exchange, Answer.Abstention answer) {
        Language language = answer.language();
        String why = words.say(language, reasonKey(answer.reason()));
        var widgets = new ArrayList<Widget>();
        if (exchange.masked()) {
            widgets.add(masked(language));
        }
        widgets.add(Widget.Paragraph.of(why));
        boolean passedOn = !NOT_PASSED_ON.contains(answer.reason());
        if (passedOn) {
            widgets.add(Widget.Paragraph.of(words.say(language, "answer.abstention.offer")));
            var buttons = new ArrayList<>(List.of(askAmbassador(exchange).primary()));
            exchange.gap()
                    .ifPresent(it -> buttons.add(Button.act(
                            words.say(language, "answer.button.await"),
                            Action.AWAIT_ANSWER,
                            Map.of(QUESTION, exchange.question()))));
            widgets.add(new Widget.Buttons(buttons));
        }
        return Reply.card(
                new Card("abstention", Optional.empty(), List.of(new Card.Section(Optional.empty(), widgets, 0))), why);
    }

    /** The key of the words that say why we do not answer. */
    static String reasonKey(Answer.Abstention.Reason reason) {
        return "answer.abstention." + reason.name();
    }

    /** The questions that a press may choose from: suggestions of an answer, or readings of a clarification. */
    static List<String> choicesOf(Exchange exchange) {
        return exchange.answer().map(it -> it.suggestions(), it -> it.readings(), it -> List.of());
    }
}
