package my.duta.conversation;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import my.duta.answer.Answer;
import my.duta.answer.Answers;
import my.duta.answer.Question;
import my.duta.chat.Action;
import my.duta.chat.Button;
import my.duta.chat.Card;
import my.duta.chat.ChatEvent;
import my.duta.chat.Reaction;
import my.duta.chat.Reply;
import my.duta.chat.RichText;
import my.duta.chat.Widget;
import my.duta.directory.Agencies;
import my.duta.directory.Agency;
import my.duta.directory.Officer;
import my.duta.language.Language;
import my.duta.language.Words;
import org.springframework.stereotype.Component;

/** Takes note of what no source answers, and of who wants to be told when one does. */
@Component
class Gaps {

    private static final Set<Answer.Abstention.Reason> TO_BE_FILLED =
            EnumSet.of(Answer.Abstention.Reason.NOTHING_RELEVANT, Answer.Abstention.Reason.NOT_SETTLED_BY_SOURCES);

    /** The parameter of a button that names a gap. */
    private static final String GAP = "gap";

    private static final Duration LATELY = Duration.ofDays(7);

    private final RedisGaps gaps;
    private final Answers answers;
    private final RedisExchanges exchanges;
    private final Agencies agencies;
    private final Words words;
    private final Clock clock;

    Gaps(
            RedisGaps gaps,
            Answers answers,
            RedisExchanges exchanges,
            Agencies agencies,
            Words words,
            Clock clock,
            MeterRegistry meters) {
        this.gaps = gaps;
        this.answers = answers;
        this.exchanges = exchanges;
        this.agencies = agencies;
        this.words = words;
        this.clock = clock;
        meters.gauge("duta.gaps.open", gaps, RedisGaps::size);
    }

    /** The id of the gap that an answer shows, which is kept from now on; empty if a source cannot mend it. */
    Optional<String> in(Question question, Answer answer, Officer officer) {
        if (!(answer instanceof Answer.Abstention abstention) || !TO_BE_FILLED.contains(abstention.reason())) {
            return Optional.empty();
        }
        Gap gap = Gap.of(answers.standalone(question), question.language(), question.agency(), clock.instant());
        gaps.ask(gap, officer.id(), agencies.of(officer).map(Agency::code));
        return Optional.of(gap.id());
    }

    /** How many questions that officers of an agency asked in the last seven days no source answers yet. */
    long lately(String agency) {
        return gaps.openOf(agency, clock.instant().minus(LATELY));
    }

    /** An officer wants to be told when there is an answer to a question. */
    Reaction await(String question, Officer officer) {
        return exchanges.find(question).map(it -> await(it, officer)).orElseGet(Reaction::silence);
    }

    private Reaction await(Exchange exchange, Officer officer) {
        Language language = officer.language().orElse(exchange.answer().language());
        var asker = new Gap.Asker(officer.id(), exchange.place(), language, exchange.text());
        Reply reply = exchange.gap()
                .filter(it -> gaps.await(it, asker))
                .map(it -> kept(it, language))
                .orElseGet(() -> Reply.text(words.say(language, "answer.await.gone")));
        return new Reaction.Say(reply.onlyFor(officer.id()));
    }

    private Reply kept(String gap, Language language) {
        String said = words.say(language, "answer.await.kept");
        return Reply.card(
                new Card(
                        "await",
                        Optional.empty(),
                        List.of(Card.Section.of(
                                Widget.Paragraph.of(said), Widget.Buttons.of(forgoing(gap, language))))),
                said);
    }

    private Button forgoing(String gap, Language language) {
        return Button.act(words.say(language, "answer.button.forgo"), Action.FORGO_ANSWER, Map.of(GAP, gap));
    }

    /** An officer does not want to be told any more. */
    Reaction forgo(ChatEvent.ButtonPressed pressed, Officer officer, Language language) {
        boolean open = gaps.forgo(pressed.parameter(GAP).orElse(""), officer.id());
        return new Reaction.Say(Reply.text(words.say(language, open ? "answer.await.forgone" : "answer.await.gone"))
                .onlyFor(officer.id()));
    }

    /** The questions of which an officer wants to be told, one line each, with a button to be told no more. */
    List<Widget> awaitedBy(Officer officer, Language language) {
        return gaps.awaitedBy(officer.id()).stream()
                .flatMap(open -> open.waiting().stream()
                        .filter(it -> it.officer().equals(officer.id()))
                        .map(it -> (Widget) new Widget.Fact(
                                words.say(language, "escalation.question"),
                                RichText.plain(it.text()),
                                Optional.empty(),
                                Optional.of(forgoing(open.gap().id(), language)))))
                .toList();
    }
}
