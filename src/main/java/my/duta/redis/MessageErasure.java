package my.duta.redis;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** Forgets the messages on their way that are to or about an officer, before other rooms send what is about nobody. */
@Component
@Order(1)
class MessageErasure implements Erasure {

    private final StringRedisTemplate redis;
    private final Traces traces;
    private final SentMessages sent;

    MessageErasure(StringRedisTemplate redis, Traces traces, SentMessages sent) {
        this.redis = redis;
        this.traces = traces;
        this.sent = sent;
    }

    @Override
    public int erase(Person person, boolean dryRun) {
        Set<String> about = about(person);
        List<String> messages = sent.onTheirWay(content -> about.stream().anyMatch(content::contains));
        if (!dryRun) {
            messages.forEach(sent::drop);
            person.space().map(it -> List.of(Keys.pace(it), Keys.row(it))).ifPresent(redis::delete);
        }
        return messages.size();
    }

    /** What a message that is to or about a person contains. */
    private Set<String> about(Person person) {
        var words = new HashSet<String>(traces.of(person.member()));
        Set<String> escalations = redis.opsForZSet().range(Keys.escalationsOf(person.member()), 0, -1);
        words.addAll(escalations == null ? Set.of() : escalations);
        Stream.of(person.email(), person.space())
                .flatMap(it -> it.stream())
                .map(MessageErasure::quoted)
                .forEach(words::add);
        words.add(quoted(person.member()));
        return words;
    }

    private static String quoted(String value) {
        return '"' + value + '"';
    }
}
