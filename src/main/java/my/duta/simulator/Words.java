package my.duta.simulator;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.TreeMap;

/** The page's words, from the product's own message files. */
final class Words {

    private static final String PREFIX = "simulator.";

    private Words() {}

    /** All words of the page in a language, by key without the prefix; none if there is no such language. */
    static Map<String, String> in(String language) {
        Map<String, String> words = new TreeMap<>();
        try {
            ResourceBundle bundle = ResourceBundle.getBundle(
                    "messages",
                    Locale.forLanguageTag(language),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            for (String key : bundle.keySet()) {
                if (key.startsWith(PREFIX)) {
                    words.put(key.substring(PREFIX.length()), bundle.getString(key));
                }
            }
        } catch (MissingResourceException e) {
            return Map.of();
        }
        return words;
    }

    /** What a notice says in a language, or in English if the language is another one. */
    static String of(Notice.Kind notice, String language) {
        Map<String, String> words = in(language);
        return words.isEmpty() ? in("en").getOrDefault(notice.key(), "") : words.getOrDefault(notice.key(), "");
    }
}
