package my.duta;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import my.duta.answer.Answer;
import my.duta.answer.Answers;
import my.duta.answer.Citation;
import my.duta.answer.Question;
import my.duta.directory.Agencies;
import my.duta.directory.DirectoryProperties;
import my.duta.index.IndexProperties;
import my.duta.index.ServingIndex;
import my.duta.knowledge.KnowledgeProperties;
import my.duta.knowledge.Publication;
import my.duta.language.Language;
import my.duta.llm.EmbeddingProperties;
import my.duta.llm.LlmProperties;
import my.duta.manuscript.ManuscriptProperties;
import my.duta.redis.RedisProperties;
import my.duta.redis.TestRedis;
import my.duta.retrieval.RetrievalProperties;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.data.redis.core.StringRedisTemplate;

/** The library is published a hundred times while two replicas answer questions. */
@Tag("alone")
class PublicationUnderLoadIntegrationTests {

    private static final int PUBLICATIONS = 100;
    private static final List<String> TOPICS = List.of("jambatan", "pelabuhan", "sekolah", "hospital", "muzium");

    @TempDir
    private Path directory;

    private final Map<String, String> versions = new ConcurrentHashMap<>();
    private final Map<String, Long> begun = new ConcurrentHashMap<>();
    private final Map<String, Long> ended = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Heard> heard = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean published = new AtomicBoolean();

    /** An answer, and when the question was asked and answered. */
    private record Heard(boolean first, Answer answer, long asked, long answered) {}

    @Test
    void everyAnswerComesFromOneGenerationThatServedWhenItWasGiven() throws Exception {
        StringRedisTemplate redis = TestRedis.empty();
        write(0);
        try (var one = replica(redis, "one");
                var two = replica(redis, "two")) {
            versions.put(one.getBean(ServingIndex.class).generation(), "0");
            begun.put(one.getBean(ServingIndex.class).generation(), Long.MIN_VALUE);
            var officers = new ArrayList<CompletableFuture<Void>>();
            for (int i = 0; i < 4; i++) {
                int seed = i;
                officers.add(CompletableFuture.runAsync(() -> ask(seed % 2 == 0 ? one : two, seed % 2 == 0, seed)));
            }
            Publication publication = one.getBean(Publication.class);
            String before = one.getBean(ServingIndex.class).generation();
            for (int i = 1; i <= PUBLICATIONS; i++) {
                write(i);
                long begin = System.nanoTime();
                var result = publication.publish("penerbit", progress -> {});
                assertThat(result.embedded()).as("chunks that changed").isEqualTo(2);
                ended.put(before, System.nanoTime());
                versions.put(result.generation(), String.valueOf(i));
                begun.put(result.generation(), begin);
                before = result.generation();
            }
            published.set(true);
            for (var officer : officers) {
                officer.get();
            }
            assertThat(versions).hasSize(PUBLICATIONS + 1);
            assertThat(two.getBean(ServingIndex.class).generation()).isIn(versions.keySet());
        }
        assertThat(heard).hasSizeGreaterThan(PUBLICATIONS).allSatisfy(this::holds);
        assertThat(heard.stream()
                        .map(it -> ((Answer.Grounded) it.answer()).generation())
                        .distinct())
                .as("generations that answered")
                .hasSizeGreaterThan(PUBLICATIONS / 4);
    }

    private void holds(Heard it) {
        assertThat(it.answer()).isInstanceOf(Answer.Grounded.class);
        var answer = (Answer.Grounded) it.answer();
        assertThat(versions).containsKey(answer.generation());
        assertThat(answer.citations().stream().map(Citation::version).collect(Collectors.toSet()))
                .containsExactly(versions.get(answer.generation()));
        assertThat(it.answered()).isGreaterThanOrEqualTo(begun.get(answer.generation()));
        if (it.first()) {
            assertThat(it.asked()).isLessThanOrEqualTo(ended.getOrDefault(answer.generation(), Long.MAX_VALUE));
        }
    }

    private void ask(AnnotationConfigApplicationContext replica, boolean first, int seed) {
        Answers answers = replica.getBean(Answers.class);
        for (int i = seed; !published.get(); i++) {
            String text = "Bagaimanakah Gemini digunakan untuk " + TOPICS.get(i % TOPICS.size()) + "?";
            long asked = System.nanoTime();
            Answer answer = answers.to(new Question(text, Language.MALAY, Optional.empty(), List.of()));
            heard.add(new Heard(first, answer, asked, System.nanoTime()));
        }
    }

    /** Every edition bears the version; one section says it. */
    private void write(int version) throws IOException {
        for (int i = 0; i < TOPICS.size(); i++) {
            String said = i == 0 ? String.valueOf(version) : "tetap";
            CanaryLibrary.source(directory.resolve("library"), "sumber-" + i, TOPICS.get(i), "kaedah" + i, "all", "");
            for (String language : List.of("ms", "en")) {
                Path file = directory.resolve("library/sumber-" + i + "/" + language + ".md");
                Files.writeString(
                        file,
                        Files.readString(file)
                                .replace("version: \"1\"", "version: \"" + version + "\"")
                                .replace("sahaja.", "sahaja, " + said + ".")
                                .replace("limited to kaedah" + i + ".", "limited to " + said + "."));
            }
        }
    }

    private AnnotationConfigApplicationContext replica(StringRedisTemplate redis, String disk) {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "duta.knowledge.directory", directory.resolve("library"),
                                "duta.index.directory", directory.resolve(disk))));
        context.registerBean(StringRedisTemplate.class, () -> redis);
        context.register(Rooms.class);
        context.refresh();
        return context;
    }

    @ComponentScan({
        "my.duta.answer",
        "my.duta.retrieval",
        "my.duta.knowledge",
        "my.duta.index",
        "my.duta.language",
        "my.duta.llm",
        "my.duta.manuscript",
        "my.duta.redis"
    })
    @Import(Agencies.class)
    @EnableConfigurationProperties({
        DirectoryProperties.class,
        KnowledgeProperties.class,
        IndexProperties.class,
        EmbeddingProperties.class,
        LlmProperties.class,
        ManuscriptProperties.class,
        RedisProperties.class,
        RetrievalProperties.class
    })
    static class Rooms {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }
}
