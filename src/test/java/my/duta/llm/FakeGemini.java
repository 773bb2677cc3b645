package my.duta.llm;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Speaks the {@code generateContent} contract of Gemini over HTTP. */
public final class FakeGemini extends FakeModel {

    public FakeGemini() {
        super("gemini", "/v1beta");
    }

    @Override
    Asked asked(JsonNode request) {
        return new Asked(
                request.at("/systemInstruction/parts/0/text").asString(""),
                request.at("/contents/0/parts/0/text").asString(""));
    }

    @Override
    String response(String text, Ending ending) {
        var part = JsonNodeFactory.instance.objectNode().put("text", text);
        var content = JsonNodeFactory.instance.objectNode().put("role", "model");
        content.putArray("parts").add(part);
        var candidate = JsonNodeFactory.instance.objectNode().put("finishReason", reason(ending));
        candidate.set("content", content);
        var root = JsonNodeFactory.instance.objectNode();
        root.putArray("candidates").add(candidate);
        root.putObject("usageMetadata")
                .put("promptTokenCount", TOKENS_IN)
                .put("candidatesTokenCount", TOKENS_OUT)
                .put("totalTokenCount", TOKENS_IN + TOKENS_OUT);
        return JSON.writeValueAsString(root);
    }

    private static String reason(Ending ending) {
        return switch (ending) {
            case STOP -> "STOP";
            case LENGTH -> "MAX_TOKENS";
            case SAFETY -> "SAFETY";
            case MALFORMED_FUNCTION_CALL -> "MALFORMED_FUNCTION_CALL";
        };
    }

    @Override
    String nothing() {
        return "{\"promptFeedback\":{\"blockReason\":\"SAFETY\"}}";
    }
}
