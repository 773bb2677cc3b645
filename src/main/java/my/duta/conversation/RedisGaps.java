package my.duta.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import my.duta.chat.MemberId;
import my.duta.chat.Post;
import my.duta.redis.Json;
import my.duta.redis.Keys;
import my.duta.redis.RedisProperties;
import my.duta.redis.RedisScripts;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** Keeps gaps, who asked, and which generations the gaps were asked of again. */
@Component
class RedisGaps {

    private static final String ASKER = "asker:";
    private static final String DONE = "done";
    private static final int MOST_AWAITED = 10;

    private final RedisScripts scripts;
    private final StringRedisTemplate redis;
    private final Json json;
    private final RedisProperties settings;
    private final Clock clock;

    RedisGaps(RedisScripts scripts, StringRedisTemplate redis, Json json, RedisProperties settings, Clock clock) {
        this.scripts = scripts;
        this.redis = redis;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A gap as it was read.
     *
     * @param version which a closing must name
     * @param askers how many officers asked
     * @param waiting those of them who want to be told
     */
    record Open(Gap gap, String version, int askers, List<Gap.Asker> waiting) {}

    /**
     * An officer asked what no source answers; the same officer counts once.
     *
     * @param agency the code of the officer's agency, proven or chosen, if it is known
     */
    void ask(Gap gap, MemberId officer, Optional<String> agency) {
        keep(gap.id(), json.write(gap), officer, "", agency.map(Keys::gapsOf));
    }

    /** An officer wants to be told; false if the gap is closed or forgotten. */
    boolean await(String gap, Gap.Asker asker) {
        MemberId officer = asker.officer();
        return keep(gap, "", officer, json.write(asker), Optional.of(Keys.gapsAwaitedBy(officer.value())));
    }

    private boolean keep(String id, String gap, MemberId officer, String asker, Optional<String> foundUnder) {
        List<String> keys = Stream.concat(Stream.of(Keys.gap(id), Keys.gaps()), foundUnder.stream())
                .toList();
        return scripts.run(
                        "gap",
                        keys,
                        id,
                        gap,
                        officer.value(),
                        asker,
                        settings.retention().toMillis(),
                        clock.millis())
                .get(0)
                .equals("kept");
    }

    /** An officer does not want to be told any more; false if the gap is closed or forgotten. */
    boolean forgo(String gap, MemberId officer) {
        return scripts.run("forgo", List.of(Keys.gap(gap), Keys.gapsAwaitedBy(officer.value())), gap, officer.value())
                .get(0)
                .equals("forgone");
    }

    /** The open gaps of which an officer wants to be told, the newest first. */
    List<Open> awaitedBy(MemberId officer) {
        Set<String> ids = redis.opsForZSet().reverseRange(Keys.gapsAwaitedBy(officer.value()), 0, MOST_AWAITED - 1L);
        return (ids == null ? Set.<String>of() : ids)
                .stream().flatMap(it -> find(it).stream()).toList();
    }

    /** How many of the gaps that officers of an agency ran into since a moment are open. */
    long openOf(String agency, Instant since) {
        Set<String> ids =
                redis.opsForZSet().rangeByScore(Keys.gapsOf(agency), since.toEpochMilli(), Double.POSITIVE_INFINITY);
        if (ids == null || ids.isEmpty()) {
            return 0;
        }
        Long open = redis.countExistingKeys(ids.stream().map(Keys::gap).toList());
        return open == null ? 0 : open;
    }

    /** The gaps that most officers ran into. */
    List<Open> open(int most) {
        Set<String> ids = redis.opsForZSet().reverseRange(Keys.gaps(), 0, most - 1L);
        var open = new ArrayList<Open>();
        for (String id : ids == null ? Set.<String>of() : ids) {
            find(id).ifPresentOrElse(open::add, () -> redis.opsForZSet().remove(Keys.gaps(), id));
        }
        return open;
    }

    /** A gap, as long as it is open. */
    Optional<Open> find(String id) {
        Map<String, String> fields = redis.<String, String>opsForHash().entries(Keys.gap(id));
        String gap = fields.get("gap");
        String version = fields.get("version");
        if (gap == null || version == null) {
            return Optional.empty();
        }
        List<String> askers = fields.entrySet().stream()
                .filter(it -> it.getKey().startsWith(ASKER))
                .map(Map.Entry::getValue)
                .toList();
        return Optional.of(new Open(
                json.read(gap, Gap.class),
                version,
                askers.size(),
                askers.stream()
                        .filter(it -> !it.isEmpty())
                        .map(it -> json.read(it, Gap.Asker.class))
                        .toList()));
    }

    /**
     * Takes an officer out of all gaps that are open.
     *
     * @return how many the officer was in
     */
    int forget(String officer, boolean dryRun) {
        Set<String> ids = redis.opsForZSet().range(Keys.gaps(), 0, -1);
        if (!dryRun) {
            redis.delete(Keys.gapsAwaitedBy(officer));
        }
        return (int) (ids == null ? Set.<String>of() : ids)
                .stream()
                        .filter(it -> dryRun
                                ? redis.opsForHash().hasKey(Keys.gap(it), ASKER + officer)
                                : scripts.run("drop", List.of(Keys.gap(it), Keys.gaps()), it, officer)
                                        .get(0)
                                        .equals("left"))
                        .count();
    }

    /** How many are open. */
    long size() {
        Long size = redis.opsForZSet().zCard(Keys.gaps());
        return size == null ? 0 : size;
    }

    /** Closes a gap with the answers to those who wait; false if somebody came to it since it was read. */
    boolean close(Open seen, List<Post> answers) {
        String id = seen.gap().id();
        var keys = new ArrayList<>(List.of(Keys.gap(id), Keys.gaps(), Keys.due()));
        var arguments = new ArrayList<Object>(
                List.of(id, seen.version(), settings.retention().toMillis()));
        answers.forEach(it -> {
            keys.add(Keys.outgoing(it.id().value()));
            arguments.add(it.id().value());
            arguments.add(json.write(it));
        });
        return scripts.run("close", keys, arguments.toArray()).get(0).equals("closed");
    }

    /** Takes the right to ask the gaps of a generation again; false if another replica has it, or it was done. */
    boolean begin(String generation, Duration lease) {
        return Boolean.TRUE.equals(redis.opsForValue().setIfAbsent(Keys.askedAgain(generation), "", lease));
    }

    void renew(String generation, Duration lease) {
        redis.expire(Keys.askedAgain(generation), lease);
    }

    void finish(String generation) {
        redis.opsForValue().set(Keys.askedAgain(generation), DONE, settings.retention());
    }

    boolean isFinished(String generation) {
        return DONE.equals(redis.opsForValue().get(Keys.askedAgain(generation)));
    }
}
