package my.duta.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import my.duta.chat.MemberId;
import my.duta.chat.Post;
import my.duta.chat.PostId;
import my.duta.privacy.Redaction;
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

    /** How many are read at once, so that a long desk does not hold up what others ask of Redis. */
    private static final int BATCH = 100;

    private final RedisScripts scripts;
    private final StringRedisTemplate redis;
    private final Json json;
    private final RedisProperties settings;
    private final int mostHeld;

    /** The end of the audit as far as this process knows; who is behind learns it from the script. */
    private volatile AuditLink end = AuditLink.NONE;

    RedisEscalations(
            RedisScripts scripts,
            StringRedisTemplate redis,
            Json json,
            RedisProperties settings,
            EscalationProperties limits) {
        this.scripts = scripts;
        this.redis = redis;
        this.json = json;
        this.settings = settings;
        this.mostHeld = limits.mostHeld();
    }

    @Override
    public Result change(Change change) {
        String state = json.write(new Kept(change.next()));
        while (true) {
            AuditLink before = end;
            String record = json.write(record(change, before));
            AuditLink after = before.then(record);
            List<String> result = scripts.run("change", keys(change), arguments(change, state, before, record, after));
            switch (result.get(0)) {
                case "changed" -> {
                    end = after;
                    return Result.CHANGED;
                }
                case "behind" -> end = new AuditLink(Long.parseLong(result.get(1)), result.get(2));
                case "full" -> {
                    return Result.FULL;
                }
                default -> {
                    return Result.STALE;
                }
            }
        }
    }

    private static AuditRecord record(Change change, AuditLink before) {
        Event event = change.event();
        return new AuditRecord(
                before.number() + 1,
                change.next().id().value(),
                change.seen() + 1,
                event.kind().act(),
                event.actor(),
                change.next().getClass().getSimpleName(),
                event.at());
    }

    private static List<String> keys(Change change) {
        Request request = change.next().request();
        String id = request.id().value();
        var keys = new ArrayList<>(List.of(
                Keys.escalation(id),
                Keys.escalationAudit(),
                Keys.escalationAuditHead(),
                Keys.due(),
                Keys.openEscalations(),
                Keys.escalationsOf(request.officer().value()),
                Keys.escalationSteps(),
                Keys.heldEscalations(),
                Keys.candidate(id),
                Keys.candidates()));
        change.notices().forEach(it -> keys.add(Keys.outgoing(it.entry())));
        return keys;
    }

    private Object[] arguments(Change change, String state, AuditLink before, String record, AuditLink after) {
        Escalation next = change.next();
        Request request = next.request();
        Instant step = next.openTerm().map(Term::next).orElse(Instant.EPOCH);
        Optional<Candidate> candidate = candidate(change);
        var arguments = new ArrayList<Object>(List.of(
                change.seen(),
                state,
                request.id().value(),
                record,
                next.isOpen() ? "1" : "0",
                request.askedAt().toEpochMilli(),
                settings.retention().toMillis(),
                step.toEpochMilli(),
                next.isOpen() ? next.holder().orElse(NOBODY) : "",
                mostHeld,
                before.hash(),
                after.hash(),
                after.number(),
                change.candidate() == CandidateStep.NONE
                        ? ""
                        : change.candidate().name().toLowerCase(Locale.ROOT),
                candidate.map(json::write).orElse(""),
                candidate.map(Candidate::askers).orElse(0)));
        change.notices().forEach(it -> arguments.addAll(List.of(it.entry(), it.kindName(), json.write(it.post()))));
        return arguments.toArray();
    }

    private static Optional<Candidate> candidate(Change change) {
        boolean wanted = change.candidate() == CandidateStep.KEEP || change.candidate() == CandidateStep.COUNT;
        return wanted && change.next() instanceof Escalation.Answered answered
                ? Optional.of(Candidate.of(answered)
                        .saying(Redaction.mask(answered.resolution().text()).text()))
                : Optional.empty();
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
                : Optional.of(versioned(epoch.toString(), state.toString()));
    }

    private Versioned versioned(String epoch, String state) {
        return new Versioned(json.read(state, Kept.class).escalation(), Long.parseLong(epoch));
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
    public void remember(PostId message, Recipient recipient) {
        redis.opsForValue().set(Keys.recipient(message.value()), json.write(recipient), settings.retention());
    }

    @Override
    public Optional<Recipient> recipientOf(PostId message) {
        return Optional.ofNullable(redis.opsForValue().get(Keys.recipient(message.value())))
                .map(it -> json.read(it, Recipient.class));
    }

    @Override
    public void keepBack(EscalationId asker, Post post) {
        String key = Keys.keptBack(asker.value());
        redis.opsForHash().put(key, post.id().value(), json.write(post));
        redis.expire(key, settings.retention());
    }

    @Override
    public List<Post> keptBack(EscalationId asker) {
        return redis.<String, String>opsForHash().values(Keys.keptBack(asker.value())).stream()
                .map(it -> json.read(it, Post.class))
                .toList();
    }

    @Override
    public void letGo(EscalationId asker, PostId message) {
        redis.opsForHash().delete(Keys.keptBack(asker.value()), message.value());
    }

    @Override
    public List<Versioned> open() {
        return load(redis.opsForZSet().range(Keys.openEscalations(), 0, -1)).toList();
    }

    @Override
    public long size() {
        Long size = redis.opsForZSet().zCard(Keys.openEscalations());
        return size == null ? 0 : size;
    }

    @Override
    public List<Escalation> askedBy(MemberId officer, int most) {
        return load(redis.opsForZSet().reverseRange(Keys.escalationsOf(officer.value()), 0, most - 1L))
                .map(Versioned::escalation)
                .toList();
    }

    private Stream<Versioned> load(@Nullable Set<String> ids) {
        List<String> keys = ids == null
                ? List.of()
                : ids.stream().filter(Objects::nonNull).map(Keys::escalation).toList();
        return IntStream.iterate(0, it -> it < keys.size(), it -> it + BATCH)
                .mapToObj(it -> keys.subList(it, Math.min(it + BATCH, keys.size())))
                .flatMap(it -> gathered(scripts.run("gather", it)));
    }

    private Stream<Versioned> gathered(List<String> values) {
        return IntStream.iterate(0, it -> it < values.size(), it -> it + 2)
                .filter(it -> !values.get(it).isEmpty())
                .mapToObj(it -> versioned(values.get(it), values.get(it + 1)));
    }

    @Override
    public Map<String, Integer> held() {
        var held = new HashMap<String, Integer>();
        redis.opsForHash()
                .entries(Keys.heldEscalations())
                .forEach((address, count) -> held.put(address.toString(), Integer.parseInt(count.toString())));
        return held;
    }

    @Override
    public List<EscalationId> due(Instant at, int most) {
        Set<String> ids = redis.opsForZSet()
                .rangeByScore(Keys.escalationSteps(), Double.NEGATIVE_INFINITY, at.toEpochMilli(), 0, most);
        return (ids == null ? Set.<String>of() : ids)
                .stream().map(EscalationId::new).toList();
    }

    @Override
    public void defer(Versioned seen, Instant next) {
        defer(seen.escalation().id(), String.valueOf(seen.epoch()), next);
    }

    @Override
    public void forget(EscalationId id) {
        defer(id, "", Instant.EPOCH);
    }

    private void defer(EscalationId id, String epoch, Instant next) {
        scripts.run(
                "defer",
                List.of(Keys.escalation(id.value()), Keys.escalationSteps(), Keys.openEscalations()),
                epoch,
                id.value(),
                next.toEpochMilli());
    }
}
