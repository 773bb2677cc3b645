package my.duta.knowledge;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import my.duta.index.Chunk;
import my.duta.index.Edition;

/**
 * The library after all its files were read.
 *
 * @param editions those that could be read
 * @param findings what was met on the way, not in order
 */
public record ReadLibrary(List<ReadEdition> editions, List<Finding> findings) {

    public ReadLibrary {
        editions = List.copyOf(editions);
        findings = List.copyOf(findings);
    }

    /**
     * The chunks to be published. What another source supersedes ends on the day before that one takes effect.
     *
     * @throws LibraryUnsound if there is an error among the findings
     */
    public List<Chunk> chunks() {
        return files().values().stream().flatMap(List::stream).toList();
    }

    /**
     * The chunks to be published, by the names of their files and in the order of these.
     *
     * @throws LibraryUnsound if there is an error among the findings
     */
    SortedMap<String, List<Chunk>> files() {
        if (findings.stream().anyMatch(Finding::isError)) {
            throw new LibraryUnsound(findings);
        }
        Map<String, LocalDate> superseded = superseded();
        var files = new TreeMap<String, List<Chunk>>();
        for (ReadEdition it : editions) {
            Optional<LocalDate> end =
                    Optional.ofNullable(superseded.get(it.edition().source()));
            files.put(
                    it.file().name(),
                    it.chunks().stream()
                            .map(chunk -> end.map(day -> until(chunk, day)).orElse(chunk))
                            .toList());
        }
        return files;
    }

    /** The editions by the id of their source; within it, those in English before those in Malay. */
    Map<String, List<ReadEdition>> bySource() {
        return editions.stream()
                .sorted(Comparator.comparing((ReadEdition it) -> it.edition().language())
                        .reversed())
                .collect(Collectors.groupingBy(it -> it.edition().source(), TreeMap::new, Collectors.toList()));
    }

    /** The last day of each source that another supersedes. */
    public Map<String, LocalDate> superseded() {
        Map<String, LocalDate> ends = new HashMap<>();
        for (ReadEdition it : editions) {
            LocalDate end = it.edition().effectiveFrom().minusDays(1);
            it.description()
                    .supersedes()
                    .forEach(old -> ends.merge(old, end, (one, other) -> one.isBefore(other) ? one : other));
        }
        return ends;
    }

    private static Chunk until(Chunk chunk, LocalDate day) {
        Edition it = chunk.edition();
        LocalDate end = it.effectiveUntil().filter(own -> own.isBefore(day)).orElse(day);
        var edition = new Edition(
                it.source(),
                it.title(),
                it.owner(),
                it.language(),
                it.version(),
                it.effectiveFrom(),
                Optional.of(end),
                it.audience(),
                it.address(),
                it.checkedOn());
        return new Chunk(
                chunk.id(),
                edition,
                chunk.headings(),
                chunk.anchor(),
                chunk.blocks(),
                chunk.place(),
                chunk.asked(),
                chunk.provenance(),
                chunk.previous(),
                chunk.next());
    }
}
