package my.duta.directory;

import java.nio.file.Path;
import my.duta.redis.Json;
import org.springframework.data.redis.core.StringRedisTemplate;

/** The directory as other rooms' tests need it. */
public final class Rosters {

    private Rosters() {}

    /** A roster of these rows: agency, role, name, address and space, parted by commas. */
    public static Roster of(Path directory, String... rows) {
        return Directories.roster(directory, rows);
    }

    public static Agencies agencies() {
        return Directories.agencies();
    }

    public static Officers officers(StringRedisTemplate redis) {
        return new RedisOfficers(redis, new Json());
    }
}
