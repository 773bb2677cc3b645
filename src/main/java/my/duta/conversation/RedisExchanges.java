package my.duta.conversation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import my.duta.answer.Answer;
import my.duta.chat.Address;
import my.duta.chat.MemberId;
import my.duta.chat.ThreadId;
import my.duta.redis.Json;
import my.duta.redis.Keys;
import my.duta.redis.RedisProperties;
import my.duta.redis.RedisScripts;
import my.duta.redis.Traces;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** What was said: each exchange by its question, and the last few of each conversation. */
@Component
class RedisExchanges {

    private static final Duration DRAFT = Duration.ofHours(1);

    private final StringRedisTemplate redis;
    private final RedisScripts scripts;
    private final Json json;
    private final RedisProperties settings;
    private final ConversationProperties conversation;
    private final Traces traces;

    RedisExchanges(
            StringRedisTemplate redis,
            RedisScripts scripts,
            Json json,
            RedisProperties settings,
            ConversationProperties conversation,
            Traces traces) {
        this.traces = traces;
        this.redis = redis;
        this.scripts = scripts;
        this.json = json;
        this.settings = settings;
        this.conversation = conversation;
    }

    /** Keeps an exchange that no conversation goes on from, and that came of no event. */
    void keep(Exchange exchange) {
        traces.note(exchange.officer().value(), exchange.question());
        write(exchange);
    }

    private void write(Exchange exchange) {
        redis.opsForValue().set(Keys.exchange(exchange.question()), json.write(exchange), settings.retention());
    }

    void save(Exchange exchange) {
        String place = place(exchange.place());
        scripts.run(
                "remember",
                List.of(Keys.exchange(exchange.question()), Keys.lastIn(place), Keys.conversation(place)),
                exchange.question(),
                json.write(exchange),
                settings.retention().toMillis(),
                conversation.forgetAfter().toMillis(),
                conversation.memory(),
                exchange.answer() instanceof Answer.Grounded ? "1" : "");
    }

    Optional<Exchange> find(String question) {
        return Optional.ofNullable(redis.opsForValue().get(Keys.exchange(question)))
                .map(it -> json.read(it, Exchange.class));
    }

    /** The questions answered lately in a place, the oldest first. */
    List<String> earlier(Address address) {
        List<String> ids = redis.opsForList().range(Keys.conversation(place(address)), 0, -1);
        if (ids == null || ids.isEmpty()) {
            return List.of();
        }
        List<String> values =
                redis.opsForValue().multiGet(ids.stream().map(Keys::exchange).toList());
        var texts = new ArrayList<String>();
        for (String value : values == null ? List.<String>of() : values) {
            if (value != null) {
                texts.add(0, json.read(value, Exchange.class).text());
            }
        }
        return texts;
    }

    /** The id of the last question of a place, whether it could be answered or not. */
    Optional<String> lastIn(Address address) {
        return Optional.ofNullable(redis.opsForValue().get(Keys.lastIn(place(address))));
    }

    private static String place(Address address) {
        return address.thread().map(ThreadId::value).orElse(address.space().value());
    }

    /** Keeps what came with a member's command, masked, for the dialog that its button opens for that member. */
    void draft(String question, MemberId member, String text) {
        traces.note(member.value(), question);
        redis.opsForValue().set(Keys.draft(question, member.value()), text, DRAFT);
    }

    Optional<String> draftOf(String question, MemberId member) {
        return Optional.ofNullable(redis.opsForValue().get(Keys.draft(question, member.value())));
    }

    /**
     * Keeps what a member thought of an answer; the last word counts.
     *
     * @return what they had thought before
     */
    Optional<Boolean> rate(String question, String member, boolean helpful) {
        String key = Keys.ratings(question);
        Object before = redis.opsForHash().get(key, member);
        redis.opsForHash().put(key, member, helpful ? "1" : "0");
        redis.expire(key, settings.retention());
        traces.note(member, question);
        return Optional.ofNullable(before).map("1"::equals);
    }

    /**
     * Forgets a question of an officer, and what the officer thought of anybody's answer to it.
     *
     * @return how many traces there were
     */
    int forget(String question, String member, boolean dryRun) {
        Optional<Exchange> own =
                find(question).filter(it -> it.officer().value().equals(member));
        boolean drafted = Boolean.TRUE.equals(redis.hasKey(Keys.draft(question, member)));
        boolean rated = redis.opsForHash().hasKey(Keys.ratings(question), member);
        if (!dryRun) {
            own.ifPresent(this::forget);
            redis.delete(Keys.draft(question, member));
            redis.opsForHash().delete(Keys.ratings(question), member);
        }
        return (own.isPresent() ? 1 : 0) + (drafted ? 1 : 0) + (rated ? 1 : 0);
    }

    private void forget(Exchange exchange) {
        String question = exchange.question();
        String last = Keys.lastIn(place(exchange.place()));
        if (question.equals(redis.opsForValue().get(last))) {
            redis.delete(last);
        }
        redis.opsForList().remove(Keys.conversation(place(exchange.place())), 0, question);
        redis.delete(List.of(Keys.exchange(question), Keys.ratings(question)));
    }
}
