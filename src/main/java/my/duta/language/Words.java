package my.duta.language;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/**
 * The words said to people, by key, in their language.
 *
 * <p>The texts are written as they are read: {@code Duta can't find it} has one apostrophe. {@code MessageFormat} would
 * take that for the start of a quotation, so we double it before formatting. The price is that a text cannot hold a
 * literal brace.
 */
@Component
public class Words {

    private final String name;

    /** The words that officers and ambassadors read. */
    public Words() {
        this("messages");
    }

    /** The words of a file of their own, one for each language. */
    public Words(String name) {
        this.name = name;
    }

    /**
     * Says a text.
     *
     * @param key of the file, such as {@code messages_ms.properties} and {@code messages_en.properties}
     * @param arguments fill {@code {0}}, {@code {1}} and so on; a number is written the way people write amounts, so hand
     *     in what is an identifier or a year as a string
     * @throws java.util.MissingResourceException if there is no such key
     */
    public String say(Language language, String key, Object... arguments) {
        return format(bundle(language).getString(key), language).format(arguments);
    }

    /** Reads a text with its holes. */
    static MessageFormat format(String text, Language language) {
        return new MessageFormat(text.replace("'", "''"), language.locale());
    }

    private ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(
                name,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The locale in which numbers and dates are written. */
    public Locale locale(Language language) {
        return language.locale();
    }
}
