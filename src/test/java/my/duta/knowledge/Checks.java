package my.duta.knowledge;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import my.duta.directory.Directories;
import my.duta.language.LanguageDetector;
import my.duta.language.MalayMarkers;

/** Checks of libraries for tests, on 24 November 2026. */
final class Checks {

    static final Clock NOW = Clock.fixed(Instant.parse("2026-11-24T04:00:00Z"), ZoneOffset.UTC);

    private Checks() {}

    /** All that are run before a publication. */
    static LibraryCheck all() {
        return new LibraryCheck(
                Editions.READER, Directories.agencies(), new LanguageDetector(), new MalayMarkers(), NOW);
    }

    /** Only what is met while reading. */
    static LibraryCheck none() {
        return new LibraryCheck(Editions.READER, List.of());
    }
}
