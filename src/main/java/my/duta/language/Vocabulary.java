package my.duta.language;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words that Malay has and those that English has: what the lexicon, the function words and the lists of grammar
 * words name, in any form.
 */
final class Vocabulary {

    /** What English writes with a capital in a phrase is a name, like Kuala in Kuala Lumpur. */
    private static final Pattern PLAIN = Pattern.compile("[a-z]+");

    private static final Vocabulary SHIPPED = new Vocabulary();

    private final Set<String> malay = new HashSet<>(WordList.words("grammar.ms.txt"));
    private final Set<String> english = new HashSet<>(WordList.words("grammar.en.txt"));
    private final Set<String> englishStems;

    private Vocabulary() {
        Lexicon lexicon = Lexicon.shipped();
        malay.addAll(WordList.words("roots.ms.txt"));
        malay.addAll(lexicon.lemmas());
        WordList.rows("function-words.csv").forEach(it -> malay.add(it.get("malay")));
        for (String sense : lexicon.senses()) {
            Stream<String> words =
                    sense.contains(" ") ? Stream.of(sense.split(" ")) : Stream.of(sense.toLowerCase(Locale.ROOT));
            words.filter(it -> PLAIN.matcher(it).matches()).forEach(english::add);
        }
        englishStems = english.stream().map(Vocabulary::englishStem).collect(Collectors.toUnmodifiableSet());
    }

    /** The vocabulary that Duta ships with. */
    static Vocabulary shipped() {
        return SHIPPED;
    }

    /** Whether a word in lower case is Malay, also with clitics and affixes; loans that English has too are. */
    boolean hasMalay(String word) {
        return malay.contains(word) || Morphology.MALAY.stems(word).stream().anyMatch(malay::contains);
    }

    /** Whether a word in lower case is English, also with its endings. */
    boolean hasEnglish(String word) {
        if (english.contains(word)) {
            return true;
        }
        String stem = englishStem(word);
        return !stem.equals(word) && englishStems.contains(stem);
    }

    /** The Malay words that are no English ones. */
    Collection<String> onlyMalay() {
        return malay.stream().filter(it -> !english.contains(it)).toList();
    }

    /** The English words that are no Malay ones. */
    Collection<String> onlyEnglish() {
        return english.stream().filter(it -> !malay.contains(it)).toList();
    }

    private static String englishStem(String word) {
        return Morphology.ENGLISH.stems(word).get(0);
    }
}
