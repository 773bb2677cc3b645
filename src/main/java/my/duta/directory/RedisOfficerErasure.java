package my.duta.directory;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import my.duta.redis.Erasure;
import my.duta.redis.Keys;
import org.springframework.core.annotation.Order;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** Forgets who an officer is, after all other rooms: until then, the officer is found again if they are interrupted. */
@Component
@Order(5)
class RedisOfficerErasure implements Erasure {

    private final StringRedisTemplate redis;

    RedisOfficerErasure(StringRedisTemplate redis) {
        this.redis = redis;
    }

    @Override
    public int erase(Person person, boolean dryRun) {
        Optional<String> address = person.email().map(it -> it.toLowerCase(Locale.ROOT));
        Optional<String> named =
                address.filter(it -> person.member().equals(redis.opsForHash().get(Keys.addresses(), it)));
        Optional<String> away = address.filter(has(Keys.absences()));
        boolean met = Boolean.TRUE.equals(redis.hasKey(Keys.officer(person.member())));
        if (!dryRun) {
            away.ifPresent(it -> redis.opsForHash().delete(Keys.absences(), it));
            named.ifPresent(it -> redis.opsForHash().delete(Keys.addresses(), it));
            redis.delete(Keys.officer(person.member()));
        }
        return (int) (named.stream().count() + away.stream().count()) + (met ? 1 : 0);
    }

    private Predicate<String> has(String hash) {
        return it -> redis.opsForHash().hasKey(hash, it);
    }
}
