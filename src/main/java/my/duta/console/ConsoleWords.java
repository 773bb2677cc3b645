package my.duta.console;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import my.duta.language.Language;
import my.duta.language.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.stereotype.Component;

/** The words of the pages; where a page shows what officers are told too, these are the officers' words. */
@Component("messageSource")
final class ConsoleWords extends AbstractMessageSource {

    private static final String OWN = "console";

    private final Words officers;
    private final Words own = new Words(OWN);

    ConsoleWords(Words officers) {
        this.officers = officers;
    }

    String say(Language language, String key, Object... arguments) {
        return (key.startsWith(OWN + '.') ? own : officers).say(language, key, arguments);
    }

    /** Libraries ask for words of their own, which they bring along; of these we know nothing. */
    @Override
    protected @Nullable String getMessageInternal(
            @Nullable String code, Object @Nullable [] arguments, @Nullable Locale locale) {
        try {
            return say(
                    language(locale == null ? Locale.ROOT : locale),
                    String.valueOf(code),
                    arguments == null ? new Object[0] : arguments);
        } catch (MissingResourceException e) {
            return null;
        }
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        return null;
    }

    /** The language of a locale, which is Malay where it is none of ours. */
    static Language language(Locale locale) {
        return Language.tagged(locale.toLanguageTag()).orElse(Language.MALAY);
    }
}
