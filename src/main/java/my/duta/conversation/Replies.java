package my.duta.conversation;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import my.duta.answer.Answer;
import my.duta.answer.Answers;
import my.duta.answer.Question;
import my.duta.chat.ChatEvent;
import my.duta.chat.Reply;
import my.duta.chat.Space;
import my.duta.directory.Agencies;
import my.duta.directory.Agency;
import my.duta.directory.Officer;
import my.duta.directory.Officers;
import my.duta.escalation.Escalation;
import my.duta.escalation.EscalationDesk;
import my.duta.escalation.Outcome;
import my.duta.language.Detection;
import my.duta.language.Language;
import my.duta.language.LanguageDetector;
import my.duta.language.Words;
import my.duta.redis.Tally;
import org.springframework.stereotype.Component;

/** Finds what to say to a message: an answer from the sources, a word of courtesy, or an ambassador's confirmation. */
@Component
class Replies {

    private static final double SURE = 0.6;

    private final Answers answers;
    private final AnswerCards cards;
    private final GuideCards guide;
    private final RedisExchanges exchanges;
    private final Officers officers;
    private final Agencies agencies;
    private final EscalationDesk desk;
    private final Additions additions;
    private final Refusals refusals;
    private final Gaps gaps;
    private final Tally tally;
    private final LanguageDetector languages;
    private final Words words;
    private final Clock clock;
    private final MeterRegistry meters;

    Replies(
            Answers answers,
            AnswerCards cards,
            GuideCards guide,
            RedisExchanges exchanges,
            Officers officers,
            Agencies agencies,
            EscalationDesk desk,
            Additions additions,
            Refusals refusals,
            Gaps gaps,
            Tally tally,
            LanguageDetector languages,
            Words words,
            Clock clock,
            MeterRegistry meters) {
        this.answers = answers;
        this.cards = cards;
        this.guide = guide;
        this.exchanges = exchanges;
        this.officers = officers;
        this.agencies = agencies;
        this.desk = desk;
        this.additions = additions;
        this.refusals = refusals;
        this.gaps = gaps;
        this.tally = tally;
        this.languages = languages;
        this.words = words;
        this.clock = clock;
        this.meters = meters;
    }

    Reply to(Accepted accepted) {
        ChatEvent.MessageWritten written = accepted.written();
        Officer officer =
                officers.met(written.origin().member(), written.origin().space());
        if (!accepted.classified() && !accepted.tooLong()) {
            Optional<Reply> relayed = inThread(officer, written);
            if (relayed.isPresent()) {
                return relayed.get();
            }
        }
        Language language = language(officer, written);
        if (accepted.tooLong()) {
            return Reply.text(words.say(language, "conversation.too-long"));
        }
        if (!accepted.classified()) {
            Optional<SmallTalk> talk = SmallTalk.in(written.text());
            if (talk.isPresent()) {
                return courtesy(talk.get(), accepted, officer, language);
            }
        }
        return answered(accepted, officer, language);
    }

    private Reply answered(Accepted accepted, Officer officer, Language language) {
        ChatEvent.MessageWritten written = accepted.written();
        Question question = new Question(
                written.text(),
                language,
                agency(officer, written.origin().space()),
                exchanges.earlier(written.origin().address()));
        Answer answer = accepted.classified() ? classified(language) : answers.to(question);
        Exchange exchange = new Exchange(
                accepted.id().value(),
                written.text(),
                accepted.masked(),
                answer,
                officer.id(),
                written.origin().address(),
                clock.instant(),
                gaps.in(question, answer, officer));
        exchanges.save(exchange);
        tally.count(exchange.at(), agencies.of(officer).map(Agency::code), kind(answer));
        return cards.of(exchange);
    }

    /** What came of a question, as the statistics have it. */
    private static String kind(Answer answer) {
        return answer.map(
                it -> "answered",
                it -> "asked-back",
                it -> "abstained/" + it.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Whose own sources an answer may rest on: in a space that others read too, nobody's. */
    Optional<String> agency(Officer officer, Space space) {
        return space.isDirect() ? agencies.proven(officer).map(Agency::code) : Optional.empty();
    }

    private Reply courtesy(SmallTalk talk, Accepted accepted, Officer officer, Language language) {
        meters.counter("duta.courtesies", "kind", talk.name()).increment();
        return switch (talk) {
            case GREETING -> guide.welcome(language);
            case THANKS -> Reply.text(words.say(language, "conversation.thanks"));
            case HUMAN_WANTED ->
                guide.offerAmbassador(
                        language,
                        exchanges
                                .lastIn(accepted.written().origin().address())
                                .orElse(accepted.id().value()));
        };
    }

    /** A reply in a thread that began with an escalation; empty if the thread is none such, or others may ask in it. */
    private Optional<Reply> inThread(Officer person, ChatEvent.MessageWritten written) {
        return written.origin()
                .thread()
                .flatMap(desk::inThread)
                .flatMap(desk::find)
                .flatMap(it -> inThread(it, person, written));
    }

    /**
     * An officer answers what the ambassador asked, or an ambassador the officer. Alone with Duta nobody asks anything
     * there, so that whoever may no longer answer is told who has it; in a space others may ask.
     */
    private Optional<Reply> inThread(Escalation escalation, Officer person, ChatEvent.MessageWritten written) {
        boolean direct = written.origin().space().isDirect();
        if (direct && desk.isAskedBy(person, escalation)) {
            return Optional.of(Reply.text(additions.add(escalation, person, written.text())));
        }
        return direct || desk.mayAnswer(person, escalation)
                ? Optional.of(relay(escalation, person, written.text()))
                : Optional.empty();
    }

    private Reply relay(Escalation escalation, Officer person, String text) {
        Outcome outcome = desk.resolve(escalation.id(), person, text);
        Escalation now = outcome.now().orElse(escalation);
        return Reply.text(
                outcome.done() || AnsweredBy.is(now, person, text)
                        ? words.say(now.request().language(), "conversation.relayed")
                        : refusals.say(outcome, escalation));
    }

    /** What bears a mark goes no further than this; so it is counted here and not where answers are found. */
    private Answer classified(Language language) {
        var answer = new Answer.Abstention(language, 1, Answer.Abstention.Reason.CLASSIFIED);
        meters.counter(
                        "duta.answers",
                        "outcome",
                        "abstention",
                        "reason",
                        answer.reason().name().toLowerCase(Locale.ROOT),
                        "language",
                        language.code())
                .increment();
        return answer;
    }

    /** What is said when an event failed for good. Its text is not looked at: it may be what we failed on. */
    Reply apology(Accepted accepted) {
        ChatEvent.Origin origin = accepted.written().origin();
        Language language = officers.met(origin.member(), origin.space())
                .language()
                .or(() -> origin.locale().flatMap(Language::tagged))
                .orElse(Language.MALAY);
        return guide.apology(language, accepted.id().value());
    }

    /** The language that the officer chose; else that of the message; else that of the officer's client. */
    Language language(Officer officer, ChatEvent.MessageWritten written) {
        return officer.language().orElseGet(() -> {
            Detection detection = languages.detect(written.text());
            return detection.confidence() >= SURE
                    ? detection.language()
                    : written.origin().locale().flatMap(Language::tagged).orElse(detection.language());
        });
    }
}
