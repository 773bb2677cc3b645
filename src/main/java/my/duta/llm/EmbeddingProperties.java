package my.duta.llm;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which model finds by meaning. Whatever changes its vectors changes its name too, so that the library is embedded anew.
 *
 * @param provider {@code local}: no server is asked, and all other settings are of no matter
 * @param apiKey from the environment only; blank for a server that wants none
 * @param baseUrl where the model is served, with the version of the interface; blank for that of Gemini
 * @param model as its server names it; blank for that of Gemini
 * @param dimensions numbers in a vector, 1 to 1024, which is what the index takes; 0 for 768 of Gemini
 * @param shorten whether a server of OpenAI's interface is asked for vectors of that length; Gemini always is
 * @param languages ISO 639-1 codes of what the model was trained for; of Gemini they are known
 * @param queryPrefix goes before a question; some models want {@code "query: "}
 * @param textPrefix goes before a text of the library; some models want {@code "passage: "}
 * @param batch texts in one request, 1 to 100
 * @param queryTimeout of a question; without a vector by then it is answered by its words
 * @param timeout of a batch of texts
 * @param attempts to get a batch, 1 or more, if the server is away, overloaded or slow; a question is tried once
 * @param pause before the second attempt, doubled before each further one
 */
@ConfigurationProperties("duta.llm.embedding")
public record EmbeddingProperties(
        @DefaultValue("local") Provider provider,
        @DefaultValue("") String apiKey,
        @DefaultValue("") String baseUrl,
        @DefaultValue("") String model,
        @DefaultValue("0") int dimensions,
        @DefaultValue("false") boolean shorten,
        @DefaultValue("en") Set<String> languages,
        @DefaultValue("") String queryPrefix,
        @DefaultValue("") String textPrefix,
        @DefaultValue("32") int batch,
        @DefaultValue("1500ms") Duration queryTimeout,
        @DefaultValue("30s") Duration timeout,
        @DefaultValue("5") int attempts,
        @DefaultValue("1s") Duration pause) {

    private static final String PREFIX = "duta.llm.embedding.";

    /** What the index takes. */
    private static final int MOST_DIMENSIONS = 1024;

    /** What Gemini takes in one request. */
    private static final int LARGEST_BATCH = 100;

    /** Who serves the model. */
    public enum Provider {
        /** Nobody: it runs in this process. */
        LOCAL,
        GEMINI,
        /** Any server that speaks OpenAI's interface. */
        OPENAI
    }

    public EmbeddingProperties {
        if (provider == Provider.GEMINI) {
            baseUrl = baseUrl.isBlank() ? "https://generativelanguage.googleapis.com/v1beta" : baseUrl;
            model = model.isBlank() ? "gemini-embedding-001" : model;
            dimensions = dimensions == 0 ? 768 : dimensions;
            languages = Set.of("en", "ms");
        }
        languages = Set.copyOf(languages);
        if (provider != Provider.LOCAL) {
            checkKey(provider, apiKey, baseUrl);
            checkServer(baseUrl);
            check(!model.isBlank(), "model", "name a model of the server");
            check(
                    dimensions >= 1 && dimensions <= MOST_DIMENSIONS,
                    "dimensions",
                    "be the length of the model's vectors, 1 to " + MOST_DIMENSIONS
                            + " (longer ones can be shortened by many models: set " + PREFIX + "shorten), not "
                            + dimensions);
            check(
                    languages.stream().allMatch(it -> it.matches("[a-z]{2}")),
                    "languages",
                    "hold codes of two letters such as ms, not " + languages);
            check(batch >= 1 && batch <= LARGEST_BATCH, "batch", "be 1 to " + LARGEST_BATCH + ", not " + batch);
            check(isLong(queryTimeout), "query-timeout", "be longer than nothing, not " + queryTimeout);
            check(isLong(timeout), "timeout", "be longer than nothing, not " + timeout);
            check(attempts >= 1, "attempts", "be at least 1, not " + attempts);
            check(isLong(pause), "pause", "be longer than nothing, not " + pause);
        }
    }

    private static void checkKey(Provider provider, String apiKey, String baseUrl) {
        boolean wantsKey = provider == Provider.GEMINI || baseUrl.startsWith("https://api.openai.com");
        if (wantsKey && apiKey.isBlank()) {
            throw new IllegalArgumentException(PREFIX + "provider is "
                    + provider.name().toLowerCase(Locale.ROOT)
                    + ", but there is no key: set the environment variable DUTA_LLM_EMBEDDING_API_KEY, or set "
                    + PREFIX + "provider to local");
        }
    }

    private static void checkServer(String baseUrl) {
        boolean sound = false;
        try {
            URI uri = URI.create(baseUrl);
            sound = Set.of("http", "https").contains(String.valueOf(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (IllegalArgumentException e) {
            // said below, without the address: it may hold a password
        }
        check(sound, "base-url", "be an address such as http://localhost:11434/v1, without a user or password");
    }

    private static boolean isLong(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }

    private static void check(boolean sound, String key, String must) {
        if (!sound) {
            throw new IllegalArgumentException(PREFIX + key + " must " + must);
        }
    }

    /** Says everything but the key. */
    @Override
    public String toString() {
        return "EmbeddingProperties[provider=" + provider + ", baseUrl=" + baseUrl + ", model=" + model
                + ", dimensions=" + dimensions + ", shorten=" + shorten + ", languages=" + languages
                + ", queryPrefix=" + queryPrefix + ", textPrefix=" + textPrefix + ", batch=" + batch
                + ", queryTimeout=" + queryTimeout + ", timeout=" + timeout + ", attempts=" + attempts
                + ", pause=" + pause + "]";
    }
}
