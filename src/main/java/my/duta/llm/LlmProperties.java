package my.duta.llm;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which language model writes answers, if any.
 *
 * @param provider {@code none}: answers are quoted, no model is called
 * @param apiKey from the environment only
 * @param baseUrl where the model is served, with the version of the interface
 * @param timeout of one call; an answer that is not there by then is quoted instead
 * @param thinkingBudget tokens the model may think with before it writes; 0 keeps answers quick
 * @param prompts the directory of the prompts; the ones in the jar where it does not exist
 */
@ConfigurationProperties("duta.llm")
public record LlmProperties(
        @DefaultValue("none") Provider provider,
        @DefaultValue("") String apiKey,
        @DefaultValue("gemini-2.5-flash") String model,

        @DefaultValue("https://generativelanguage.googleapis.com/v1beta")
        URI baseUrl,

        @DefaultValue("8s") Duration timeout,
        @DefaultValue("1024") int maxOutputTokens,
        @DefaultValue("0") double temperature,
        @DefaultValue("0") int thinkingBudget,
        @DefaultValue("prompts") Path prompts) {

    /** Who serves the model. */
    public enum Provider {
        NONE,
        GEMINI
    }

    public LlmProperties {
        if (provider == Provider.GEMINI && apiKey.isBlank()) {
            throw new IllegalArgumentException(
                    "duta.llm.provider is gemini, but there is no key: set the environment variable DUTA_LLM_API_KEY,"
                            + " or set duta.llm.provider to none");
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("duta.llm.timeout must be longer than nothing, not " + timeout);
        }
        if (maxOutputTokens < 1) {
            throw new IllegalArgumentException("duta.llm.max-output-tokens must be at least 1, not " + maxOutputTokens);
        }
    }

    /** Says everything but the key. */
    @Override
    public String toString() {
        return "LlmProperties[provider=" + provider + ", model=" + model + ", baseUrl=" + baseUrl + ", timeout="
                + timeout + ", maxOutputTokens=" + maxOutputTokens + ", temperature=" + temperature
                + ", thinkingBudget=" + thinkingBudget + ", prompts=" + prompts + "]";
    }
}
