package my.duta.escalation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import my.duta.chat.Address;
import my.duta.chat.Post;
import my.duta.chat.PostId;
import my.duta.directory.Officer;
import my.duta.directory.Officers;
import my.duta.redis.Json;
import my.duta.redis.Keys;
import my.duta.redis.Outbox;
import my.duta.redis.RedisProperties;
import my.duta.redis.RedisScripts;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** Keeps candidates in Redis; the change that answers an escalation writes them. */
@Component
class RedisCandidates implements Candidates {

    private final RedisScripts scripts;
    private final StringRedisTemplate redis;
    private final Json json;
    private final RedisProperties settings;
    private final Outbox outbox;
    private final Officers officers;
    private final EscalationMessages messages;
    private final Clock clock;

    RedisCandidates(
            RedisScripts scripts,
            StringRedisTemplate redis,
            Json json,
            RedisProperties settings,
            Outbox outbox,
            Officers officers,
            EscalationMessages messages,
            Clock clock) {
        this.scripts = scripts;
        this.redis = redis;
        this.json = json;
        this.settings = settings;
        this.outbox = outbox;
        this.officers = officers;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<Candidate> waiting(int most) {
        Set<String> ids = redis.opsForZSet().reverseRange(Keys.candidates(), 0, most - 1L);
        return (ids == null ? Set.<String>of() : ids)
                .stream().flatMap(it -> find(new EscalationId(it)).stream()).toList();
    }

    @Override
    public Optional<Candidate> find(EscalationId id) {
        return Optional.ofNullable(redis.opsForValue().get(Keys.candidate(id.value())))
                .map(it -> json.read(it, Candidate.class));
    }

    @Override
    public Optional<Candidate> dismiss(EscalationId id, String reason, String by) {
        return judge(id, new Candidate.Verdict(Candidate.Verdict.Kind.DISMISSED, reason, by, clock.instant()));
    }

    @Override
    public Optional<Candidate> published(EscalationId id, String source, String by) {
        return judge(id, new Candidate.Verdict(Candidate.Verdict.Kind.PUBLISHED, source, by, clock.instant()));
    }

    private Optional<Candidate> judge(EscalationId id, Candidate.Verdict verdict) {
        Optional<Candidate> judged = find(id).map(it -> it.judged(verdict)).filter(this::write);
        judged.ifPresent(this::tell);
        return judged;
    }

    private boolean write(Candidate candidate) {
        String id = candidate.id().value();
        return scripts.run(
                        "judge",
                        List.of(Keys.candidate(id), Keys.candidates()),
                        id,
                        json.write(candidate),
                        settings.retention().toMillis())
                .get(0)
                .equals("judged");
    }

    /** Forgets the words of officers; the ambassador's answer stays. */
    void forget(EscalationId id, List<String> texts) {
        find(id).map(it -> it.without(texts)).ifPresent(it -> {
            Long left = redis.getExpire(Keys.candidate(id.value()), TimeUnit.MILLISECONDS);
            Duration kept = left == null || left <= 0 ? settings.retention() : Duration.ofMillis(left);
            redis.opsForValue().setIfPresent(Keys.candidate(id.value()), json.write(it), kept);
        });
    }

    /**
     * Forgets all wordings of a question whose escalation is kept no longer.
     *
     * @return whether there was one
     */
    boolean forgetQuestion(EscalationId id, boolean dryRun) {
        Optional<Candidate> kept = find(id).filter(it -> !it.question().isEmpty());
        if (!dryRun) {
            kept.ifPresent(it -> forget(
                    id,
                    Stream.concat(Stream.of(it.question()), it.others().stream())
                            .toList()));
        }
        return kept.isPresent();
    }

    private void tell(Candidate candidate) {
        officers.find(candidate.by()).flatMap(Officer::direct).ifPresent(space -> {
            PostId id = PostId.of(candidate.id().value(), "verdict");
            Post post = new Post(id, new Address(space, Optional.empty()), messages.verdict(candidate));
            outbox.send(id.value(), "post", json.write(post));
        });
    }
}
