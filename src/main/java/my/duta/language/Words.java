package my.duta.language;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/** The words said to people, by key, in their language. */
@Component
public class Words {

    /**
     * Says a text.
     *
     * @param key of {@code messages_ms.properties} and {@code messages_en.properties}
     * @param arguments fill {@code {0}}, {@code {1}} and so on
     * @throws java.util.MissingResourceException if there is no such key
     */
    public String say(Language language, String key, Object... arguments) {
        String pattern = bundle(language).getString(key);
        return new MessageFormat(pattern, language.locale()).format(arguments);
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(
                "messages",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The locale in which numbers and dates are written. */
    public Locale locale(Language language) {
        return language.locale();
    }
}
