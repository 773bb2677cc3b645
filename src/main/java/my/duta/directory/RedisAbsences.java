package my.duta.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import my.duta.redis.Json;
import my.duta.redis.Keys;
import org.springframework.data.redis.core.HashOperations;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** Keeps absences in one hash; one that is over stays there unread until its ambassador is away again or back. */
@Component
class RedisAbsences implements Absences {

    private final StringRedisTemplate redis;
    private final Json json;

    RedisAbsences(StringRedisTemplate redis, Json json) {
        this.redis = redis;
        this.json = json;
    }

    @Override
    public Absence away(String email, LocalDate until, Optional<String> deputyEmail) {
        var absence = new Absence(until, deputyEmail.map(RedisAbsences::address));
        entries().put(Keys.absences(), address(email), json.write(absence));
        return absence;
    }

    @Override
    public void back(String email) {
        entries().delete(Keys.absences(), address(email));
    }

    @Override
    public Map<String, Absence> at(Instant at) {
        var away = new HashMap<String, Absence>();
        entries().entries(Keys.absences()).forEach((email, written) -> {
            Absence absence = json.read(written, Absence.class);
            if (absence.covers(at)) {
                away.put(email, absence);
            }
        });
        return away;
    }

    @Override
    public Optional<Absence> of(String email, Instant at) {
        return Optional.ofNullable(entries().get(Keys.absences(), address(email)))
                .map(it -> json.read(it, Absence.class))
                .filter(it -> it.covers(at));
    }

    private HashOperations<String, String, String> entries() {
        return redis.opsForHash();
    }

    private static String address(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
