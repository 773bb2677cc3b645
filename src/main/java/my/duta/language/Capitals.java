package my.duta.language;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells capitals that say something from those that do not. */
public final class Capitals {

    private static final Pattern ACRONYM = Pattern.compile("\\b\\p{Lu}{2,}\\b");
    private static final Vocabulary VOCABULARY = Vocabulary.shipped();

    private Capitals() {}

    /**
     * The text in lower case, but for acronyms that would be other words then: "IT" is no "it", nor MAMPU "mampu". Where
     * all is in capitals, they say nothing.
     */
    public static String lowered(String text) {
        boolean small = text.chars().anyMatch(Character::isLowerCase);
        if (!small) {
            return text.toLowerCase(Locale.ROOT);
        }
        var lowered = new StringBuilder();
        int from = 0;
        for (var acronym = ACRONYM.matcher(text); acronym.find(); from = acronym.end()) {
            lowered.append(text.substring(from, acronym.start()).toLowerCase(Locale.ROOT));
            String lower = acronym.group().toLowerCase(Locale.ROOT);
            boolean word = VOCABULARY.hasMalay(lower) || VOCABULARY.hasEnglish(lower);
            lowered.append(word ? acronym.group() : lower);
        }
        return lowered.append(text.substring(from).toLowerCase(Locale.ROOT)).toString();
    }
}
