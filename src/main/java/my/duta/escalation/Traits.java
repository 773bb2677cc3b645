package my.duta.escalation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What sets a question apart from others that sound alike: what it is about, what is to be done, numbers, agencies and
 * whether it denies.
 */
final class Traits {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
    private static final Pattern ACRONYM =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Lu}[\\p{Lu}\\p{N}]+(?![\\p{L}\\p{N}])");

    /** Acronyms that one language may spell out, or that say nothing. */
    private static final Set<String> COMMON = Set.of("AI", "BM", "BI", "ICT", "ID", "OK", "PDF");

    private static final Pattern TAG_QUESTION = word("(?:ke|atau|or) (?:tidak|tak|x|not)");
    private static final Pattern NEGATION =
            Pattern.compile(word("tidak|tak|bukan|jangan|tanpa|belum|not|cannot|never|without|no")
                            .pattern() + "|n['’]t\\b");

    private static final Map<String, Pattern> TRAITS = read();

    private Traits() {}

    /** The traits of a question, by name. */
    static Set<String> of(String question) {
        String text = question.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        Set<String> traits = TRAITS.entrySet().stream()
                .filter(it -> it.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        if (traits.contains("ask.how-many")) {
            traits.remove("ask.how");
        }
        NUMBER.matcher(text).results().map(MatchResult::group).forEach(it -> traits.add("number " + it));
        ACRONYM.matcher(question)
                .results()
                .map(MatchResult::group)
                .filter(it -> !COMMON.contains(it))
                .forEach(it -> traits.add("acronym " + it));
        if (NEGATION.matcher(TAG_QUESTION.matcher(text).replaceAll(" ")).find()) {
            traits.add("negation");
        }
        return traits;
    }

    private static Pattern word(String alternatives) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?:nya|kah|lah|s)?(?![\\p{L}\\p{N}])");
    }

    private static Map<String, Pattern> read() {
        try (InputStream in = Traits.class.getResourceAsStream("/escalation/traits.properties")) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks escalation/traits.properties");
            }
            var table = new Properties();
            table.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            var traits = new TreeMap<String, Pattern>();
            table.stringPropertyNames().forEach(it -> traits.put(it, word(table.getProperty(it))));
            return traits;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
