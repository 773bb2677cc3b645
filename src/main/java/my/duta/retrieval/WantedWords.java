package my.duta.retrieval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import my.duta.index.Analysis;
import my.duta.index.ChunkIndex;
import my.duta.index.Term;
import my.duta.index.Variant;
import my.duta.index.Wanted;
import my.duta.language.Dictionary;
import my.duta.language.Language;

/**
 * The informative words of a query, as its own language says them and as the other one does.
 *
 * @param text the query with misspelt words put right
 * @param own each word once
 * @param other for each word in the same place, what the other language says for it
 */
record WantedWords(String text, Language language, List<Wanted> own, List<Wanted> other) {

    /** How much the likeliest translation counts beside the word itself, and each less likely one beside the one before. */
    private static final double TRANSLATED = 0.9;

    private static final double LESS_LIKELY = 0.8;

    /** How much a guessed spelling counts: that of a loan in the other language, or one close to what was typed. */
    private static final double GUESSED = 0.7;

    private static final int MOST_VARIANTS = 8;
    private static final Pattern NAME = Pattern.compile("\\b\\p{Lu}[\\p{Lu}\\p{N}]+\\b");

    WantedWords {
        own = List.copyOf(own);
        other = List.copyOf(other);
    }

    int size() {
        return own.size();
    }

    static WantedWords of(String text, Language language, Dictionary dictionary, ChunkIndex index) {
        return new Reading(text, language, dictionary, index).wanted();
    }

    /** How one query is read. */
    private static final class Reading {

        private final Language language;
        private final Dictionary dictionary;
        private final ChunkIndex index;
        private final Set<String> names;
        private final List<Dictionary.Phrase> phrases;
        private String text;

        Reading(String text, Language language, Dictionary dictionary, ChunkIndex index) {
            this.text = text;
            this.language = language;
            this.dictionary = dictionary;
            this.index = index;
            this.names = NAME.matcher(text)
                    .results()
                    .map(it -> it.group().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
            this.phrases = dictionary.phrases(text, language.other());
        }

        WantedWords wanted() {
            Map<List<String>, Term> words = new LinkedHashMap<>();
            Analysis.of(language).terms(text).forEach(it -> words.putIfAbsent(it.stems(), it));
            var own = new ArrayList<Wanted>();
            var other = new ArrayList<Wanted>();
            for (Term word : words.values()) {
                var inOwn = new Variants(language);
                var inOther = new Variants(language.other());
                read(word, inOwn, inOther);
                own.add(inOwn.wanted());
                other.add(inOther.wanted());
            }
            return new WantedWords(text, language, own, other);
        }

        private void read(Term word, Variants own, Variants other) {
            own.add(word, 1);
            other.addHeld(word.exact(), 1);
            if (names.contains(word.exact())) {
                other.add(word, 1);
                return;
            }
            List<String> translations = dictionary.across(word.exact(), language.other());
            phrases.stream()
                    .filter(it -> it.words().contains(word.exact()))
                    .forEach(it -> other.addTranslations(it.meanings(), true));
            other.addTranslations(translations, false);
            List<String> foreign = translations.isEmpty() ? dictionary.across(word.exact(), language) : List.of();
            own.addTranslations(foreign, false);
            Stream.concat(Stream.of(word.exact()), word.stems().stream())
                    .flatMap(it -> Cognates.of(it, language.other()).stream())
                    .distinct()
                    .forEach(it -> other.addHeld(it, GUESSED));
            boolean known = !translations.isEmpty() || !foreign.isEmpty();
            if (!known && !own.areHeld() && !other.areHeld()) {
                correct(word, own, other);
            }
            other.add(new Term(word.exact(), List.of(word.exact())), 1);
        }

        private void correct(Term word, Variants own, Variants other) {
            List<String> inOwn = index.spelledLike(word.exact(), language);
            List<String> inOther = index.spelledLike(word.exact(), language.other());
            inOwn.forEach(it -> own.addHeld(it, GUESSED));
            inOther.forEach(it -> other.addHeld(it, GUESSED));
            Stream.of(inOwn, inOther)
                    .flatMap(List::stream)
                    .findFirst()
                    .ifPresent(it -> text = Pattern.compile(
                                    "\\b" + Pattern.quote(word.exact()) + "\\b",
                                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                            .matcher(text)
                            .replaceAll((MatchResult any) -> it));
        }

        /** What one language says for one word. */
        private final class Variants {

            private final Language in;
            private final Map<Term, Double> weights = new LinkedHashMap<>();

            Variants(Language in) {
                this.in = in;
            }

            void add(Term term, double weight) {
                if (weights.size() < MOST_VARIANTS) {
                    weights.merge(term, weight, Math::max);
                }
            }

            /** Adds a word that some source holds as it is spelt. */
            void addHeld(String word, double weight) {
                if (index.holds(word, in)) {
                    Analysis.of(in).terms(word).forEach(it -> add(it, weight));
                }
            }

            /** Adds translations; of a phrase, its words count although there are several. */
            void addTranslations(List<String> translations, boolean ofPhrase) {
                double weight = TRANSLATED;
                for (String translation : new LinkedHashSet<>(translations)) {
                    List<Term> terms = Analysis.of(in).terms(translation);
                    if (ofPhrase || terms.size() == 1) {
                        for (Term it : terms) {
                            add(it, weight);
                        }
                        weight *= LESS_LIKELY;
                    }
                }
            }

            boolean areHeld() {
                return !weights.isEmpty() && index.holds(wanted(), in);
            }

            Wanted wanted() {
                return new Wanted(weights.entrySet().stream()
                        .map(it -> new Variant(it.getKey(), it.getValue()))
                        .toList());
            }
        }
    }
}
