package my.duta.knowledge;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import my.duta.language.Language;
import my.duta.language.Normaliser;

/**
 * Do two sections of one language say nearly the same?
 *
 * <p>A section is the set of its runs of four words; two resemble each other by the share of runs that they have in
 * common, and one is contained in the other by the share of its own. Both measures are from Broder, "On the Resemblance
 * and Containment of Documents", SEQUENCES 1997.
 */
final class DuplicateCheck implements Check {

    private static final int RUN = 4;

    /** Sections of fewer runs are alike by chance. */
    private static final int FEWEST = 20;

    private static final double RESEMBLANCE = 0.5;
    private static final double CONTAINMENT = 0.8;

    private record Shingled(ReadEdition edition, Outline.Section section, long[] runs) {}

    private final Clock clock;

    DuplicateCheck(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<Finding> findings(Library library, ReadLibrary read) {
        var overlap = new Overlap(read, DateCheck.today(clock));
        var findings = new ArrayList<Finding>();
        for (Language language : Language.values()) {
            List<Shingled> sections = shingled(read, language);
            Map<Pairs.Pair, Integer> shared =
                    Pairs.sharing(sections.stream().map(Shingled::runs).toList());
            shared.forEach((pair, runs) -> {
                Shingled one = sections.get(pair.one());
                Shingled other = sections.get(pair.other());
                if (alike(one, other, runs) && (sameFile(one, other) || overlap.meet(one.edition(), other.edition()))) {
                    findings.add(finding(one, other, runs));
                }
            });
        }
        return findings;
    }

    private static List<Shingled> shingled(ReadLibrary read, Language language) {
        var sections = new ArrayList<Shingled>();
        for (ReadEdition edition : read.editions()) {
            if (edition.edition().language() == language) {
                for (Outline.Section section : Outline.of(edition).sections()) {
                    long[] runs = runs(Normaliser.words(section.words()));
                    if (runs.length >= FEWEST) {
                        sections.add(new Shingled(edition, section, runs));
                    }
                }
            }
        }
        return sections;
    }

    private static long[] runs(List<String> words) {
        return java.util.stream.IntStream.rangeClosed(0, words.size() - RUN)
                .mapToLong(it -> Pairs.key(String.join(" ", words.subList(it, it + RUN))))
                .distinct()
                .toArray();
    }

    private static boolean alike(Shingled one, Shingled other, int shared) {
        double resemblance = (double) shared / (one.runs().length + other.runs().length - shared);
        double containment = (double) shared / Math.min(one.runs().length, other.runs().length);
        return resemblance >= RESEMBLANCE || containment >= CONTAINMENT;
    }

    private static boolean sameFile(Shingled one, Shingled other) {
        return one.edition().file() == other.edition().file();
    }

    private static Finding finding(Shingled one, Shingled other, int shared) {
        long percent = Math.round(100.0 * shared / Math.min(one.runs().length, other.runs().length));
        return new Finding(
                Finding.Kind.NEARLY_THE_SAME,
                one.edition().file().name(),
                one.section().place(),
                one.section().heading(),
                other.edition().file().name(),
                other.section().heading(),
                Long.toString(percent));
    }
}
