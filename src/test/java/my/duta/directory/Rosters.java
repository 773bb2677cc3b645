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

    /** A roster of these rows whose people may be away. */
    public static Roster of(Path directory, Absences absences, String... rows) {
        return Directories.roster(directory, absences, rows);
    }

    /** Nobody is away at first. */
    public static Absences absences() {
        return new InMemoryAbsences();
    }

    /** Absences as they are kept. */
    public static Absences absences(StringRedisTemplate redis) {
        return new RedisAbsences(redis, new Json());
    }

    /** Office hours from eight to five, with the holidays of the country. */
    public static WorkingTime workingTime() {
        return new WorkingTime(Directories.settings(""), agencies());
    }

    public static Agencies agencies() {
        return Directories.agencies();
    }

    public static Officers officers(StringRedisTemplate redis) {
        return new RedisOfficers(redis, new Json());
    }
}
