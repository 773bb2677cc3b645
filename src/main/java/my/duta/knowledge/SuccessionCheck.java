package my.duta.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import my.duta.index.Audience;
import my.duta.manuscript.Place;

/** Does a source supersede one that is there, for all who could see it, and not in the end itself? */
final class SuccessionCheck implements Check {

    @Override
    public List<Finding> findings(Library library, ReadLibrary read) {
        Set<String> sources = library.files().stream().map(SourceFile::folder).collect(Collectors.toSet());
        Map<String, Set<String>> supersedes = new TreeMap<>();
        Map<String, Audience> audiences = new TreeMap<>();
        read.editions().forEach(it -> {
            supersedes
                    .computeIfAbsent(it.edition().source(), source -> new TreeSet<>())
                    .addAll(it.description().supersedes());
            audiences.putIfAbsent(it.edition().source(), it.edition().audience());
        });
        var findings = new ArrayList<Finding>();
        supersedes.forEach((source, olds) -> olds.forEach(old -> {
            if (!sources.contains(old)) {
                findings.add(new Finding(Finding.Kind.SUPERSEDES_NOTHING, source, Place.WHOLE, old));
            } else if (leadsTo(old, source, supersedes, new HashSet<>())) {
                findings.add(new Finding(Finding.Kind.SUPERSEDES_ITSELF, source, Place.WHOLE, old));
            } else if (isNarrower(source, old, audiences)) {
                findings.add(new Finding(Finding.Kind.SUPERSEDES_FOR_FEWER, source, Place.WHOLE, old));
            }
        }));
        return findings;
    }

    private static boolean leadsTo(String from, String to, Map<String, Set<String>> supersedes, Set<String> seen) {
        return from.equals(to)
                || seen.add(from)
                        && supersedes.getOrDefault(from, Set.of()).stream()
                                .anyMatch(it -> leadsTo(it, to, supersedes, seen));
    }

    private static boolean isNarrower(String source, String old, Map<String, Audience> audiences) {
        return audiences.containsKey(old)
                && !audiences.getOrDefault(source, Audience.ALL).covers(audiences.getOrDefault(old, Audience.ALL));
    }
}
