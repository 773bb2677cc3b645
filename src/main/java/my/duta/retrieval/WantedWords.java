package my.duta.retrieval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import my.duta.index.Analysis;
import my.duta.index.ChunkIndex;
import my.duta.index.Term;
import my.duta.index.Wanted;
import my.duta.language.Language;

/**
 * The informative words of a query, as its own language says them and as the other one may.
 *
 * @param own each word once
 * @param other for each word in the same place, what the other language may say for it; then what it says for terms of
 *     several words
 */
record WantedWords(Language language, List<Wanted> own, List<Wanted> other) {

    /** A guessed word of the other language counts a little less than one that was said. */
    private static final double TERM_WEIGHT = 0.8;

    WantedWords {
        own = List.copyOf(own);
        other = List.copyOf(other);
    }

    static WantedWords of(String text, Language language, Translation translation, ChunkIndex index) {
        Map<List<String>, Term> words = new LinkedHashMap<>();
        Analysis.of(language).terms(text).forEach(it -> words.putIfAbsent(it.stems(), it));
        Analysis across = Analysis.of(language.other());
        var own = new ArrayList<Wanted>();
        var other = new ArrayList<Wanted>();
        for (Term word : words.values()) {
            own.add(new Wanted(List.of(word), 1));
            other.add(new Wanted(said(word, language, translation, index), 1));
        }
        Set<List<String>> seen = new LinkedHashSet<>();
        other.forEach(it -> it.anyOf().forEach(term -> seen.add(term.stems())));
        for (String phrase : translation.across(text, language.other())) {
            for (Term term : across.terms(phrase)) {
                if (seen.add(term.stems())) {
                    other.add(new Wanted(List.of(term), TERM_WEIGHT));
                }
            }
        }
        return new WantedWords(language, own, other);
    }

    /** The word itself, its translations, and its cognates that some source holds. */
    private static List<Term> said(Term word, Language language, Translation translation, ChunkIndex index) {
        Analysis across = Analysis.of(language.other());
        var terms = new ArrayList<Term>();
        for (String spelling : spellings(word, language.other())) {
            if (index.holds(spelling, language.other())) {
                terms.addAll(across.terms(spelling));
            }
        }
        var forms = new LinkedHashSet<>(List.of(word.exact()));
        forms.addAll(word.stems());
        for (String form : forms) {
            for (String translated : translation.across(form, language.other())) {
                List<Term> said = across.terms(translated);
                if (said.size() == 1) {
                    terms.addAll(said);
                }
            }
        }
        return terms.isEmpty() ? List.of(new Term(word.exact(), List.of(word.exact()))) : terms;
    }

    private static Set<String> spellings(Term word, Language to) {
        var spellings = new LinkedHashSet<String>();
        spellings.add(word.exact());
        word.stems().forEach(it -> spellings.addAll(Cognates.of(it, to)));
        spellings.addAll(Cognates.of(word.exact(), to));
        return spellings;
    }

    /** The query in the other language, word by word; empty if not one word is known there. */
    String gloss(ChunkIndex index) {
        return other.stream()
                .filter(it -> index.holds(it, language.other()))
                .map(it -> it.anyOf().get(it.anyOf().size() - 1).exact())
                .collect(Collectors.joining(" "));
    }
}
