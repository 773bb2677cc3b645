package my.duta.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import my.duta.chat.Member;
import my.duta.chat.MemberId;
import my.duta.chat.Space;
import my.duta.chat.SpaceId;
import my.duta.redis.Json;
import my.duta.redis.Keys;
import my.duta.redis.TestRedis;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Range;
import org.springframework.data.redis.core.StringRedisTemplate;

class RosterVersionsIntegrationTests {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

    private StringRedisTemplate redis;
    private RosterVersions versions;
    private final Movable clock = new Movable();

    /** A clock that stands until it is moved. */
    private static final class Movable extends Clock {

        private Instant now = NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    void start() {
        redis = TestRedis.empty();
        versions = versions(redis);
    }

    private static RosterVersions versions(StringRedisTemplate redis) {
        return new RedisRosterVersions(TestRedis.scripts(redis), redis, new Json());
    }

    private Roster roster(RosterVersions versions) {
        return new Roster(
                Directories.settings("classpath:deploy/roster.example.csv"),
                Directories.agencies(),
                new InMemoryAbsences(),
                versions,
                clock);
    }

    private static RosterVersion version(long number, String... names) {
        return new RosterVersion(
                number,
                NOW,
                "aminah",
                IntStream.range(0, names.length)
                        .mapToObj(it -> new Ambassador(
                                names[it] + "@jcu.gov.my",
                                names[it],
                                "JCU",
                                Ambassador.Role.AMBASSADOR,
                                Optional.empty()))
                        .toList());
    }

    @Test
    void servesWhatWasKeptLastAndShowsWhatServedBefore() {
        assertThat(versions.serving()).isZero();
        assertThat(versions.current()).isEmpty();

        assertThat(versions.keep(version(1, "satu"), RosterVersions.Act.IMPORTED))
                .isTrue();
        assertThat(versions.keep(version(2, "satu", "dua"), RosterVersions.Act.IMPORTED))
                .isTrue();

        assertThat(versions.serving()).isEqualTo(2);
        assertThat(versions.current()).contains(version(2, "satu", "dua"));
        assertThat(versions.history()).containsExactly(version(2, "satu", "dua"), version(1, "satu"));
        assertThat(redis.opsForStream().range(Keys.audit(), Range.unbounded()))
                .hasSize(2)
                .allSatisfy(it -> assertThat(it.getValue().get("record").toString())
                        .contains("imported", "aminah")
                        .doesNotContain("jcu.gov.my"));
    }

    @Test
    void keepsTheLastTwentyToBeShown() {
        for (int i = 1; i <= RosterVersions.KEPT + 5; i++) {
            assertThat(versions.keep(version(i, "satu"), RosterVersions.Act.IMPORTED))
                    .isTrue();
        }

        assertThat(versions.history())
                .hasSize(RosterVersions.KEPT)
                .extracting(RosterVersion::version)
                .startsWith(25L)
                .endsWith(6L);
    }

    @Test
    void letsOneOfManyAtOnceServe() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Callable<Boolean>> imports = IntStream.range(0, 16)
                    .<Callable<Boolean>>mapToObj(
                            it -> () -> versions.keep(version(1, "orang" + it), RosterVersions.Act.IMPORTED))
                    .toList();
            int kept = 0;
            for (var it : threads.invokeAll(imports)) {
                kept += it.get() ? 1 : 0;
            }

            assertThat(kept).isEqualTo(1);
            assertThat(versions.history())
                    .hasSize(1)
                    .containsExactly(versions.current().orElseThrow());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void rosterServesTheFileUntilAnImportAndFollowsWithinSeconds() {
        Roster roster = roster(versions);
        List<Ambassador> ofFile = roster.all();
        assertThat(ofFile).isNotEmpty();

        versions.keep(version(1, "satu"), RosterVersions.Act.IMPORTED);
        assertThat(roster.all()).as("not looked yet").isEqualTo(ofFile);
        clock.now = NOW.plus(Duration.ofSeconds(3));
        assertThat(roster.all()).extracting(Ambassador::name).containsExactly("satu");
        assertThat(roster.chain(Optional.of("JCU")).get(0))
                .extracting(Ambassador::name)
                .containsExactly("satu");

        versions.keep(version(2, "dua"), RosterVersions.Act.IMPORTED);
        assertThat(roster.addressed("satu@jcu.gov.my")).as("not looked yet").isPresent();
        clock.now = NOW.plus(Duration.ofSeconds(6));
        assertThat(roster.addressed("satu@jcu.gov.my")).isEmpty();
        assertThat(roster.addressed("DUA@jcu.gov.my")).isPresent();
    }

    @Test
    void rosterStaysAsItIsWhileRedisIsAway() {
        Roster roster = roster(versions(TestRedis.away()));

        assertThat(roster.all()).isNotEmpty().allMatch(it -> it.email().endsWith("@mygovuc.gov.my"));
    }

    @Test
    void knowsAnAmbassadorByMemberOnceTheyWereMet() {
        var officers = new RedisOfficers(redis, new Json());
        versions.keep(version(1, "satu"), RosterVersions.Act.IMPORTED);
        Ambassador satu = roster(versions).all().get(0);
        assertThat(officers.addressed(satu.email())).isEmpty();

        officers.met(
                new Member(new MemberId("users/7"), "Satu", Optional.of("Satu@JCU.gov.my")),
                new Space(new SpaceId("spaces/D"), Space.Kind.DIRECT));

        assertThat(officers.addressed(satu.email())).hasValueSatisfying(it -> {
            assertThat(it.id().value()).isEqualTo("users/7");
            assertThat(it.direct()).contains(new SpaceId("spaces/D"));
            assertThat(it.email().flatMap(roster(versions)::addressed)).contains(satu);
        });
    }
}
