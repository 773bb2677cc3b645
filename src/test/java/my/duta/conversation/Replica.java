package my.duta.conversation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import my.duta.answer.AnswerProperties;
import my.duta.answer.ScriptedAnswers;
import my.duta.chat.Messenger;
import my.duta.directory.DirectoryProperties;
import my.duta.escalation.EscalationProperties;
import my.duta.llm.Embedder;
import my.duta.llm.WordEmbedder;
import my.duta.redis.RedisProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * One process of Duta from the conversation down to Redis, without doors, a library or a timetable: what runs by the
 * clock in production is called by the test.
 */
final class Replica implements AutoCloseable {

    final ScriptedAnswers answers = new ScriptedAnswers();
    final Assistant assistant;
    final Worker worker;
    final Poster poster;
    final GapRound gaps;
    private final AnnotationConfigApplicationContext context;

    private Replica(
            StringRedisTemplate redis, RecordingMessenger messenger, Clock clock, Map<String, Object> settings) {
        context = new AnnotationConfigApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
        context.registerBean(StringRedisTemplate.class, () -> redis);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(Messenger.class, () -> messenger);
        context.registerBean(ScriptedAnswers.class, () -> answers);
        context.register(Rooms.class);
        context.refresh();
        assistant = context.getBean(Assistant.class);
        worker = context.getBean(Worker.class);
        poster = context.getBean(Poster.class);
        gaps = context.getBean(GapRound.class);
    }

    /** Starts one with a budget for the answer to a delivery and a lease for work. */
    static Replica with(StringRedisTemplate redis, RecordingMessenger messenger, Duration budget, Duration lease) {
        return with(redis, messenger, budget, lease, Clock.systemUTC());
    }

    /** Starts one that lives by a clock of the test. */
    static Replica with(
            StringRedisTemplate redis, RecordingMessenger messenger, Duration budget, Duration lease, Clock clock) {
        return with(redis, messenger, budget, lease, clock, Map.of());
    }

    /** Starts one with further settings of the conversation, by their names. */
    static Replica with(
            StringRedisTemplate redis,
            RecordingMessenger messenger,
            Duration budget,
            Duration lease,
            Map<String, Object> more) {
        return with(redis, messenger, budget, lease, Clock.systemUTC(), more);
    }

    private static Replica with(
            StringRedisTemplate redis,
            RecordingMessenger messenger,
            Duration budget,
            Duration lease,
            Clock clock,
            Map<String, Object> more) {
        var settings = new HashMap<String, Object>();
        settings.put("duta.conversation.budget", budget);
        settings.put("duta.conversation.grace", Duration.ofMillis(50));
        settings.put("duta.redis.lease", lease);
        settings.put(
                "duta.directory.agencies", "classpath:directory/agencies.csv,classpath:deploy/agencies.example.csv");
        settings.put("duta.directory.roster", "classpath:deploy/roster.example.csv");
        settings.put("duta.directory.central-desk", "KC");
        settings.put("duta.conversation.per-minute", 6000);
        settings.put("duta.conversation.burst", 1000);
        more.forEach((name, value) -> settings.put("duta.conversation." + name, value));
        return new Replica(redis, messenger, clock, settings);
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** A part of the process, to be asked how things stand or to act from the other side. */
    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Stops like a process that is killed: nothing is said to Redis any more. */
    @Override
    public void close() {
        context.close();
    }

    @ComponentScan(
            basePackages = {
                "my.duta.conversation",
                "my.duta.escalation",
                "my.duta.directory",
                "my.duta.redis",
                "my.duta.language",
                "my.duta.privacy"
            },
            excludeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Drain.class))
    @EnableConfigurationProperties({
        AnswerProperties.class,
        ConversationProperties.class,
        DirectoryProperties.class,
        EscalationProperties.class,
        RedisProperties.class
    })
    static class Rooms {

        @Bean
        Embedder embedder() {
            return new WordEmbedder();
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        AsyncTaskExecutor applicationTaskExecutor() {
            var executor = new ThreadPoolTaskExecutor();
            executor.setCorePoolSize(64);
            executor.setAcceptTasksAfterContextClose(true);
            return executor;
        }
    }
}
