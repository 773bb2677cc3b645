package my.duta.llm;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.googleai.GeminiThinkingConfig;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.util.Optional;

/**
 * Gemini, through LangChain4j.
 *
 * <p>Tries once, and not at all while the model is down: the officer is waiting, and a quoted answer is at hand.
 */
final class GeminiChatModel implements ChatModel {

    private final String name;
    private final dev.langchain4j.model.chat.ChatModel model;
    private final Breaker breaker;

    private GeminiChatModel(String name, dev.langchain4j.model.chat.ChatModel model, Breaker breaker) {
        this.name = name;
        this.model = model;
        this.breaker = breaker;
    }

    static GeminiChatModel of(LlmProperties properties) {
        dev.langchain4j.model.chat.ChatModel model = GoogleAiGeminiChatModel.builder()
                .httpClientBuilder(new OneTryHttp())
                .apiKey(properties.apiKey())
                .baseUrl(properties.baseUrl().toString())
                .modelName(properties.model())
                .timeout(properties.timeout())
                .maxOutputTokens(properties.maxOutputTokens())
                .temperature(properties.temperature())
                .thinkingConfig(GeminiThinkingConfig.builder()
                        .thinkingBudget(properties.thinkingBudget())
                        .build())
                .maxRetries(0)
                .build();
        return new GeminiChatModel(properties.model(), model, new Breaker(properties.model()));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Completion complete(Prompt prompt, JsonSchema schema) {
        return breaker.call(() -> call(prompt, schema));
    }

    private Completion call(Prompt prompt, JsonSchema schema) {
        ChatRequest request = ChatRequest.builder()
                .messages(SystemMessage.from(prompt.instructions()), UserMessage.from(prompt.content()))
                .responseFormat(ResponseFormat.builder()
                        .type(ResponseFormatType.JSON)
                        .jsonSchema(dev.langchain4j.model.chat.request.json.JsonSchema.builder()
                                .name(prompt.name().replace('/', '_'))
                                .rootElement(element(schema))
                                .build())
                        .build())
                .build();
        return completion(answer(request));
    }

    private ChatResponse answer(ChatRequest request) {
        try {
            return model.chat(request);
        } catch (ContentFilteredException e) {
            throw new ModelRefused(name + " declined to answer", e);
        } catch (NotServed e) {
            throw new ModelUnavailable(name + " did not answer: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            throw new ModelUnavailable(name + " did not answer: " + e.getClass().getSimpleName(), e);
        }
    }

    private Completion completion(ChatResponse response) {
        FinishReason reason = Optional.ofNullable(response.finishReason()).orElse(FinishReason.OTHER);
        if (reason == FinishReason.CONTENT_FILTER) {
            throw new ModelRefused(name + " declined to answer");
        }
        if (reason == FinishReason.LENGTH) {
            throw new ModelMalformed(name + " was cut off at the limit of its output");
        }
        String text =
                Optional.ofNullable(response.aiMessage()).map(it -> it.text()).orElse("");
        if (text.isBlank()) {
            throw new ModelMalformed(name + " said nothing");
        }
        Optional<TokenUsage> usage = Optional.ofNullable(response.tokenUsage());
        return new Completion(
                text,
                usage.map(TokenUsage::inputTokenCount).orElse(0),
                usage.map(TokenUsage::outputTokenCount).orElse(0));
    }

    private static JsonSchemaElement element(JsonSchema schema) {
        if (schema instanceof JsonSchema.Text it) {
            return JsonStringSchema.builder().description(it.description()).build();
        }
        if (schema instanceof JsonSchema.Choice it) {
            return JsonEnumSchema.builder().enumValues(it.values()).build();
        }
        if (schema instanceof JsonSchema.Many it) {
            return JsonArraySchema.builder().items(element(it.element())).build();
        }
        var fields = (JsonSchema.Fields) schema;
        JsonObjectSchema.Builder object = JsonObjectSchema.builder();
        fields.fields().forEach(it -> object.addProperty(it.name(), element(it.shape())));
        return object.required(
                        fields.fields().stream().map(JsonSchema.Field::name).toList())
                .build();
    }
}
