package my.duta.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import my.duta.chat.MemberId;
import my.duta.chat.PostId;
import my.duta.redis.Json;
import my.duta.redis.Keys;
import my.duta.redis.RedisProperties;
import my.duta.redis.RedisScripts;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** Keeps escalations in Redis. */
@Component
class RedisEscalations implements Escalations {

    private final RedisScripts scripts;
    private final StringRedisTemplate redis;
    private final Json json;
    private final RedisProperties settings;
    private final Clock clock;

    RedisEscalations(
            RedisScripts scripts, StringRedisTemplate redis, Json json, RedisProperties settings, Clock clock) {
        this.scripts = scripts;
        this.redis = redis;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
    }

    /** One record of the audit: who did what, when, and in which state it left the escalation. */
    private record AuditRecord(String act, String actor, String state, Instant at) {}

    @Override
    public boolean change(long seen, Escalation next, String act, String actor, List<Notice> notices) {
        Request request = next.request();
        String id = next.id().value();
        var keys = new ArrayList<>(List.of(
                Keys.escalation(id),
                Keys.audit(),
                Keys.due(),
                Keys.openEscalations(),
                Keys.escalationsOf(request.officer().value())));
        var arguments = new ArrayList<Object>(List.of(
                seen,
                json.write(new Kept(next)),
                id,
                json.write(new AuditRecord(act, actor, next.getClass().getSimpleName(), clock.instant())),
                next.isOpen() ? "1" : "0",
                request.askedAt().toEpochMilli(),
                settings.retention().toMillis()));
        for (Notice notice : notices) {
            keys.add(Keys.outgoing(notice.entry()));
            arguments.add(notice.entry());
            arguments.add(notice.kindName());
            arguments.add(json.write(notice.post()));
        }
        return scripts.run("change", keys, arguments.toArray()).get(0).equals("changed");
    }

    /** The state with its kind beside it, which JSON does not keep for a value that stands alone. */
    private record Kept(Escalation escalation) {}

    @Override
    public Optional<Versioned> find(EscalationId id) {
        List<Object> values = redis.opsForHash().multiGet(Keys.escalation(id.value()), List.of("state", "epoch"));
        Object state = values.get(0);
        Object epoch = values.get(1);
        return state == null || epoch == null
                ? Optional.empty()
                : Optional.of(new Versioned(
                        json.read(state.toString(), Kept.class).escalation(), Long.parseLong(epoch.toString())));
    }

    @Override
    public void remember(PostId card, EscalationId id) {
        redis.opsForValue().set(Keys.card(card.value()), id.value(), settings.retention());
    }

    @Override
    public Optional<EscalationId> ofCard(PostId card) {
        return Optional.ofNullable(redis.opsForValue().get(Keys.card(card.value())))
                .map(EscalationId::new);
    }

    @Override
    public List<Escalation> open() {
        return load(redis.opsForZSet().range(Keys.openEscalations(), 0, -1));
    }

    @Override
    public List<Escalation> askedBy(MemberId officer, int most) {
        return load(redis.opsForZSet().reverseRange(Keys.escalationsOf(officer.value()), 0, most - 1L));
    }

    private List<Escalation> load(@Nullable Set<String> ids) {
        Collection<String> present = ids == null ? List.of() : ids;
        return present.stream()
                .filter(Objects::nonNull)
                .flatMap(it -> find(new EscalationId(it)).stream())
                .map(Versioned::escalation)
                .toList();
    }
}
