package my.duta.escalation;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import my.duta.chat.Member;
import my.duta.chat.MemberId;
import my.duta.chat.Post;
import my.duta.chat.Space;
import my.duta.chat.SpaceId;
import my.duta.directory.Absences;
import my.duta.directory.Officer;
import my.duta.directory.Officers;
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
    final DeskClock clock = new DeskClock(Requests.NOW);
    Absences absences;
    DeskReplica replica;
    EscalationDesk desk;

    @BeforeEach
    void start() {
        redis = TestRedis.empty();
        officers = Rosters.officers(redis);
        outbox = TestRedis.outbox(redis);
        absences = Rosters.absences(redis);
        clock.set(Requests.NOW);
        desk = desk(ROSTER);
        met("officer", "aminah@jcu.gov.my");
    }

    EscalationDesk desk(String... rows) {
        replica = new DeskReplica(redis, Rosters.of(directory, absences, rows), absences, clock, DeskReplica.SETTINGS);
        return replica.desk;
    }

    /** Lets time go by, with every step that falls due on the way. */
    void pass(Duration time) {
        Instant end = clock.instant().plus(time);
        while (clock.instant().isBefore(end)) {
            clock.pass(Duration.ofMinutes(15));
            replica.clocks.makeDueSteps();
        }
        clock.set(end);
        replica.clocks.makeDueSteps();
    }

    Officer met(String name, String email) {
        return officers.met(
                new Member(new MemberId("users/" + name), name, Optional.of(email)),
                new Space(spaceOf(name), Space.Kind.DIRECT));
    }

    static SpaceId spaceOf(String name) {
        return new SpaceId("spaces/" + name.toUpperCase(java.util.Locale.ROOT));
    }

    /** The space that a member shares with Duta alone. */
    static SpaceId directOf(MemberId member) {
        return spaceOf(member.value().substring("users/".length()));
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
        for (var due = outbox.due(100, Duration.ofMinutes(1), TestRedis.PLENTY);
                !due.isEmpty();
                due = outbox.due(100, Duration.ofMinutes(1), TestRedis.PLENTY)) {
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
                .range(Keys.escalationAudit(), org.springframework.data.domain.Range.unbounded())
                .stream()
                .map(it -> new Json().read(it.getValue().get("record"), AuditRecord.class))
                .map(it -> it.act() + " by " + it.actor())
                .toList();
    }
}
