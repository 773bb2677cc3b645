package my.duta.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Do the editions of a source name the same numbers, section by section? */
final class NumberCheck implements Check {

    @Override
    public List<Finding> findings(Library library, ReadLibrary read) {
        var findings = new ArrayList<Finding>();
        for (EditionPair pair : EditionPair.in(read)) {
            for (EditionPair.Twins twins : pair.twins()) {
                Numbers ours = numbers(twins.one());
                Numbers theirs = numbers(twins.other());
                if (!ours.agreesWith(theirs)) {
                    findings.add(pair.finding(
                            Finding.Kind.NUMBERS_DIFFER,
                            twins.one().place(),
                            twins.one().heading(),
                            listed(ours.missingIn(theirs)),
                            listed(theirs.missingIn(ours))));
                }
            }
        }
        return findings;
    }

    private static Numbers numbers(Outline.Section section) {
        return Numbers.in(String.join("\n", section.heading(), section.words(), section.provenance()));
    }

    private static String listed(Set<String> numbers) {
        return numbers.isEmpty() ? "–" : String.join(", ", numbers);
    }
}
