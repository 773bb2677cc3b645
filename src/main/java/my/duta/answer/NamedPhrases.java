package my.duta.answer;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import my.duta.language.Dictionary;
import my.duta.language.Language;
import my.duta.language.Normaliser;

/** The names, titles and codes of a sentence, held as the phrases that they are. */
final class NamedPhrases {

    private static final String WORD =
            "(?:\\p{Lu}[\\p{L}\\p{N}]*|\\p{N}+\\p{Lu}[\\p{L}\\p{N}]*)(?:[-.&][\\p{L}\\p{N}]+)*";
    private static final Pattern PHRASE =
            Pattern.compile("(?<![\\p{L}\\p{N}])" + WORD + "(?: " + WORD + ")*(?: \\d+(?:\\.\\d+)*(?!/|,? \\d))?");
    private static final Pattern ABBREVIATION =
            Pattern.compile("[\\p{Lu}\\p{N}]*\\p{Lu}[\\p{Lu}\\p{N}]+.*|.*\\p{Ll}\\p{Lu}.*");

    /** What we are called, which needs no passage. */
    private static final String OURS = "duta";

    private static final Pattern NUMBER = Pattern.compile("[\\d.]+");

    private final Dictionary dictionary;

    NamedPhrases(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** Whether a passage names all that a sentence names, by the same phrase or by what its language says for it. */
    boolean standIn(String passage, String sentence, Language written, Language of) {
        String held = Normaliser.normal(passage);
        Set<String> stems = written == of ? Set.of() : Terms.of(passage);
        String tidy = Normaliser.tidy(sentence);
        return PHRASE.matcher(tidy).results().allMatch(it -> stands(held, stems, phrase(tidy, it, written), of));
    }

    /** A phrase without the word that has its capital from the beginning of the sentence alone. */
    private String phrase(String sentence, MatchResult match, Language written) {
        String phrase = undated(match.group());
        boolean first = sentence.substring(0, match.start()).chars().noneMatch(Character::isLetterOrDigit);
        String opening = phrase.split(" ", 2)[0];
        if (!first || ABBREVIATION.matcher(opening).matches() || !isCommon(opening, written)) {
            return phrase;
        }
        String rest = phrase.substring(opening.length()).strip();
        return NUMBER.matcher(rest).matches() ? "" : rest;
    }

    /** A month is no name: the amounts hold it. */
    private static String undated(String phrase) {
        List<String> words = List.of(phrase.split(" "));
        boolean dated = words.stream().anyMatch(Amounts::isMonth);
        return !dated
                ? phrase
                : words.stream().takeWhile(it -> !Amounts.isMonth(it)).collect(Collectors.joining(" "));
    }

    private boolean isCommon(String word, Language language) {
        String lower = word.toLowerCase(Locale.ROOT);
        return Terms.words(word).isEmpty()
                || Stream.of(lower, lower.split("-")[0])
                        .anyMatch(it -> Amounts.isNumber(it)
                                || !dictionary.across(it, language.other()).isEmpty());
    }

    private boolean stands(String held, Set<String> stems, String phrase, Language of) {
        String lower = phrase.toLowerCase(Locale.ROOT);
        return Terms.words(phrase).isEmpty()
                || lower.equals(OURS)
                || holds(held, lower)
                || dictionary.phrases(lower, of).stream()
                        .filter(it -> String.join(" ", it.words()).equals(lower))
                        .anyMatch(it ->
                                it.meanings().stream().anyMatch(said -> holds(held, said.toLowerCase(Locale.ROOT))))
                || !stems.isEmpty() && Stream.of(lower.split(" ")).allMatch(it -> holdsMeaning(held, stems, it, of));
    }

    private boolean holdsMeaning(String held, Set<String> stems, String word, Language of) {
        return Terms.words(word).isEmpty()
                || holds(held, word)
                || Stream.of(word, word + "n", word.replaceFirst("an$", "a"))
                        .anyMatch(it -> stems.contains(Terms.stem(it)))
                || dictionary.across(word, of).stream()
                        .map(Terms::of)
                        .anyMatch(it -> !it.isEmpty() && stems.containsAll(it));
    }

    private static boolean holds(String held, String phrase) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(phrase) + "(?![\\p{L}\\p{N}])")
                .matcher(held)
                .find();
    }
}
