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
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.util.Locale;
import java.util.Optional;
import my.duta.llm.Telemetry.Watch;

/** A language model through LangChain4j, whoever serves it: called once for each completion, watched and charged. */
final class LangChainChatModel implements ChatModel {

    /** Characters of a token at the least, for a server that does not say how many it read. */
    private static final int CHARACTERS_OF_A_TOKEN = 3;

    private final LlmProperties properties;
    private final dev.langchain4j.model.chat.ChatModel model;
    private final Telemetry telemetry;
    private final DailyBudget budget;

    LangChainChatModel(
            LlmProperties properties,
            dev.langchain4j.model.chat.ChatModel model,
            Telemetry telemetry,
            DailyBudget budget) {
        this.properties = properties;
        this.model = model;
        this.telemetry = telemetry;
        this.budget = budget;
    }

    @Override
    public String name() {
        return properties.model();
    }

    @Override
    public Completion complete(Prompt prompt, JsonSchema schema) {
        return telemetry.chat(properties, prompt, watch -> completion(answer(prompt, schema), prompt, watch));
    }

    private ChatResponse answer(Prompt prompt, JsonSchema schema) {
        try {
            return model.chat(request(prompt, schema));
        } catch (ContentFilteredException e) {
            throw new ModelRefused(name() + " declined to answer");
        } catch (NotServed e) {
            if (e.isTooLate()) {
                budget.charge(tokens(prompt), properties.maxOutputTokens());
            }
            String message = name() + " did not answer: " + e.getMessage();
            throw e.isOfTheContent() ? new ModelRefused(message, e) : new ModelUnavailable(message, e);
        } catch (RuntimeException e) {
            // without its cause, which may quote the answer
            throw new ModelMalformed(
                    name() + " cannot be understood: " + e.getClass().getSimpleName());
        }
    }

    private static ChatRequest request(Prompt prompt, JsonSchema schema) {
        return ChatRequest.builder()
                .messages(SystemMessage.from(prompt.instructions()), UserMessage.from(prompt.content()))
                .responseFormat(ResponseFormat.builder()
                        .type(ResponseFormatType.JSON)
                        .jsonSchema(dev.langchain4j.model.chat.request.json.JsonSchema.builder()
                                .name(prompt.name().replace('/', '_'))
                                .rootElement(element(schema))
                                .build())
                        .build())
                .build();
    }

    private Completion completion(ChatResponse response, Prompt prompt, Watch watch) {
        String text =
                Optional.ofNullable(response.aiMessage()).map(it -> it.text()).orElse("");
        Optional<TokenUsage> usage = Optional.ofNullable(response.tokenUsage());
        int in = usage.map(TokenUsage::inputTokenCount).orElse(0);
        int out = usage.map(TokenUsage::outputTokenCount).orElse(0);
        watch.used(in, out);
        budget.charge(in == 0 ? tokens(prompt) : in, out == 0 ? tokens(text) : out);

        FinishReason reason = Optional.ofNullable(response.finishReason()).orElse(FinishReason.OTHER);
        watch.finished(reason.name().toLowerCase(Locale.ROOT));
        if (reason == FinishReason.CONTENT_FILTER) {
            throw new ModelRefused(name() + " declined to answer");
        }
        if (reason == FinishReason.LENGTH) {
            throw new ModelMalformed(name() + " was cut off at the limit of its output");
        }
        if (text.isBlank()) {
            throw new ModelMalformed(name() + " said nothing");
        }
        return new Completion(text, in, out);
    }

    private static int tokens(Prompt prompt) {
        return tokens(prompt.instructions()) + tokens(prompt.content());
    }

    private static int tokens(String text) {
        return text.length() / CHARACTERS_OF_A_TOKEN + 1;
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
