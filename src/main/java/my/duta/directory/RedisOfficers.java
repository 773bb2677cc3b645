package my.duta.directory;

import java.util.Locale;
import java.util.Optional;
import my.duta.chat.Member;
import my.duta.chat.MemberId;
import my.duta.chat.Space;
import my.duta.redis.Json;
import my.duta.redis.Keys;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** Keeps officers in Redis; they do not expire, because an address book that forgets reaches nobody. */
@Component
class RedisOfficers implements Officers {

    private final StringRedisTemplate redis;
    private final Json json;

    RedisOfficers(StringRedisTemplate redis, Json json) {
        this.redis = redis;
        this.json = json;
    }

    @Override
    public Officer met(Member member, Space space) {
        Optional<Officer> known = find(member.id());
        Officer now = known.map(it -> new Officer(
                        it.id(),
                        member.displayName().isBlank() ? it.name() : member.displayName(),
                        member.email().or(it::email),
                        it.direct(),
                        it.language(),
                        it.chosenAgency()))
                .orElseGet(() -> new Officer(
                        member.id(),
                        member.displayName(),
                        member.email(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        Officer met = space.isDirect() ? now.inSpace(space.id()) : now;
        if (!known.equals(Optional.of(met))) {
            save(met);
        }
        return met;
    }

    @Override
    public Optional<Officer> find(MemberId id) {
        return Optional.ofNullable(redis.opsForValue().get(Keys.officer(id.value())))
                .map(it -> json.read(it, Officer.class));
    }

    @Override
    public Optional<Officer> addressed(String email) {
        Object id = redis.opsForHash().get(Keys.addresses(), email.toLowerCase(Locale.ROOT));
        return Optional.ofNullable(id).flatMap(it -> find(new MemberId(it.toString())));
    }

    @Override
    public void save(Officer officer) {
        redis.opsForValue().set(Keys.officer(officer.id().value()), json.write(officer));
        officer.email()
                .ifPresent(it -> redis.opsForHash()
                        .put(
                                Keys.addresses(),
                                it.toLowerCase(Locale.ROOT),
                                officer.id().value()));
    }
}
