package my.duta.redis;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** Lets every room forget an officer, in order, and takes one record of it for the audit. */
@Component
public class Erasures {

    private final StringRedisTemplate redis;
    private final Json json;
    private final ObjectProvider<Erasure> rooms;

    Erasures(StringRedisTemplate redis, Json json, ObjectProvider<Erasure> rooms) {
        this.redis = redis;
        this.json = json;
        this.rooms = rooms;
    }

    /** What the audit keeps: the platform's number of the officer, and nothing that says who that is. */
    private record Record(String act, String member, int traces, String by) {}

    /**
     * Forgets an officer. If it is interrupted, it is to be done again; where nothing is left, nothing happens.
     *
     * @param by who wants it, for the audit
     * @param dryRun whether only to count
     * @return how many traces there were
     */
    public int erase(Erasure.Person person, String by, boolean dryRun) {
        List<Erasure> inOrder = rooms.orderedStream().toList();
        int traces = inOrder.stream().mapToInt(it -> it.erase(person, dryRun)).sum();
        if (!dryRun && traces > 0) {
            String record = json.write(new Record("erased", person.member(), traces, by));
            redis.opsForStream().add(Keys.audit(), Map.of("id", "erasure", "record", record));
        }
        return traces;
    }
}
