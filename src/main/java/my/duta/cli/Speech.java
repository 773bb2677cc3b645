package my.duta.cli;

import java.util.Locale;
import my.duta.language.Language;
import my.duta.language.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** In which language a command speaks to its maintainer: the one asked for, else that of the machine. */
final class Speech {

    private final Words words = new Words();

    @Option(names = "--language", paramLabel = "ms|en", description = "Language of what is printed.")
    private @Nullable String tag;

    /**
     * The language.
     *
     * @throws ParameterException if another than ours was asked for
     */
    Language language(picocli.CommandLine command) {
        if (tag == null) {
            return Language.tagged(Locale.getDefault().toLanguageTag()).orElse(Language.ENGLISH);
        }
        return Language.tagged(tag)
                .orElseThrow(() -> new ParameterException(command, "The language is ms or en, not " + tag));
    }

    String say(Language language, String key, Object... arguments) {
        return words.say(language, key, arguments);
    }
}
