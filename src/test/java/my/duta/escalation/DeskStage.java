package my.duta.escalation;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import my.duta.chat.Member;
import my.duta.chat.MemberId;
import my.duta.chat.Post;
import my.duta.chat.Space;
import my.duta.chat.SpaceId;
import my.duta.directory.Officer;
import my.duta.directory.Officers;
import my.duta.directory.Roster;
import my.duta.directory.Rosters;
import my.duta.redis.Json;
import my.duta.redis.Keys;
import my.duta.redis.Outbox;
import my.duta.redis.TestRedis;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.redis.core.StringRedisTemplate;

/** A desk of two ambassadors, a deputy and the ministry, for an officer of the north, on a real Redis. */
abstract class DeskStage {

    static final String[] ROSTER = {
        "JCU,ambassador,Satu,satu@jcu.gov.my,",
        "JCU,ambassador,Dua,dua@jcu.gov.my,",
        "JCU,deputy,Timbalan,timbalan@jcu.gov.my,",
        "KC,ambassador,Pusat,pusat@kc.gov.my,",
        "JCS,ambassador,Selatan,selatan@jcs.gov.my,",
    };

    @TempDir
    Path directory;

    StringRedisTemplate redis;
    Officers officers;
    Outbox outbox;
    Escalations escalations;
    EscalationDesk desk;

    @BeforeEach
    void start() {
        redis = TestRedis.empty();
        officers = Rosters.officers(redis);
        outbox = TestRedis.outbox(redis);
        desk = desk(ROSTER);
        met("officer", "aminah@jcu.gov.my");
    }

    EscalationDesk desk(String... rows) {
        Clock clock = Clock.fixed(Requests.NOW, ZoneOffset.UTC);
        Roster roster = Rosters.of(directory, rows);
        escalations = new RedisEscalations(
                TestRedis.scripts(redis), redis, new Json(), TestRedis.settings(Duration.ofSeconds(10)), clock);
        var cards = Shown.cards();
        return new EscalationDesk(escalations, roster, officers, cards, outbox, clock, new SimpleMeterRegistry());
    }

    Officer met(String name, String email) {
        return officers.met(
                new Member(new MemberId("users/" + name), name, Optional.of(email)),
                new Space(spaceOf(name), Space.Kind.DIRECT));
    }

    static SpaceId spaceOf(String name) {
        return new SpaceId("spaces/" + name.toUpperCase(java.util.Locale.ROOT));
    }

    Officer satu() {
        return met("satu", "satu@jcu.gov.my");
    }

    Officer dua() {
        return met("dua", "dua@jcu.gov.my");
    }

    Optional<String> askedFor(Escalation escalation) {
        return ((Escalation.Waiting) escalation).offeredName();
    }

    Escalation open(String question) {
        return desk.open(Requests.from("JCU", question));
    }

    Escalation now(Escalation escalation) {
        return desk.find(escalation.id()).orElseThrow();
    }

    /** Posts all that is due, and says what went where. */
    List<Post> delivered() {
        var posts = new ArrayList<Post>();
        for (var due = outbox.due(100, Duration.ofMinutes(1));
                !due.isEmpty();
                due = outbox.due(100, Duration.ofMinutes(1))) {
            due.forEach(it -> {
                Post post = new Json().read(it.payload(), Post.class);
                String thread =
                        post.to().space().value() + "/threads/" + post.id().value();
                if (it.kind().equals("post")) {
                    outbox.posted(
                            it, post.id().value(), new Outbox.Receipt(post.id().value(), thread));
                } else {
                    outbox.done(it);
                }
                posts.add(post);
            });
        }
        return posts;
    }

    List<String> audit() {
        return redis
                .<String, String>opsForStream()
                .range(Keys.audit(), org.springframework.data.domain.Range.unbounded())
                .stream()
                .map(it -> it.getValue().get("record"))
                .map(it -> it.replaceFirst(".*\"act\":\"(\\w+)\".*\"actor\":\"([\\w/]+)\".*", "$1 by $2"))
                .toList();
    }
}
