package my.duta.llm;

import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.ollama.OllamaEmbeddingModel;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ollama, by its own interface: only there it can be told how much to read, where it otherwise cuts a longer prompt
 * without a word.
 */
final class OllamaServer implements ModelServer {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String convention() {
        return "ollama";
    }

    @Override
    public ChatModel chat(LlmProperties properties, Duration timeout) {
        return OllamaChatModel.builder()
                .httpClientBuilder(new OneTryHttp())
                .baseUrl(properties.baseUrl())
                .modelName(properties.model())
                .timeout(timeout)
                .temperature(properties.temperature())
                .numPredict(properties.maxOutputTokens())
                .numCtx(properties.contextTokens())
                .think(properties.thinkingBudget() > 0)
                .maxRetries(0)
                .build();
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
        var builder = OllamaEmbeddingModel.builder()
                .httpClientBuilder(new OneTryHttp())
                .baseUrl(properties.baseUrl())
                .modelName(properties.model())
                .maxRetries(0)
                .timeout(timeout);
        if (properties.shorten()) {
            builder.dimensions(properties.dimensions());
        }
        return builder.build();
    }

    @Override
    public HttpRequest trial(String baseUrl, String apiKey, String model) {
        return HttpRequest.builder()
                .method(HttpMethod.POST)
                .url(baseUrl, "api/show")
                .addHeader("Content-Type", "application/json")
                .body(JSON.writeValueAsString(Map.of("model", model)))
                .build();
    }
}
