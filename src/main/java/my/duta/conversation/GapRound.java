package my.duta.conversation;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import my.duta.answer.Answer;
import my.duta.answer.Answers;
import my.duta.answer.Question;
import my.duta.chat.EventId;
import my.duta.chat.Post;
import my.duta.directory.Agencies;
import my.duta.directory.Agency;
import my.duta.directory.Officers;
import my.duta.language.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Asks gaps again of every new generation of the library, in one replica. What is answered now is closed, and those who
 * wanted to be told get the answer, each in their own language and place.
 */
@Component
class GapRound {

    private static final Logger log = LoggerFactory.getLogger(GapRound.class);

    /** How many gaps are asked again of a generation, those first that most officers ran into. */
    static final int MOST = 200;

    private static final Duration LEASE = Duration.ofMinutes(1);

    private final RedisGaps gaps;
    private final Answers answers;
    private final AnswerCards cards;
    private final RedisExchanges exchanges;
    private final Officers officers;
    private final Agencies agencies;
    private final Clock clock;
    private final MeterRegistry meters;
    private final AsyncTaskExecutor executor;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile String finished = "";

    GapRound(
            RedisGaps gaps,
            Answers answers,
            AnswerCards cards,
            RedisExchanges exchanges,
            Officers officers,
            Agencies agencies,
            Clock clock,
            MeterRegistry meters,
            @Qualifier("applicationTaskExecutor") AsyncTaskExecutor executor) {
        this.gaps = gaps;
        this.answers = answers;
        this.cards = cards;
        this.exchanges = exchanges;
        this.officers = officers;
        this.agencies = agencies;
        this.clock = clock;
        this.meters = meters;
        this.executor = executor;
    }

    /** Begins a round if another generation serves here than before. */
    @Scheduled(fixedDelayString = "${duta.conversation.gaps-every:10s}")
    void look() {
        if (!answers.generation().equals(finished) && running.compareAndSet(false, true)) {
            executor.execute(() -> {
                try {
                    ask();
                } finally {
                    running.set(false);
                }
            });
        }
    }

    /** Asks the gaps of the generation that serves here, unless that was done or another replica does it. */
    void ask() {
        String generation = answers.generation();
        try {
            if (gaps.begin(generation, LEASE)) {
                int closed = askAll(generation);
                gaps.finish(generation);
                finished = generation;
                log.info("Generation {} closed {} gaps", generation, closed);
            } else if (gaps.isFinished(generation)) {
                finished = generation;
            }
        } catch (DataAccessException e) {
            log.warn("Redis is away; gaps are asked again when it is back");
        }
    }

    private int askAll(String generation) {
        int closed = 0;
        for (RedisGaps.Open open : gaps.open(MOST)) {
            gaps.renew(generation, LEASE);
            if (isClosedNow(open)) {
                closed++;
            }
        }
        meters.counter("duta.gaps.closed").increment(closed);
        return closed;
    }

    /** Asks one again; who comes to it meanwhile is told too. */
    private boolean isClosedNow(RedisGaps.Open first) {
        Optional<RedisGaps.Open> open = Optional.of(first);
        while (open.isPresent()) {
            RedisGaps.Open seen = open.get();
            Gap gap = seen.gap();
            Optional<Answer.Grounded> found = answered(gap, gap.language(), gap.agency());
            if (found.isEmpty()) {
                return false;
            }
            List<Post> posts = seen.waiting().stream()
                    .flatMap(it -> told(gap, it, found.get()).stream())
                    .toList();
            if (gaps.close(seen, posts)) {
                return true;
            }
            open = gaps.find(gap.id());
        }
        return false;
    }

    private Optional<Answer.Grounded> answered(Gap gap, Language language, Optional<String> agency) {
        return answers.again(new Question(gap.text(), language, agency, List.of())) instanceof Answer.Grounded grounded
                ? Optional.of(grounded)
                : Optional.empty();
    }

    /** The message to one who waits; none to an officer whose agency may not see what would answer it. */
    private Optional<Post> told(Gap gap, Gap.Asker asker, Answer.Grounded found) {
        Optional<String> agency = gap.agency().filter(it -> isOf(asker, it));
        boolean moved = !agency.equals(gap.agency());
        Optional<Answer.Grounded> own = asker.language() == gap.language() && !moved
                ? Optional.of(found)
                : answered(gap, asker.language(), agency);
        return own.or(() -> moved ? Optional.empty() : Optional.of(found)).map(it -> post(gap, asker, it));
    }

    private boolean isOf(Gap.Asker asker, String agency) {
        return officers.find(asker.officer())
                .flatMap(agencies::proven)
                .map(Agency::code)
                .equals(Optional.of(agency));
    }

    private Post post(Gap gap, Gap.Asker asker, Answer.Grounded answer) {
        // The first moment tells a gap from a later one of the same words, which is answered anew.
        QuestionId question = QuestionId.of(new EventId(String.join(
                "\n", "gap", gap.id(), gap.since().toString(), asker.officer().value())));
        var exchange = new Exchange(
                question.value(),
                asker.text(),
                false,
                answer,
                asker.officer(),
                asker.place(),
                clock.instant(),
                Optional.empty());
        exchanges.keep(exchange);
        return new Post(Worker.answerTo(question), asker.place(), cards.later(exchange, answer));
    }
}
