package my.duta.answer;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import my.duta.language.Dictionary;
import my.duta.language.Language;

/**
 * The informative words of a text, each with the stems that another text may have for it.
 *
 * @param words in order, each once
 */
record Wording(List<Set<String>> words) {

    Wording {
        words = List.copyOf(words);
    }

    /** The stems of a text's informative words, as a wording is compared with them. */
    static Set<String> terms(String text) {
        return words(text).map(Terms::stem).collect(Collectors.toSet());
    }

    /** For comparison within a language: each word has its stem alone. */
    static Wording of(String text) {
        return new Wording(
                words(text).map(it -> Set.of(Terms.stem(it))).distinct().toList());
    }

    /** For comparison with a text in another language: each word, or phrase, has what that language says for it, too. */
    static Wording across(String text, Dictionary dictionary, Language to) {
        List<Dictionary.Phrase> phrases = dictionary.phrases(text, to);
        Set<String> within = phrases.stream().flatMap(it -> it.words().stream()).collect(Collectors.toSet());
        return new Wording(Stream.concat(
                        phrases.stream().map(it -> stems(String.join(" ", it.words()), it.meanings())),
                        words(text).filter(it -> !within.contains(it)).map(it -> stems(it, dictionary.across(it, to))))
                .distinct()
                .toList());
    }

    /** Without numbers and months: the amounts hold these. */
    private static Stream<String> words(String text) {
        return Terms.words(text).stream()
                .map(it -> it.toLowerCase(Locale.ROOT))
                .filter(it -> !Amounts.isNumber(it) && !Amounts.isMonth(it));
    }

    private static Set<String> stems(String said, List<String> meanings) {
        return Stream.concat(Stream.of(said), meanings.stream())
                .flatMap(it -> Terms.of(it).stream())
                .collect(Collectors.toSet());
    }

    int size() {
        return words.size();
    }

    /** How many of the words a text with these terms has. */
    long shared(Set<String> terms) {
        return words.stream()
                .filter(it -> it.stream().anyMatch(terms::contains))
                .count();
    }

    /** The share of the words that a text with these terms has, from 0 to 1; 1 if there are no words. */
    double heldBy(Set<String> terms) {
        return words.isEmpty() ? 1 : (double) shared(terms) / words.size();
    }

    /** How alike it is to a text with these terms, from 0 to 1. */
    double likeness(Set<String> terms) {
        int all = words.size() + terms.size();
        return all == 0 ? 0 : 2.0 * shared(terms) / all;
    }
}
