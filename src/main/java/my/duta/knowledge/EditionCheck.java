package my.duta.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import my.duta.language.Language;
import my.duta.manuscript.Place;

/** Are all editions of a source there, and does their front matter say the same? */
final class EditionCheck implements Check {

    /** The keys whose values must be equal, and how to read these. */
    private static final Map<String, Function<Description, String>> SAME = new TreeMap<>(Map.of(
            "version", it -> it.edition().version(),
            "effective-from", it -> it.edition().effectiveFrom().toString(),
            "effective-until", it -> text(it.edition().effectiveUntil()),
            "audience", it -> text(it.edition().audience().agencies()),
            "address", it -> text(it.edition().address()),
            "checked-on", it -> it.edition().checkedOn().toString(),
            "review-by", it -> text(it.reviewBy()),
            "supersedes", it -> text(it.supersedes()),
            "editions", it -> text(it.languages().stream().map(Language::code).toList())));

    @Override
    public List<Finding> findings(Library library, ReadLibrary read) {
        var findings = new ArrayList<Finding>();
        read.bySource().forEach((source, editions) -> missing(library, source, editions, findings));
        EditionPair.in(read).forEach(it -> different(it, findings));
        return findings;
    }

    private static void missing(Library library, String source, List<ReadEdition> editions, List<Finding> findings) {
        Set<String> files = library.files().stream()
                .filter(it -> it.folder().equals(source))
                .map(SourceFile::stem)
                .collect(Collectors.toSet());
        editions.stream()
                .flatMap(it -> it.description().languages().stream())
                .distinct()
                .map(Language::code)
                .filter(it -> !files.contains(it))
                .forEach(it -> findings.add(new Finding(Finding.Kind.EDITION_MISSING, source, Place.WHOLE, it)));
    }

    private static void different(EditionPair pair, List<Finding> findings) {
        SAME.forEach((key, value) -> {
            String one = value.apply(pair.one().description());
            String other = value.apply(pair.other().description());
            if (!one.equals(other)) {
                findings.add(pair.finding(Finding.Kind.VALUES_DIFFER, Place.WHOLE, key, one, other));
            }
        });
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("–");
    }

    private static String text(List<String> values) {
        return values.isEmpty() ? "–" : String.join(", ", new TreeSet<>(values));
    }
}
