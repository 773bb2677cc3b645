package my.duta.escalation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import my.duta.redis.Json;
import my.duta.redis.Keys;
import org.springframework.data.domain.Range;
import org.springframework.data.redis.connection.Limit;
import org.springframework.data.redis.connection.stream.MapRecord;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Reads the audit from its stream in Redis. */
@Component
class RedisAuditTrail implements AuditTrail {

    private static final int BATCH = 500;

    private final StringRedisTemplate redis;
    private final Json json;

    RedisAuditTrail(StringRedisTemplate redis, Json json) {
        this.redis = redis;
        this.json = json;
    }

    /** An entry of the stream as it stands there. */
    private record Entry(String id, String epoch, String record, String hash) {}

    @Override
    public Verification verify() {
        // Records come while we read: the end must not lie before the one known now, nor behind the one known then.
        var chain = new Chain(head());
        each(chain::follow);
        return chain.verdict(head());
    }

    private AuditLink head() {
        List<Object> values = redis.opsForHash().multiGet(Keys.escalationAuditHead(), List.of("number", "hash"));
        return values.get(0) == null || values.get(1) == null
                ? AuditLink.NONE
                : new AuditLink(
                        Long.parseLong(values.get(0).toString()), values.get(1).toString());
    }

    /** Follows entries from link to link; after a fault it goes on from what the entry says of itself. */
    private final class Chain {

        private final List<Fault> faults = new ArrayList<>();
        private final AuditLink known;
        private boolean reached;
        private AuditLink last = AuditLink.NONE;
        private long records;

        Chain(AuditLink known) {
            this.known = known;
            this.reached = known.equals(AuditLink.NONE);
        }

        void follow(Entry entry) {
            records++;
            Optional<AuditRecord> read = read(entry);
            long expected = last.number() + 1;
            long number = read.map(AuditRecord::number).orElse(expected);
            if (number < expected) {
                faults.add(new Fault(number, Fault.Kind.OUT_OF_ORDER));
                return;
            }
            if (read.isEmpty()) {
                faults.add(new Fault(number, Fault.Kind.UNREADABLE));
            } else if (number > expected) {
                faults.add(new Fault(expected, Fault.Kind.MISSING));
            } else if (!last.then(entry.record()).hash().equals(entry.hash())) {
                faults.add(new Fault(number, Fault.Kind.BROKEN));
            }
            last = new AuditLink(number, entry.hash());
            reached |= last.equals(known);
        }

        private Optional<AuditRecord> read(Entry entry) {
            try {
                return Optional.of(json.read(entry.record(), AuditRecord.class))
                        .filter(it -> entry.id().equals(it.escalation())
                                && entry.epoch().equals(String.valueOf(it.epoch())));
            } catch (JacksonException e) {
                return Optional.empty();
            }
        }

        Verification verdict(AuditLink end) {
            if (!reached || last.number() > end.number()) {
                faults.add(new Fault(last.number(), Fault.Kind.END));
            }
            return new Verification(records, last.hash(), faults);
        }
    }

    @Override
    public List<AuditRecord> of(EscalationId id) {
        var found = new ArrayList<AuditRecord>();
        each(it -> {
            if (it.id().equals(id.value())) {
                found.add(json.read(it.record(), AuditRecord.class));
            }
        });
        return found;
    }

    @Override
    public List<AuditRecord> openings() {
        var found = new ArrayList<AuditRecord>();
        each(it -> {
            if (it.epoch().equals("1")) {
                found.add(json.read(it.record(), AuditRecord.class));
            }
        });
        return found;
    }

    @Override
    public List<AuditRecord> latest(int most) {
        List<MapRecord<String, String, String>> newest = redis.<String, String>opsForStream()
                .reverseRange(
                        Keys.escalationAudit(), Range.unbounded(), Limit.limit().count(most));
        return newest == null
                ? List.of()
                : newest.stream()
                        .map(it -> json.read(it.getValue().getOrDefault("record", ""), AuditRecord.class))
                        .toList();
    }

    private void each(Consumer<Entry> taker) {
        Range<String> range = Range.unbounded();
        while (true) {
            List<MapRecord<String, String, String>> batch = redis.<String, String>opsForStream()
                    .range(Keys.escalationAudit(), range, Limit.limit().count(BATCH));
            if (batch == null || batch.isEmpty()) {
                return;
            }
            for (MapRecord<String, String, String> it : batch) {
                taker.accept(new Entry(
                        it.getValue().getOrDefault("id", ""),
                        it.getValue().getOrDefault("epoch", ""),
                        it.getValue().getOrDefault("record", ""),
                        it.getValue().getOrDefault("hash", "")));
            }
            range = Range.rightUnbounded(
                    Range.Bound.exclusive(batch.get(batch.size() - 1).getId().getValue()));
        }
    }
}
