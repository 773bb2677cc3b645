package my.duta.knowledge;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import my.duta.index.Chunk;
import my.duta.redis.Json;
import my.duta.redis.Keys;
import my.duta.redis.RedisScripts;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;

/** Keeps generations in Redis: files as JSON, vectors as little-endian floats in base 64. */
final class RedisGenerations implements SharedGenerations {

    /** Fields of a generation beside its files, whose names have a slash. */
    private static final String ABOUT = "about";

    private static final String TEXTS = "texts";

    /** Values that travel in one command. */
    private static final int BATCH = 200;

    /** What a publisher left that died before the switch is gone after so long. */
    private static final Duration UNPUBLISHED = Duration.ofHours(1);

    private final RedisScripts scripts;
    private final StringRedisTemplate redis;
    private final Json json;
    private final int mostKept;
    private final Clock clock;

    /**
     * The store.
     *
     * @param mostKept how many generations can be gone back to, the serving one among them
     */
    RedisGenerations(RedisScripts scripts, StringRedisTemplate redis, Json json, int mostKept, Clock clock) {
        this.scripts = scripts;
        this.redis = redis;
        this.json = json;
        this.mostKept = mostKept;
        this.clock = clock;
    }

    @Override
    public Optional<Serving> serving() {
        List<Object> values = redis.opsForHash().multiGet(Keys.serving(), List.of("generation", "epoch"));
        Object generation = values.get(0);
        Object epoch = values.get(1);
        return generation == null || epoch == null
                ? Optional.empty()
                : Optional.of(new Serving(generation.toString(), Long.parseLong(epoch.toString())));
    }

    @Override
    public boolean wasPublished(String generation) {
        return redis.opsForHash().hasKey(Keys.published(), generation);
    }

    @Override
    public List<KeptGeneration> kept() {
        String serving = serving().map(Serving::generation).orElse("");
        return names().stream()
                .flatMap(it -> about(it).stream())
                .map(it -> it.serving(it.generation().equals(serving)))
                .toList();
    }

    /** Names of the kept generations, the one published last first. */
    private List<String> names() {
        Set<String> names = redis.opsForZSet().reverseRange(Keys.generations(), 0, -1);
        return names == null ? List.of() : List.copyOf(names);
    }

    private Optional<KeptGeneration> about(String generation) {
        return Optional.ofNullable(redis.opsForHash().get(Keys.generation(generation), ABOUT))
                .map(it -> json.read(it.toString(), KeptGeneration.class));
    }

    @Override
    public List<Chunk> chunks(String generation) {
        Map<String, String> files = new TreeMap<>();
        redis.opsForHash().entries(Keys.generation(generation)).forEach((name, value) -> {
            if (name.toString().contains("/")) {
                files.put(name.toString(), value.toString());
            }
        });
        List<Chunk> chunks = files.values().stream()
                .flatMap(it -> Arrays.stream(json.read(it, Chunk[].class)))
                .toList();
        boolean whole = about(generation)
                .filter(it -> it.editions() == files.size() && it.chunks() == chunks.size())
                .isPresent();
        if (!whole) {
            throw new IllegalStateException("Generation " + generation + " is not in Redis as it was published");
        }
        return chunks;
    }

    @Override
    public Map<String, float[]> vectors(String model, Collection<String> digests) {
        Map<String, float[]> found = new HashMap<>();
        for (List<String> batch : batches(digests)) {
            List<Object> values = redis.opsForHash().multiGet(Keys.vectors(model), List.copyOf(batch));
            for (int i = 0; i < batch.size(); i++) {
                Object value = values.get(i);
                if (value != null) {
                    found.put(batch.get(i), vector(value.toString()));
                }
            }
        }
        return found;
    }

    @Override
    public void keepVectors(String model, Map<String, float[]> vectors) {
        if (vectors.isEmpty()) {
            return;
        }
        redis.opsForSet().add(Keys.vectorModels(), model);
        for (List<String> batch : batches(vectors.keySet())) {
            Map<String, String> written = new HashMap<>();
            batch.forEach(it -> written.put(it, written(Objects.requireNonNull(vectors.get(it)))));
            redis.opsForHash().putAll(Keys.vectors(model), written);
        }
    }

    private static String written(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(vector);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    private static float[] vector(String written) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(written)).order(ByteOrder.LITTLE_ENDIAN);
        var vector = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(vector);
        return vector;
    }

    @Override
    public void keepFiles(String generation, Map<String, List<Chunk>> files) {
        var parts = new ArrayList<String>();
        files.forEach((name, chunks) -> parts.addAll(List.of(name, json.write(chunks))));
        keep(generation, parts);
    }

    @Override
    public void keepTexts(String generation, Collection<String> digests) {
        keep(generation, List.of(TEXTS, String.join(" ", digests)));
    }

    private void keep(String generation, List<String> parts) {
        scripts.run(
                "keep",
                List.of(Keys.generation(generation), Keys.generations()),
                Stream.concat(Stream.of(generation, UNPUBLISHED.toMillis()), parts.stream())
                        .toArray());
    }

    @Override
    public Optional<Serving> publish(KeptGeneration generation, long seen) {
        List<String> others = names().stream()
                .filter(it -> !it.equals(generation.generation()))
                .toList();
        List<String> gone = others.subList(Math.min(others.size(), mostKept - 1), others.size());
        return change(
                generation.generation(),
                json.write(generation),
                generation.editions() + 1,
                "published",
                generation.by(),
                generation.publishedAt(),
                seen,
                gone);
    }

    @Override
    public Optional<Serving> rollBack(String generation, String by, long seen) {
        return change(generation, "", 1, "rolled back", by, clock.instant(), seen, List.of());
    }

    /** One record of the audit, as it is for escalations: who did what, when, and what came of it. */
    private record AuditRecord(String act, String actor, String state, Instant at) {}

    private Optional<Serving> change(
            String generation,
            String about,
            int fields,
            String act,
            String by,
            Instant at,
            long seen,
            List<String> gone) {
        var keys = new ArrayList<>(List.of(
                Keys.serving(), Keys.generations(), Keys.published(), Keys.audit(), Keys.generation(generation)));
        var arguments = new ArrayList<Object>(List.of(
                seen, generation, about, fields, json.write(new AuditRecord(act, by, "Serving", at)), Keys.switched()));
        gone.forEach(it -> keys.add(Keys.generation(it)));
        arguments.addAll(gone);
        List<String> result = scripts.run("publish", keys, arguments.toArray());
        return switch (result.get(0)) {
            case "switched" -> Optional.of(new Serving(generation, Long.parseLong(result.get(1))));
            case "stale" -> Optional.empty();
            default ->
                throw new IllegalStateException("Generation " + generation + " is not in Redis as it was written");
        };
    }

    @Override
    public void sweep(long seen) {
        Map<String, Set<String>> used = new HashMap<>();
        for (KeptGeneration it : kept()) {
            Object texts = redis.opsForHash().get(Keys.generation(it.generation()), TEXTS);
            used.computeIfAbsent(it.model(), model -> new HashSet<>())
                    .addAll(Arrays.asList(String.valueOf(texts).split(" ")));
        }
        Set<String> models = redis.opsForSet().members(Keys.vectorModels());
        for (String model : models == null ? Set.<String>of() : models) {
            Set<String> kept = used.getOrDefault(model, Set.of());
            List<String> unused = redis.<String, String>opsForHash().keys(Keys.vectors(model)).stream()
                    .filter(it -> !kept.contains(it))
                    .sorted(Comparator.naturalOrder())
                    .toList();
            for (List<String> batch : batches(unused)) {
                scripts.run(
                        "sweep",
                        List.of(Keys.serving(), Keys.vectors(model)),
                        Stream.concat(Stream.of(seen), batch.stream()).toArray());
            }
        }
    }

    @Override
    public AutoCloseable onSwitch(Runnable listener) {
        var container = new RedisMessageListenerContainer();
        container.setConnectionFactory(redis.getRequiredConnectionFactory());
        container.addMessageListener((message, pattern) -> listener.run(), ChannelTopic.of(Keys.switched()));
        container.afterPropertiesSet();
        try {
            container.start();
        } catch (RuntimeException e) {
            close(container);
            throw e;
        }
        return () -> close(container);
    }

    private static void close(RedisMessageListenerContainer container) {
        try {
            container.destroy();
        } catch (Exception e) {
            throw new IllegalStateException("The subscription to Redis did not end in good order", e);
        }
    }

    private static List<List<String>> batches(Collection<String> all) {
        var rest = List.copyOf(all);
        var batches = new ArrayList<List<String>>();
        for (int from = 0; from < rest.size(); from += BATCH) {
            batches.add(rest.subList(from, Math.min(rest.size(), from + BATCH)));
        }
        return batches;
    }
}
