package my.duta.conversation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import my.duta.answer.Answer;
import my.duta.answer.AnswerCache;
import my.duta.answer.AnswerProperties;
import my.duta.redis.Json;
import my.duta.redis.Keys;
import my.duta.redis.RedisProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * Keeps answers for all replicas. The name of an entry is a keyed hash, so that it tells nobody what was asked, and the
 * answer holds nothing of who did.
 */
@Component
@ConditionalOnProperty(prefix = "duta.answer.cache", name = "enabled", matchIfMissing = true)
class RedisAnswerCache implements AnswerCache {

    private static final Logger log = LoggerFactory.getLogger(RedisAnswerCache.class);
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SECRET_BYTES = 32;
    private static final int NAME_BYTES = 16;

    private final StringRedisTemplate redis;
    private final Json json;
    private final Duration kept;
    private volatile String secret;

    RedisAnswerCache(StringRedisTemplate redis, Json json, AnswerProperties answers, RedisProperties settings) {
        this.redis = redis;
        this.json = json;
        this.secret = answers.cache().secret();
        Duration keep = answers.cache().keep();
        this.kept = keep.compareTo(settings.retention()) < 0 ? keep : settings.retention();
    }

    @Override
    public Optional<Answer> find(String entry) {
        try {
            return Optional.ofNullable(redis.opsForValue().get(key(entry))).map(it -> json.read(it, Answer.class));
        } catch (DataAccessException e) {
            log.warn("Redis is away; an answer is found anew");
        } catch (JacksonException e) {
            log.warn("A kept answer cannot be read; it is found anew");
        }
        return Optional.empty();
    }

    @Override
    public void keep(String entry, Answer answer) {
        try {
            redis.opsForValue().set(key(entry), json.write(answer), kept);
        } catch (DataAccessException e) {
            log.warn("Redis is away; an answer is not kept for others");
        }
    }

    private String key(String entry) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] digest = mac.doFinal(entry.getBytes(StandardCharsets.UTF_8));
            return Keys.answer(HexFormat.of().formatHex(digest, 0, NAME_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform knows " + ALGORITHM, e);
        }
    }

    /** The secret of the settings; else the one that the first replica drew. */
    private String secret() {
        if (secret.isEmpty()) {
            byte[] drawn = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(drawn);
            String own = HexFormat.of().formatHex(drawn);
            boolean first = Boolean.TRUE.equals(redis.opsForValue().setIfAbsent(Keys.answerSecret(), own));
            secret = first
                    ? own
                    : Optional.ofNullable(redis.opsForValue().get(Keys.answerSecret()))
                            .orElse(own);
        }
        return secret;
    }
}
