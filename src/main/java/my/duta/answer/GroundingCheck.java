package my.duta.answer;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import my.duta.index.Chunk;
import my.duta.language.Dictionary;
import my.duta.language.Language;

/**
 * Whether the passages that a written sentence cites support it, without asking a second model.
 *
 * <p>What the statements of a passage nearest to the sentence must hold: every amount and day, every name, and in the
 * clause that speaks of the same the same leave, duty, ban or denial. A good part of the sentence's informative words must
 * stand there too; where the passage is in the other language, the glossary and the lexicon say what stands for them. It
 * errs towards no: what it refuses wrongly is quoted instead.
 */
final class GroundingCheck {

    private static final Pattern PROMISE = Table.pattern("\\b(?:i|we|saya|kami|kita|duta)"
            + "(?: (?:will|shall|would|akan|sedang|boleh|can|am|are)\\b|['’](?:ll|m|re|d)\\b)"
            + "|\\b(?:akan saya|akan kami|biar saya|biar kami|izinkan saya|let me|leave it to me)\\b");

    private final SentenceSplitter splitter;
    private final BiPredicate<String, Language> isIn;
    private final Predicate<String> strange;
    private final Dictionary dictionary;
    private final NamedPhrases names;

    /**
     * Checks with a way of splitting sentences.
     *
     * @param isIn whether a text is in a language
     * @param strange whether Malay hardly uses a word that Indonesian likes
     */
    GroundingCheck(
            SentenceSplitter splitter,
            BiPredicate<String, Language> isIn,
            Predicate<String> strange,
            Dictionary dictionary) {
        this.splitter = splitter;
        this.isIn = isIn;
        this.strange = strange;
        this.dictionary = dictionary;
        this.names = new NamedPhrases(dictionary);
    }

    /** Why the passages do not support a sentence; empty if those in one of the languages do. */
    Optional<Flaw> flaw(String sentence, List<Chunk> cited, Language language) {
        if (cited.isEmpty()) {
            return Optional.of(Flaw.CITES_NOTHING);
        }
        if (Markup.isIn(sentence)) {
            return Optional.of(Flaw.MARKUP);
        }
        if (cited.stream().noneMatch(it -> promises(it, sentence))) {
            return Optional.of(Flaw.PROMISE);
        }
        if (!isIn.test(sentence, language)) {
            return Optional.of(Flaw.LANGUAGE);
        }
        List<Optional<Flaw>> flaws = Stream.of(language, language.other())
                .map(of -> cited.stream()
                        .filter(it -> it.edition().language() == of)
                        .toList())
                .filter(it -> !it.isEmpty())
                .map(it -> flaw(new Support(sentence, language, it, splitter, dictionary)))
                .toList();
        return flaws.stream().anyMatch(Optional::isEmpty) ? Optional.empty() : flaws.get(0);
    }

    /** Whether a section makes all promises of a sentence itself, in the same words. */
    private static boolean promises(Chunk section, String sentence) {
        return PROMISE.matcher(sentence)
                .results()
                .allMatch(it -> section.words().contains(it.group()));
    }

    private Optional<Flaw> flaw(Support support) {
        if (!support.holdsAmounts()) {
            return Optional.of(Flaw.NUMBER);
        }
        if (!support.holdsNames(names)) {
            return Optional.of(Flaw.NAME);
        }
        if (!support.holdsWords()) {
            return Optional.of(Flaw.WORDS);
        }
        if (!support.knowsWords(strange)) {
            return Optional.of(Flaw.LANGUAGE);
        }
        return support.bindsAlike() ? Optional.empty() : Optional.of(Flaw.NEGATION);
    }
}
