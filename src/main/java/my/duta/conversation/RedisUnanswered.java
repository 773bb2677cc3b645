package my.duta.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import my.duta.answer.Answer.Abstention.Reason;
import my.duta.directory.Agencies;
import my.duta.directory.Agency;
import my.duta.redis.Keys;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** Counts by agency and day what Duta could not answer, each question once. */
@Component
class RedisUnanswered {

    private static final ZoneId MALAYSIA = ZoneId.of("Asia/Kuala_Lumpur");
    private static final int DAYS = 7;
    private static final Duration KEPT = Duration.ofDays(DAYS + 1L);

    /** Why a question is left open that ought to have an answer. */
    private static final Set<Reason> OPEN =
            Set.of(Reason.NOTHING_RELEVANT, Reason.NOT_SETTLED_BY_SOURCES, Reason.MODEL_UNAVAILABLE);

    private final StringRedisTemplate redis;
    private final Clock clock;
    private final Agencies agencies;

    RedisUnanswered(StringRedisTemplate redis, Clock clock, Agencies agencies) {
        this.agencies = agencies;
        this.redis = redis;
        this.clock = clock;
    }

    /** Takes note that a question of an agency was not answered; what is not to be answered does not count. */
    void count(String agency, String question, Reason reason) {
        if (OPEN.contains(reason)) {
            String key = Keys.unanswered(agency, today().toString());
            redis.opsForSet().add(key, question);
            redis.expire(key, KEPT);
        }
    }

    /** How many questions of an agency were not answered in the last seven days, today included. */
    long lately(String agency) {
        LocalDate today = today();
        List<String> keys = IntStream.range(0, DAYS)
                .mapToObj(it -> Keys.unanswered(agency, today.minusDays(it).toString()))
                .toList();
        return redis.opsForSet().union(keys).size();
    }

    /** Forgets questions, whatever agency and day they count for. */
    void forget(Set<String> questions) {
        Object[] gone = questions.toArray();
        LocalDate today = today();
        for (Agency agency : agencies.all()) {
            IntStream.rangeClosed(0, DAYS)
                    .mapToObj(it ->
                            Keys.unanswered(agency.code(), today.minusDays(it).toString()))
                    .forEach(it -> redis.opsForSet().remove(it, gone));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), MALAYSIA);
    }
}
