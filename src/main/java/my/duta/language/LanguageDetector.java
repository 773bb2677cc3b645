package my.duta.language;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Tells Malay from English in short chat texts, where most are a mix.
 *
 * <p>Officers put English nouns into Malay sentences ("Gem yg saya buat boleh share dgn team ke?"), seldom the other way
 * round. So grammar words weigh most, other known words less, and an unknown word a little, by its spelling. Names,
 * acronyms and loans that both languages share weigh nothing. The lists are in {@code src/main/resources/language}; chat
 * spellings count as Malay grammar. What other words are known the lexicon says, and the content lists what it cannot.
 */
@Component
public class LanguageDetector {

    private static final double GRAMMAR = 3;
    private static final double CONTENT = 1;
    private static final double SPELLING = 0.5;
    private static final int SHORTEST = 3;
    private static final Pattern ACRONYM = Pattern.compile("\\b\\p{Lu}{2,}\\b");
    private static final Pattern NEGATED = Pattern.compile("(?:x|tak|tk)(\\p{L}{3,})");
    private static final Pattern DOUBLED = Pattern.compile("\\p{L}{3,}2(?:nya|nye)?");

    private final Set<String> malayGrammar;
    private final Set<String> englishGrammar = WordList.words("grammar.en.txt");
    private final Set<String> malayContent = WordList.words("content.ms.txt");
    private final Set<String> englishContent = WordList.words("content.en.txt");
    private final Set<String> negatable = WordList.words("negatable.txt");
    private final Set<String> neutralWords;
    private final Pattern neutralPhrases;
    private final Vocabulary vocabulary = Vocabulary.shipped();
    private final Trigrams trigrams = Trigrams.shipped();

    public LanguageDetector() {
        malayGrammar = new HashSet<>(WordList.words("grammar.ms.txt"));
        malayGrammar.addAll(ShortFormTable.certainWords());
        List<String> neutral = WordList.lines("neutral.txt");
        neutralWords = neutral.stream().filter(it -> !it.contains(" ")).collect(Collectors.toUnmodifiableSet());
        neutralPhrases = Pattern.compile(neutral.stream()
                .filter(it -> it.contains(" "))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "\\b(?:", ")\\b")));
    }

    /** Detects the language of a text; Malay without confidence where nothing tells. */
    public Detection detect(String text) {
        String told =
                neutralPhrases.matcher(Normaliser.normal(withoutAcronyms(text))).replaceAll(" ");
        double malay = 0;
        double english = 0;
        boolean malaySeen = false;
        boolean englishSeen = false;
        for (String word : Normaliser.words(told)) {
            double weight = weight(word);
            malay += Math.max(weight, 0);
            english += Math.max(-weight, 0);
            malaySeen |= weight >= GRAMMAR;
            englishSeen |= weight <= -CONTENT;
        }
        Language language = english > malay ? Language.ENGLISH : Language.MALAY;
        double confidence = Math.abs(malay - english) / (malay + english + 1);
        return new Detection(language, confidence, malaySeen && englishSeen);
    }

    /** "IT" is no "it", unless all is in capitals. */
    private static String withoutAcronyms(String text) {
        boolean small = text.chars().anyMatch(Character::isLowerCase);
        return small ? ACRONYM.matcher(text).replaceAll(" ") : text;
    }

    /** Above zero for Malay, below zero for English. */
    private double weight(String word) {
        if (malayGrammar.contains(word)) {
            return GRAMMAR;
        }
        if (englishGrammar.contains(word)) {
            return -GRAMMAR;
        }
        if (neutralWords.contains(word) || word.chars().anyMatch(Character::isDigit) && !isDoubled(word)) {
            return 0;
        }
        if (isNegated(word) || isDoubled(word)) {
            return GRAMMAR;
        }
        if (malayContent.contains(word)) {
            return CONTENT;
        }
        if (englishContent.contains(word)) {
            return -CONTENT;
        }
        if (word.length() < SHORTEST) {
            return 0;
        }
        boolean malay = vocabulary.hasMalay(word);
        boolean english = vocabulary.hasEnglish(word);
        if (malay != english) {
            return malay ? CONTENT : -CONTENT;
        }
        return malay ? 0 : SPELLING * trigrams.leaning(word);
    }

    private boolean isNegated(String word) {
        var negated = NEGATED.matcher(word);
        return negated.matches() && (negatable.contains(negated.group(1)) || malayGrammar.contains(negated.group(1)));
    }

    private boolean isDoubled(String word) {
        if (!DOUBLED.matcher(word).matches()) {
            return false;
        }
        String once = word.substring(0, word.indexOf('2'));
        return malayGrammar.contains(once) || vocabulary.hasMalay(once);
    }
}
