package my.duta.evaluation;

import java.util.List;
import java.util.Set;
import my.duta.index.Section;
import my.duta.language.Language;

/**
 * A question of our own, with what is right to do with it.
 *
 * @param row of the table, from 2, because the first one holds the heads
 * @param id tells it from the others in reports
 * @param language in which to answer
 * @param slice how it is written, for example {@code mixed}
 * @param topic what it is about
 * @param sections each of which answers it
 * @param says what an answer must say
 * @param never what no answer may say
 * @param earlier what the officer asked before, the oldest first
 */
record GoldenQuestion(
        int row,
        String id,
        Half half,
        String text,
        Language language,
        String slice,
        String topic,
        Expectation expected,
        Set<Section> sections,
        List<Fact> says,
        List<Fact> never,
        List<String> earlier) {

    GoldenQuestion {
        sections = Set.copyOf(sections);
        says = List.copyOf(says);
        never = List.copyOf(never);
        earlier = List.copyOf(earlier);
    }

    /** What a search that knows no conversation is asked: the last question before this one, and this one. */
    String standingAlone() {
        return earlier.isEmpty() ? text : earlier.get(earlier.size() - 1) + " " + text;
    }
}
