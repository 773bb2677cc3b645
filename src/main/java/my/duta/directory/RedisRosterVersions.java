package my.duta.directory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import my.duta.redis.Json;
import my.duta.redis.Keys;
import my.duta.redis.RedisScripts;
import org.springframework.data.redis.core.HashOperations;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** Keeps rosters in Redis: the one that serves with its number, and the last ones in a list. */
@Component
class RedisRosterVersions implements RosterVersions {

    private static final String VERSION = "version";
    private static final String CONTENT = "content";

    private final RedisScripts scripts;
    private final StringRedisTemplate redis;
    private final Json json;

    RedisRosterVersions(RedisScripts scripts, StringRedisTemplate redis, Json json) {
        this.scripts = scripts;
        this.redis = redis;
        this.json = json;
    }

    /** One record of the audit, as it is for escalations: who did what, when, and what came of it. */
    private record AuditRecord(String act, String actor, String state, Instant at) {}

    @Override
    public long serving() {
        return Optional.ofNullable(fields().get(Keys.roster(), VERSION))
                .map(Long::parseLong)
                .orElse(0L);
    }

    @Override
    public Optional<RosterVersion> current() {
        return Optional.ofNullable(fields().get(Keys.roster(), CONTENT)).map(this::read);
    }

    @Override
    public List<RosterVersion> history() {
        List<String> written = redis.opsForList().range(Keys.rosterHistory(), 0, -1);
        return written == null ? List.of() : written.stream().map(this::read).toList();
    }

    @Override
    public boolean keep(RosterVersion next, Act act) {
        List<String> result = scripts.run(
                "roster",
                List.of(Keys.roster(), Keys.rosterHistory(), Keys.audit()),
                next.version(),
                json.write(next),
                json.write(new AuditRecord(act.said(), next.by(), "Serving", next.at())),
                KEPT);
        return result.get(0).equals("imported");
    }

    private RosterVersion read(String written) {
        return json.read(written, RosterVersion.class);
    }

    private HashOperations<String, String, String> fields() {
        return redis.opsForHash();
    }
}
