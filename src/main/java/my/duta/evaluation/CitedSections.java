package my.duta.evaluation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import my.duta.index.Chunk;
import my.duta.index.ChunkId;
import my.duta.index.Edition;
import my.duta.index.Section;

/** The sections that can be cited, by the name that a question set gives them and by the chunks they are cut into. */
final class CitedSections {

    private final Map<String, Section> named = new HashMap<>();
    private final Map<ChunkId, Section> cut = new HashMap<>();

    CitedSections(List<Chunk> chunks) {
        Map<Edition, Map<String, Section>> editions = new HashMap<>();
        for (Chunk chunk : chunks) {
            Edition edition = chunk.edition();
            Map<String, Section> sections = editions.computeIfAbsent(edition, it -> new LinkedHashMap<>());
            Section section =
                    sections.computeIfAbsent(chunk.anchor(), it -> new Section(edition.source(), sections.size()));
            named.put(edition.source() + "." + edition.language().code() + "#" + chunk.anchor(), section);
            cut.put(chunk.id(), section);
        }
    }

    /**
     * A section, which is the same in both languages.
     *
     * @param cite such as {@code gems.ms#apakah-gem}; a version after the source, or the number of a piece after the
     *     anchor, changes nothing
     */
    Optional<Section> named(String cite) {
        return Optional.ofNullable(named.get(cite.replaceAll("@[^#]*(\\.[a-z]{2}#)|~\\d+$", "$1")));
    }

    /** The section that a chunk is a piece of. */
    Optional<Section> of(ChunkId chunk) {
        return Optional.ofNullable(cut.get(chunk));
    }
}
