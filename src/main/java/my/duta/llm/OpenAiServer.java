package my.duta.llm;

import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import java.time.Duration;

/** Any server that speaks OpenAI's interface, with or without a key. */
final class OpenAiServer implements ModelServer {

    private static final String OWN = "https://api.openai.com";

    /** Whether this address is OpenAI's own, which differs from those who speak its interface. */
    static boolean isOpenAisOwn(String baseUrl) {
        return baseUrl.startsWith(OWN);
    }

    @Override
    public String convention() {
        return "openai";
    }

    @Override
    public ChatModel chat(LlmProperties properties, Duration timeout) {
        var builder = OpenAiChatModel.builder()
                .httpClientBuilder(new OneTryHttp())
                .baseUrl(properties.baseUrl())
                .modelName(properties.model())
                .timeout(timeout)
                .temperature(properties.temperature())
                .strictJsonSchema(true)
                .maxRetries(0);
        if (isOpenAisOwn(properties.baseUrl())) {
            builder.maxCompletionTokens(properties.maxOutputTokens());
        } else {
            builder.maxTokens(properties.maxOutputTokens());
        }
        if (!properties.apiKey().isBlank()) {
            builder.apiKey(properties.apiKey());
        }
        if (!properties.reasoningEffort().isBlank()) {
            builder.reasoningEffort(properties.reasoningEffort());
        }
        return builder.build();
    }

    @Override
    public EmbeddingModel queries(EmbeddingProperties properties) {
        return embedding(properties, properties.queryTimeout());
    }

    @Override
    public EmbeddingModel texts(EmbeddingProperties properties) {
        return embedding(properties, properties.timeout());
    }

    private static EmbeddingModel embedding(EmbeddingProperties properties, Duration timeout) {
        var builder = OpenAiEmbeddingModel.builder()
                .httpClientBuilder(new OneTryHttp())
                .baseUrl(properties.baseUrl())
                .modelName(properties.model())
                .maxRetries(0)
                .timeout(timeout);
        if (!properties.apiKey().isBlank()) {
            builder.apiKey(properties.apiKey());
        }
        if (properties.shorten()) {
            builder.dimensions(properties.dimensions());
        }
        return builder.build();
    }

    @Override
    public HttpRequest trial(String baseUrl, String apiKey, String model) {
        var request = HttpRequest.builder().method(HttpMethod.GET).url(baseUrl, "models");
        if (!apiKey.isBlank()) {
            request.addHeader("Authorization", "Bearer " + apiKey);
        }
        return request.build();
    }
}
