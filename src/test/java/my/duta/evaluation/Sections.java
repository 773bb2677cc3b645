package my.duta.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import my.duta.index.Audience;
import my.duta.index.Chunk;
import my.duta.index.ChunkId;
import my.duta.index.Edition;
import my.duta.language.Language;
import my.duta.manuscript.Block;

/** A small library in both languages: two sections of one source, the second in two pieces. */
final class Sections {

    private Sections() {}

    static List<Chunk> chunks() {
        return List.of(
                chunk(Language.MALAY, "apakah-gem", ""),
                chunk(Language.MALAY, "kongsi-gem", ""),
                chunk(Language.MALAY, "kongsi-gem", "~2"),
                chunk(Language.ENGLISH, "what-is-a-gem", ""),
                chunk(Language.ENGLISH, "share-a-gem", ""));
    }

    private static Chunk chunk(Language language, String anchor, String piece) {
        var edition = new Edition(
                "gems",
                "Gem",
                "Duta",
                language,
                "2026.1",
                LocalDate.EPOCH,
                Optional.empty(),
                Audience.ALL,
                Optional.empty(),
                LocalDate.EPOCH);
        return new Chunk(
                new ChunkId("gems@2026.1." + language.code() + "#" + anchor + piece),
                edition,
                List.of(anchor),
                anchor,
                List.of(new Block.Prose(anchor)),
                Optional.empty(),
                List.of(),
                "",
                Optional.empty(),
                Optional.empty());
    }
}
