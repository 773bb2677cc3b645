package my.duta.llm;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Tries the keys of the models before production serves: a key that is refused or a model that is not there would
 * otherwise show first in quoted answers. A server that is away is no reason to wait for it.
 */
@Component
@Profile("production")
final class KeyCheck {

    private static final Logger log = LoggerFactory.getLogger(KeyCheck.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient http =
            new OneTryHttp().connectTimeout(PATIENCE).readTimeout(PATIENCE).build();

    /** @throws IllegalStateException naming every setting that a server refuses, and its cure */
    KeyCheck(LlmProperties chat, EmbeddingProperties embedding) {
        var faults = Stream.concat(ofChat(chat).stream(), ofEmbedding(embedding).stream())
                .toList();
        if (!faults.isEmpty()) {
            throw new IllegalStateException(String.join("\n", faults));
        }
    }

    private Optional<String> ofChat(LlmProperties it) {
        return it.provider() == LlmProperties.Provider.NONE
                ? Optional.empty()
                : fault(
                        LlmProperties.SETTINGS,
                        it.model(),
                        ModelServer.of(it.provider()).trial(it.baseUrl(), it.apiKey(), it.model()));
    }

    private Optional<String> ofEmbedding(EmbeddingProperties it) {
        return it.provider() == EmbeddingProperties.Provider.LOCAL
                ? Optional.empty()
                : fault(
                        EmbeddingProperties.SETTINGS,
                        it.model(),
                        ModelServer.of(it.provider()).trial(it.baseUrl(), it.apiKey(), it.model()));
    }

    private Optional<String> fault(ServerSettings settings, String model, HttpRequest trial) {
        try {
            http.execute(trial);
            return Optional.empty();
        } catch (NotServed e) {
            if (e.isOfTheKey()) {
                return Optional.of("The server of " + model + " refuses the key (" + e.getMessage()
                        + "); set the environment variable " + settings.keyVariable()
                        + " to a key that is good for it.");
            }
            if (e.isOfTheName()) {
                return Optional.of("The server of " + model + " does not have it, or not at this address ("
                        + e.getMessage() + "); set " + settings.prefix() + "model or " + settings.prefix()
                        + "base-url to what it has.");
            }
            log.warn(
                    "The server of {} did not answer at start ({}); Duta starts without waiting for it",
                    model,
                    e.getMessage());
            return Optional.empty();
        }
    }
}
