package my.duta.llm;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Speaks Ollama's own interface over HTTP, which knows no safety stop: a guarded model says nothing. */
public final class FakeOllama extends FakeModel {

    public FakeOllama() {
        super("ollama", "");
    }

    @Override
    Asked asked(JsonNode request) {
        return new Asked(
                request.at("/messages/0/content").asString(""),
                request.at("/messages/1/content").asString(""));
    }

    @Override
    String response(String text, Ending ending) {
        var root = JsonNodeFactory.instance
                .objectNode()
                .put("model", "ollama-test")
                .put("created_at", "2026-11-25T00:00:00Z")
                .put("done", true)
                .put("done_reason", ending == Ending.LENGTH ? "length" : "stop")
                .put("prompt_eval_count", TOKENS_IN)
                .put("eval_count", TOKENS_OUT);
        root.putObject("message").put("role", "assistant").put("content", text);
        return JSON.writeValueAsString(root);
    }

    @Override
    String nothing() {
        return "{\"model\":\"ollama-test\",\"created_at\":\"2026-11-25T00:00:00Z\",\"done\":true}";
    }
}
