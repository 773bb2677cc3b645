package my.duta.llm;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/**
 * Refuses settings of a server that cannot be right, naming the setting and its cure.
 *
 * @param prefix of the settings, with a dot at its end
 */
record ServerSettings(String prefix) {

    /** @throws IllegalArgumentException if the setting is not sound */
    void that(boolean sound, String key, String must) {
        if (!sound) {
            throw new IllegalArgumentException(prefix + key + " must " + must);
        }
    }

    /**
     * A key is wanted by Gemini and by OpenAI itself; others that speak its interface may want none.
     *
     * @throws IllegalArgumentException if there is no key where one is wanted
     */
    void key(boolean always, Enum<?> provider, String apiKey, String baseUrl, String without) {
        if (apiKey.isBlank() && (always || OpenAiServer.isOpenAisOwn(baseUrl))) {
            throw new IllegalArgumentException(prefix + "provider is "
                    + provider.name().toLowerCase(Locale.ROOT)
                    + ", but there is no key: set the environment variable " + keyVariable() + ", or set " + prefix
                    + "provider to " + without);
        }
    }

    /** The environment variable that holds the key. */
    String keyVariable() {
        return prefix.toUpperCase(Locale.ROOT).replace('.', '_') + "API_KEY";
    }

    /** @throws IllegalArgumentException if this is no address of a server, without telling it: it may hold a password */
    void address(String baseUrl) {
        boolean sound;
        try {
            URI uri = URI.create(baseUrl);
            sound = Set.of("http", "https").contains(String.valueOf(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (IllegalArgumentException e) {
            sound = false;
        }
        that(sound, "base-url", "be an address such as http://localhost:11434/v1, without a user or password");
    }

    /** @throws IllegalArgumentException if a time is no time at all */
    void time(Duration duration, String key) {
        that(!duration.isNegative() && !duration.isZero(), key, "be longer than nothing, not " + duration);
    }
}
