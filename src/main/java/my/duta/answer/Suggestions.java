package my.duta.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import my.duta.index.Chunk;
import my.duta.language.Language;

/**
 * What an officer may want to ask next: the headings of sections beside the one that answered, as questions.
 *
 * <p>A heading that we would refuse or ask back about is left out, and so is a section that says its matter is open; what
 * is left is found by its own heading, and therefore answered. Only what everybody may see is suggested: a suggestion
 * becomes a question, and travels with it to colleagues and ambassadors of other agencies.
 */
final class Suggestions {

    private static final int MOST = 3;

    /** Informative words that a heading needs so that it is found by itself. */
    private static final int TELLING = 3;

    private final Predicate<String> wouldBeAnswered;

    Suggestions(Predicate<String> wouldBeAnswered) {
        this.wouldBeAnswered = wouldBeAnswered;
    }

    /**
     * Picks up to three.
     *
     * @param cited the sections that were quoted
     * @param neighbours the sections before and after the first of them
     * @param found the other sections that were found, the best first
     */
    List<String> after(String asked, Language language, List<Chunk> cited, List<Chunk> neighbours, List<Chunk> found) {
        Set<Set<String>> said = new HashSet<>();
        said.add(Terms.of(asked));
        cited.forEach(it -> said.add(Terms.of(it.heading())));
        List<String> picked = new ArrayList<>();
        String source = cited.get(0).edition().source();
        Stream<Chunk> related =
                found.stream().filter(it -> it.edition().source().equals(source));
        Stream<Chunk> candidates =
                Stream.of(related, neighbours.stream(), found.stream()).flatMap(it -> it);
        candidates
                .filter(it -> it.edition().language() == language)
                .filter(it -> it.edition().audience().isAll())
                .filter(it -> !it.headings().isEmpty())
                .filter(it -> !OpenPoints.saysSo(it))
                .filter(it -> it.heading().endsWith("?"))
                .filter(it -> Terms.of(it.heading()).size() >= TELLING)
                .forEach(it -> {
                    String question = it.heading();
                    if (picked.size() < MOST && wouldBeAnswered.test(question) && said.add(Terms.of(it.heading()))) {
                        picked.add(question);
                    }
                });
        return List.copyOf(picked);
    }
}
