package my.duta.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The invented agencies of the local profile, with a roster of one's own. */
public final class Directories {

    private Directories() {}

    public static Agencies agencies() {
        return new Agencies(settings(""));
    }

    static Roster roster(Path directory, String... rows) {
        return roster(directory, new InMemoryAbsences(), rows);
    }

    static Roster roster(Path directory, Absences absences, String... rows) {
        try {
            Path file = directory.resolve("roster.csv");
            Files.writeString(file, "agency,role,name,email,space\n" + String.join("\n", rows) + "\n");
            return roster(settings(file.toString()), absences);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A roster that nobody imports another over. */
    static Roster roster(DirectoryProperties settings, Absences absences) {
        return new Roster(settings, agencies(), absences, new InMemoryRosterVersions(), Clock.systemUTC());
    }

    static DirectoryProperties settings(String roster) {
        return new DirectoryProperties(
                List.of("classpath:directory/agencies.csv", "classpath:deploy/agencies.example.csv"),
                roster,
                "mygovuc.gov.my",
                "KC",
                "08:00-17:00",
                "classpath:directory/holidays.csv",
                Duration.ofSeconds(3));
    }
}
