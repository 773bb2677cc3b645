package my.duta.llm;

import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.googleai.GeminiThinkingConfig;
import dev.langchain4j.model.googleai.GoogleAiEmbeddingModel;
import dev.langchain4j.model.googleai.GoogleAiEmbeddingModel.TaskType;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import java.time.Duration;

/** Gemini, by the interface of Google AI; its embedding model is told what is a question and what is a text. */
final class GeminiServer implements ModelServer {

    /** Where Google serves it. */
    static final String ADDRESS = "https://generativelanguage.googleapis.com/v1beta";

    @Override
    public String convention() {
        return "gcp.gemini";
    }

    @Override
    public ChatModel chat(LlmProperties properties, Duration timeout) {
        return GoogleAiGeminiChatModel.builder()
                .httpClientBuilder(new OneTryHttp())
                .apiKey(properties.apiKey())
                .baseUrl(properties.baseUrl())
                .modelName(properties.model())
                .timeout(timeout)
                .maxOutputTokens(properties.maxOutputTokens())
                .temperature(properties.temperature())
                .thinkingConfig(GeminiThinkingConfig.builder()
                        .thinkingBudget(properties.thinkingBudget())
                        .build())
                .maxRetries(0)
                .build();
    }

    @Override
    public EmbeddingModel queries(EmbeddingProperties properties) {
        return embedding(properties, TaskType.RETRIEVAL_QUERY, properties.queryTimeout());
    }

    @Override
    public EmbeddingModel texts(EmbeddingProperties properties) {
        return embedding(properties, TaskType.RETRIEVAL_DOCUMENT, properties.timeout());
    }

    private static EmbeddingModel embedding(EmbeddingProperties properties, TaskType task, Duration timeout) {
        return GoogleAiEmbeddingModel.builder()
                .httpClientBuilder(new OneTryHttp())
                .apiKey(properties.apiKey())
                .baseUrl(properties.baseUrl())
                .modelName(properties.model())
                .outputDimensionality(properties.dimensions())
                .taskType(task)
                .timeout(timeout)
                .build();
    }

    @Override
    public HttpRequest trial(String baseUrl, String apiKey, String model) {
        return HttpRequest.builder()
                .method(HttpMethod.GET)
                .url(baseUrl, "models/" + model)
                .addHeader("x-goog-api-key", apiKey)
                .build();
    }
}
