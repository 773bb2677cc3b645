package my.duta.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language that Duta answers in. */
public enum Language {
    MALAY("ms"),
    ENGLISH("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** The ISO 639-1 code, for example {@code ms}. */
    public String code() {
        return code;
    }

    public Locale locale() {
        return Locale.forLanguageTag(code);
    }

    /** The other one of the two. */
    public Language other() {
        return this == MALAY ? ENGLISH : MALAY;
    }

    /** Reads a BCP 47 tag such as {@code en-GB}; empty for a language that Duta does not speak. */
    public static Optional<Language> tagged(String tag) {
        String primary = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
        return Arrays.stream(values()).filter(it -> it.code.equals(primary)).findFirst();
    }
}
