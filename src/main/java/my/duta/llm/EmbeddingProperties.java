package my.duta.llm;

import java.time.Duration;
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
 * @param shorten whether a server other than Gemini is asked for vectors of that length; Gemini always is
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

    /** Names its settings, and refuses what cannot be right. */
    static final ServerSettings SETTINGS = new ServerSettings("duta.llm.embedding.");

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
        OPENAI,
        OLLAMA
    }

    public EmbeddingProperties {
        if (provider == Provider.GEMINI) {
            baseUrl = baseUrl.isBlank() ? GeminiServer.ADDRESS : baseUrl;
            model = model.isBlank() ? "gemini-embedding-001" : model;
            dimensions = dimensions == 0 ? 768 : dimensions;
            languages = Set.of("en", "ms");
        }
        languages = Set.copyOf(languages);
        if (provider != Provider.LOCAL) {
            SETTINGS.key(provider == Provider.GEMINI, provider, apiKey, baseUrl, "local");
            SETTINGS.address(baseUrl);
            SETTINGS.that(!model.isBlank(), "model", "name a model of the server");
            SETTINGS.that(
                    dimensions >= 1 && dimensions <= MOST_DIMENSIONS,
                    "dimensions",
                    "be the length of the model's vectors, 1 to " + MOST_DIMENSIONS
                            + " (longer ones can be shortened by many models: set " + SETTINGS.prefix()
                            + "shorten), not " + dimensions);
            SETTINGS.that(
                    languages.stream().allMatch(it -> it.matches("[a-z]{2}")),
                    "languages",
                    "hold codes of two letters such as ms, not " + languages);
            SETTINGS.that(batch >= 1 && batch <= LARGEST_BATCH, "batch", "be 1 to " + LARGEST_BATCH + ", not " + batch);
            SETTINGS.time(queryTimeout, "query-timeout");
            SETTINGS.time(timeout, "timeout");
            SETTINGS.that(attempts >= 1, "attempts", "be at least 1, not " + attempts);
            SETTINGS.time(pause, "pause");
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
