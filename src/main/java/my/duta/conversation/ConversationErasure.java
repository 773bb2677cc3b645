package my.duta.conversation;

import java.util.Set;
import my.duta.redis.Erasure;
import my.duta.redis.Traces;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Forgets what an officer asked, rated and began to ask, and takes the officer out of gaps and counts. */
@Component
@Order(3)
class ConversationErasure implements Erasure {

    private final Traces traces;
    private final RedisExchanges exchanges;
    private final RedisGaps gaps;

    ConversationErasure(Traces traces, RedisExchanges exchanges, RedisGaps gaps) {
        this.traces = traces;
        this.exchanges = exchanges;
        this.gaps = gaps;
    }

    @Override
    public int erase(Person person, boolean dryRun) {
        Set<String> questions = traces.of(person.member());
        int erased = gaps.forget(person.member(), dryRun);
        for (String question : questions) {
            erased += exchanges.forget(question, person.member(), dryRun);
        }
        return erased;
    }
}
