package my.duta.knowledge;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import my.duta.language.Language;
import my.duta.language.Sentences;
import my.duta.manuscript.Block;
import my.duta.manuscript.Element;
import my.duta.manuscript.Place;

/**
 * Do two sources say the same thing with other numbers, or one what the other denies?
 *
 * <p>Two sentences are about the same thing if four fifths of their content words are shared. Sentences as alike as that
 * cannot help sharing two of their rarest words, so that only these pairs of words are looked up (prefix filtering with
 * longer prefixes, Wang, Li and Feng, "Can We Beat the Prefix Filtering?", SIGMOD 2012).
 */
final class ContradictionCheck implements Check {

    private static final double ALIKE = 0.8;
    private static final int FEWEST = 3;
    private static final int LONGEST_QUOTE = 120;

    private record Said(ReadEdition edition, Place place, Statement statement) {}

    private final Clock clock;

    ContradictionCheck(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<Finding> findings(Library library, ReadLibrary read) {
        var overlap = new Overlap(read, DateCheck.today(clock));
        var findings = new ArrayList<Finding>();
        for (Language language : Language.values()) {
            List<Said> said = said(read, language);
            for (Pairs.Pair pair : Pairs.sharing(rarest(said)).keySet()) {
                Said one = said.get(pair.one());
                Said other = said.get(pair.other());
                if (!one.edition()
                                .edition()
                                .source()
                                .equals(other.edition().edition().source())
                        && alike(one.statement().about(), other.statement().about())
                        && one.statement().limits().equals(other.statement().limits())
                        && one.statement().contradicts(other.statement())
                        && overlap.meet(one.edition(), other.edition())) {
                    findings.add(finding(one, other));
                }
            }
        }
        return findings;
    }

    private static List<Said> said(ReadLibrary read, Language language) {
        var said = new ArrayList<Said>();
        for (ReadEdition edition : read.editions()) {
            if (edition.edition().language() == language) {
                for (Outline.Section section : Outline.of(edition).sections()) {
                    for (Element element : section.body()) {
                        sentences(element, language).stream()
                                .filter(it -> !it.endsWith("?") && !it.endsWith(":"))
                                .map(it -> Statement.of(it, language))
                                .filter(it -> it.about().size() >= FEWEST)
                                .forEach(it -> said.add(new Said(edition, element.place(), it)));
                    }
                }
            }
        }
        return said;
    }

    /** Prose and steps. What stands in another list says nothing without the words that lead to it. */
    private static List<String> sentences(Element element, Language language) {
        if (element instanceof Element.Body body && body.block() instanceof Block.Prose prose) {
            return Sentences.split(prose.text(), language);
        }
        if (element instanceof Element.Body body && body.block() instanceof Block.Items items && items.numbered()) {
            return items.items().stream()
                    .flatMap(it -> Sentences.split(it, language).stream())
                    .toList();
        }
        return List.of();
    }

    /** The pairs of each sentence's rarest content words, as many words as two alike ones must share two of. */
    private static List<long[]> rarest(List<Said> said) {
        Map<String, Integer> counts = new HashMap<>();
        said.forEach(it -> it.statement().about().forEach(word -> counts.merge(word, 1, Integer::sum)));
        Comparator<String> rareFirst = Comparator.<String>comparingInt(it -> counts.getOrDefault(it, 0))
                .thenComparing(Comparator.naturalOrder());
        return said.stream()
                .map(it -> it.statement().about())
                .map(it -> it.stream()
                        .sorted(rareFirst)
                        .limit(it.size() - (int) Math.ceil(ALIKE * it.size()) + 2L)
                        .sorted()
                        .toList())
                .map(ContradictionCheck::twoByTwo)
                .toList();
    }

    private static long[] twoByTwo(List<String> words) {
        return IntStream.range(0, words.size())
                .boxed()
                .flatMap(i -> IntStream.range(i + 1, words.size()).mapToObj(j -> words.get(i) + " " + words.get(j)))
                .mapToLong(Pairs::key)
                .toArray();
    }

    private static boolean alike(Set<String> one, Set<String> other) {
        Set<String> shared = new TreeSet<>(one);
        shared.retainAll(other);
        return shared.size() >= ALIKE * (one.size() + other.size() - shared.size());
    }

    private static Finding finding(Said one, Said other) {
        return new Finding(
                Finding.Kind.CONTRADICTION,
                one.edition().file().name(),
                one.place(),
                quote(one),
                other.edition().file().name(),
                quote(other));
    }

    private static String quote(Said said) {
        String text = said.statement().text();
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE - 1) + "…";
    }
}
