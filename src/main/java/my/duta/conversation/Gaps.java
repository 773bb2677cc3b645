package my.duta.conversation;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import my.duta.answer.Answer;
import my.duta.answer.Answers;
import my.duta.answer.Question;
import my.duta.chat.MemberId;
import my.duta.chat.Reaction;
import my.duta.chat.Reply;
import my.duta.directory.Officer;
import my.duta.language.Language;
import my.duta.language.Words;
import org.springframework.stereotype.Component;

/** Takes note of what no source answers, and of who wants to be told when one does. */
@Component
class Gaps {

    private static final Set<Answer.Abstention.Reason> TO_BE_FILLED =
            EnumSet.of(Answer.Abstention.Reason.NOTHING_RELEVANT, Answer.Abstention.Reason.NOT_SETTLED_BY_SOURCES);

    private final RedisGaps gaps;
    private final Answers answers;
    private final RedisExchanges exchanges;
    private final Words words;
    private final Clock clock;

    Gaps(RedisGaps gaps, Answers answers, RedisExchanges exchanges, Words words, Clock clock, MeterRegistry meters) {
        this.gaps = gaps;
        this.answers = answers;
        this.exchanges = exchanges;
        this.words = words;
        this.clock = clock;
        meters.gauge("duta.gaps.open", gaps, RedisGaps::size);
    }

    /** The id of the gap that an answer shows, which is kept from now on; empty if a source cannot mend it. */
    Optional<String> in(Question question, Answer answer, MemberId officer) {
        if (!(answer instanceof Answer.Abstention abstention) || !TO_BE_FILLED.contains(abstention.reason())) {
            return Optional.empty();
        }
        Gap gap = Gap.of(answers.standalone(question), question.language(), question.agency(), clock.instant());
        gaps.ask(gap, officer);
        return Optional.of(gap.id());
    }

    /** An officer wants to be told when there is an answer to a question. */
    Reaction await(String question, Officer officer) {
        return exchanges
                .find(question)
                .<Reaction>map(it -> {
                    Language language = officer.language().orElse(it.answer().language());
                    boolean kept = it.gap()
                            .filter(gap ->
                                    gaps.await(gap, new Gap.Asker(officer.id(), it.place(), language, it.text())))
                            .isPresent();
                    return new Reaction.Say(
                            Reply.text(words.say(language, kept ? "answer.await.kept" : "answer.await.gone"))
                                    .onlyFor(officer.id()));
                })
                .orElseGet(Reaction::silence);
    }
}
