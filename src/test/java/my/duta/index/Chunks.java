package my.duta.index;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import my.duta.language.Language;
import my.duta.manuscript.Block;

/** Chunks for tests. */
public final class Chunks {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    public static final Scope ANYBODY = new Scope(Optional.empty(), TODAY);

    private Chunks() {}

    public static Edition edition(String source, Language language, String title) {
        return new Edition(
                source,
                title,
                "JDN",
                language,
                "1",
                LocalDate.of(2025, 1, 1),
                Optional.empty(),
                Audience.ALL,
                Optional.of(URI.create("https://www.jdn.gov.my/")),
                LocalDate.of(2026, 11, 1));
    }

    public static Edition forAgency(Edition it, String agency) {
        return new Edition(
                it.source(),
                it.title(),
                it.owner(),
                it.language(),
                it.version(),
                it.effectiveFrom(),
                it.effectiveUntil(),
                Audience.of(List.of(agency)),
                it.address(),
                it.checkedOn());
    }

    public static Edition between(Edition it, LocalDate from, LocalDate until) {
        return new Edition(
                it.source(),
                it.title(),
                it.owner(),
                it.language(),
                it.version(),
                from,
                Optional.of(until),
                it.audience(),
                it.address(),
                it.checkedOn());
    }

    public static Chunk chunk(Edition edition, String heading, String text) {
        return new Chunk(
                new ChunkId(edition.source() + "@" + edition.version() + "."
                        + edition.language().code() + "#" + heading.replace(' ', '-')),
                edition,
                List.of(heading),
                heading.replace(' ', '-'),
                List.of(new Block.Prose(text)),
                Optional.empty(),
                List.of(),
                "",
                Optional.empty(),
                Optional.empty());
    }

    public static Wanted wanted(Language language, String word) {
        return Wanted.word(Analysis.of(language).terms(word).get(0));
    }
}
