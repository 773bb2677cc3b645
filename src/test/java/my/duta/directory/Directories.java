package my.duta.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            return new Roster(settings(file.toString()), agencies(), absences);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DirectoryProperties settings(String roster) {
        return new DirectoryProperties(
                List.of("classpath:directory/agencies.csv", "classpath:deploy/agencies.example.csv"),
                roster,
                "mygovuc.gov.my",
                "KC",
                "08:00-17:00",
                "classpath:directory/holidays.csv");
    }
}
