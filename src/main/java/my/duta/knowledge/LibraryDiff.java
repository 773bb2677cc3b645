package my.duta.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import my.duta.index.Chunk;
import my.duta.index.Edition;
import my.duta.language.Language;

/**
 * What changes for officers between two states of the library, section by section.
 *
 * @param changes by source, then in the order of the sections
 * @param same how many sections are the same in both
 */
public record LibraryDiff(List<Change> changes, int same) {

    /** What became of a section. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * A section that is not the same in both.
     *
     * @param heading in the newer state, if it is in that
     * @param removed lines that are said no more
     * @param added lines that were not said before
     */
    public record Change(
            Kind kind, String source, Language language, String heading, List<String> removed, List<String> added) {}

    public LibraryDiff {
        changes = List.copyOf(changes);
    }

    /** Compares the chunks of two states. */
    public static LibraryDiff between(List<Chunk> before, List<Chunk> after) {
        Map<String, List<Chunk>> old = bySection(before);
        Map<String, List<Chunk>> now = bySection(after);
        Set<String> sections = new LinkedHashSet<>(now.keySet());
        sections.addAll(old.keySet());
        var changes = new ArrayList<Change>();
        int same = 0;
        for (String section : sections) {
            List<Chunk> was = old.getOrDefault(section, List.of());
            List<Chunk> is = now.getOrDefault(section, List.of());
            Set<String> removed = lines(was);
            Set<String> added = lines(is);
            Set<String> kept = new LinkedHashSet<>(removed);
            kept.retainAll(added);
            removed.removeAll(kept);
            added.removeAll(kept);
            if (removed.isEmpty() && added.isEmpty()) {
                same++;
                continue;
            }
            Chunk shown = (is.isEmpty() ? was : is).get(0);
            changes.add(new Change(
                    was.isEmpty() ? Kind.ADDED : is.isEmpty() ? Kind.REMOVED : Kind.CHANGED,
                    shown.edition().source(),
                    shown.edition().language(),
                    shown.heading(),
                    List.copyOf(removed),
                    List.copyOf(added)));
        }
        changes.sort(Comparator.comparing(Change::source)
                .thenComparing(it -> it.language().ordinal()));
        return new LibraryDiff(changes, same);
    }

    private static Map<String, List<Chunk>> bySection(List<Chunk> chunks) {
        Map<String, List<Chunk>> sections = new LinkedHashMap<>();
        chunks.forEach(it -> sections.computeIfAbsent(
                        it.edition().source() + " " + it.edition().language() + " " + it.anchor(),
                        key -> new ArrayList<>())
                .add(it));
        return sections;
    }

    /** What a reader would notice: the words, and the facts that decide who may read them and when. */
    private static Set<String> lines(List<Chunk> chunks) {
        Set<String> lines = new LinkedHashSet<>();
        for (Chunk chunk : chunks) {
            Edition it = chunk.edition();
            lines.add("# " + String.join(" / ", chunk.headings()));
            chunk.words().lines().forEach(lines::add);
            lines.add("> " + chunk.provenance());
            lines.add(facts(it));
        }
        return lines;
    }

    private static String facts(Edition it) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("version", it.version());
        facts.put("effective-from", it.effectiveFrom().toString());
        it.effectiveUntil().ifPresent(day -> facts.put("effective-until", day.toString()));
        facts.put(
                "audience",
                it.audience().isAll() ? "all" : String.join(", ", it.audience().agencies()));
        it.address().ifPresent(address -> facts.put("address", address.toString()));
        return Stream.of(facts)
                .flatMap(all -> all.entrySet().stream())
                .map(fact -> fact.getKey() + ": " + fact.getValue())
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
    }
}
