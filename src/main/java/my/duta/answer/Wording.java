package my.duta.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

    /** For comparison within a language: each word has its stem alone. */
    static Wording of(String text) {
        return new Wording(Terms.of(text).stream().map(Set::of).toList());
    }

    /** For comparison with a text in another language: each word has what that language says for it, too. */
    static Wording across(String text, Dictionary dictionary, Language to) {
        return new Wording(Terms.words(text).stream()
                .map(it -> meanings(it.toLowerCase(Locale.ROOT), dictionary, to))
                .distinct()
                .toList());
    }

    private static Set<String> meanings(String word, Dictionary dictionary, Language to) {
        Set<String> stems = new HashSet<>(Set.of(Terms.stem(word)));
        dictionary.across(word, to).forEach(it -> stems.addAll(Terms.of(it)));
        return stems;
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
