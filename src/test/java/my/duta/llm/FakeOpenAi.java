package my.duta.llm;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Speaks the chat completions of OpenAI's interface over HTTP. */
public final class FakeOpenAi extends FakeModel {

    public FakeOpenAi() {
        super("openai", "/v1");
    }

    @Override
    Asked asked(JsonNode request) {
        return new Asked(
                request.at("/messages/0/content").asString(""),
                request.at("/messages/1/content").asString(""));
    }

    @Override
    String response(String text, Ending ending) {
        var choice = JsonNodeFactory.instance.objectNode().put("index", 0).put("finish_reason", reason(ending));
        choice.putObject("message").put("role", "assistant").put("content", text);
        var root = JsonNodeFactory.instance
                .objectNode()
                .put("id", "chatcmpl-1")
                .put("object", "chat.completion")
                .put("model", "openai-test");
        root.putArray("choices").add(choice);
        root.putObject("usage")
                .put("prompt_tokens", TOKENS_IN)
                .put("completion_tokens", TOKENS_OUT)
                .put("total_tokens", TOKENS_IN + TOKENS_OUT);
        return JSON.writeValueAsString(root);
    }

    private static String reason(Ending ending) {
        return switch (ending) {
            case STOP -> "stop";
            case LENGTH -> "length";
            case SAFETY -> "content_filter";
            case MALFORMED_FUNCTION_CALL -> "tool_calls";
        };
    }

    @Override
    String nothing() {
        return "{\"id\":\"chatcmpl-1\",\"object\":\"chat.completion\",\"choices\":[]}";
    }
}
