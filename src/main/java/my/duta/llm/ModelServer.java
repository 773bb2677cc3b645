package my.duta.llm;

import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.time.Duration;

/** Builds LangChain4j's clients of whoever serves models. Each client tries once and writes nothing into the log. */
interface ModelServer {

    /** Its name in OpenTelemetry's conventions, where these know it. */
    String convention();

    /** A client of the language model that gives up after a time. */
    ChatModel chat(LlmProperties properties, Duration timeout);

    /** A client of the embedding model for questions. */
    EmbeddingModel queries(EmbeddingProperties properties);

    /** A client of the embedding model for texts of the library. */
    EmbeddingModel texts(EmbeddingProperties properties);

    /** A request that costs nothing and is served only with a good key. */
    HttpRequest trial(String baseUrl, String apiKey, String model);

    static ModelServer of(LlmProperties.Provider provider) {
        return switch (provider) {
            case GEMINI -> new GeminiServer();
            case OPENAI -> new OpenAiServer();
            case OLLAMA -> new OllamaServer();
            case NONE -> throw new IllegalArgumentException("Nobody serves answers that are quoted");
        };
    }

    static ModelServer of(EmbeddingProperties.Provider provider) {
        return switch (provider) {
            case GEMINI -> new GeminiServer();
            case OPENAI -> new OpenAiServer();
            case OLLAMA -> new OllamaServer();
            case LOCAL -> throw new IllegalArgumentException("Nobody serves the model in this process");
        };
    }
}
