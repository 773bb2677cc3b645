package my.duta.language;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Says a Malay text again in English, word by word, for an embedding model that knows no Malay.
 *
 * <p>It is no translation: the words come in Malay order and each in its likeliest sense. A model takes the meaning from
 * that all the same, where from Malay it takes little but letters. What no list knows, and names, stay as they are.
 */
@Component
public class Gloss {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]++(?:['\\-][\\p{L}\\p{M}\\p{N}]++)*+");
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{N}]+");

    private final Dictionary dictionary;
    private final Map<String, String> functionWords = new HashMap<>();
    private final Set<String> names = Set.copyOf(WordList.lines("neutral.txt"));

    /** The gloss of what Duta ships with. */
    public Gloss() {
        this(new Dictionary(new Glossary()));
    }

    @Autowired
    public Gloss(Dictionary dictionary) {
        this.dictionary = dictionary;
        for (CSVRecord row : WordList.rows("function-words.csv")) {
            functionWords.put(row.get("malay"), row.get("english"));
        }
    }

    /**
     * What of a text goes to a model.
     *
     * @param language the text is in
     * @param known the codes of the languages that the model knows
     * @return the text itself if the model knows its language, or knows no English either
     */
    public String of(String text, Language language, Set<String> known) {
        boolean glossed = language == Language.MALAY
                && !known.contains(Language.MALAY.code())
                && known.contains(Language.ENGLISH.code());
        return glossed ? english(text) : text;
    }

    private String english(String text) {
        String tidy = Normaliser.tidy(text);
        List<MatchResult> words = WORD.matcher(tidy).results().toList();
        List<String> lower =
                words.stream().map(it -> it.group().toLowerCase(Locale.ROOT)).toList();
        var said = new StringBuilder();
        int written = 0;
        for (int i = 0; i < words.size(); ) {
            said.append(tidy, written, words.get(i).start());
            Said next = saidAt(words.get(i).group(), lower, i);
            said.append(next.english());
            written = words.get(i + next.length() - 1).end();
            i += next.length();
        }
        return said.append(tidy, written, tidy.length()).toString();
    }

    private record Said(int length, String english) {}

    private Said saidAt(String written, List<String> lower, int at) {
        if (at + 1 < lower.size()) {
            String pair = functionWords.get(lower.get(at) + " " + lower.get(at + 1));
            if (pair != null) {
                return new Said(2, pair);
            }
        }
        return dictionary
                .phraseAt(lower, at, Language.ENGLISH)
                .map(it -> new Said(it.length(), it.meanings().get(0)))
                .orElseGet(() -> new Said(1, word(written, lower.get(at))));
    }

    private String word(String written, String word) {
        if (ACRONYM.matcher(written).matches() || names.contains(word)) {
            return written;
        }
        String function = functionWords.get(word);
        if (function != null) {
            return function;
        }
        return dictionary.across(word, Language.ENGLISH).stream().findFirst().orElse(written);
    }
}
