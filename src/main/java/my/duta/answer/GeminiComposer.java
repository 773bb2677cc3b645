package my.duta.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import my.duta.answer.Answer.Part;
import my.duta.answer.Answer.Part.Kind;
import my.duta.index.Chunk;
import my.duta.language.Language;
import my.duta.llm.ChatModel;
import my.duta.llm.Completion;
import my.duta.llm.JsonSchema;
import my.duta.llm.ModelMalformed;
import my.duta.llm.Prompts;
import my.duta.manuscript.Block;
import my.duta.retrieval.Passage;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Composes an answer in a model's words, held to the passages.
 *
 * <p>The model sees passages by token, never an address, and every sentence it writes must pass the
 * {@code GroundingCheck}; a sentence that fails is dropped. When less than half of them stay, there is no composition
 * and the answer is quoted instead.
 */
final class GeminiComposer {

    static final String PROMPT = "answer/compose";

    private static final int PASSAGES = 5;
    private static final int LONGEST = 20_000;
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final JsonSchema SHAPE = JsonSchema.object()
            .and("action", new JsonSchema.Choice(List.of("answer", "clarify", "abstain")))
            .and("language", new JsonSchema.Choice(List.of("ms", "en")))
            .and(
                    "sentences",
                    new JsonSchema.Many(JsonSchema.object()
                            .and("text", new JsonSchema.Text("One sentence of the answer"))
                            .and(
                                    "citations",
                                    new JsonSchema.Many(new JsonSchema.Text("The token of a passage, such as S1")))));

    private final ChatModel model;
    private final Prompts prompts;
    private final GroundingCheck grounding;

    GeminiComposer(ChatModel model, Prompts prompts, GroundingCheck grounding) {
        this.model = model;
        this.prompts = prompts;
        this.grounding = grounding;
    }

    String name() {
        return model.name();
    }

    /**
     * Lets the model decide and write.
     *
     * @throws my.duta.llm.ModelFailure if it gave nothing that can be used
     */
    Verdict compose(String asked, Language language, List<Passage> passages) {
        Map<String, Chunk> tokens = new LinkedHashMap<>();
        passages.stream().limit(PASSAGES).forEach(it -> tokens.put("S" + (tokens.size() + 1), it.chunk()));
        Completion completion = model.complete(
                prompts.fill(
                        PROMPT,
                        Map.of(
                                "language", language == Language.MALAY ? "Malay (ms)" : "English (en)",
                                "question", data(asked),
                                "passages", shown(tokens))),
                SHAPE);
        Draft draft = draft(completion.text());
        if (draft.action().equals("abstain")) {
            return new Verdict(true, Optional.empty());
        }
        if (!draft.action().equals("answer") || !draft.language().equals(language.code())) {
            return new Verdict(false, Optional.empty());
        }
        return new Verdict(false, held(draft, tokens, language));
    }

    private Optional<Composition> held(Draft draft, Map<String, Chunk> tokens, Language language) {
        var citations = new CitationList();
        List<Part> parts = new ArrayList<>();
        for (Line line : draft.sentences()) {
            String text = line.text().strip();
            boolean given = tokens.keySet().containsAll(line.citations());
            List<Chunk> cited = line.citations().stream()
                    .distinct()
                    .map(tokens::get)
                    .filter(it -> it != null)
                    .toList();
            if (given
                    && !text.isEmpty()
                    && grounding.flaw(text, cited, language).isEmpty()) {
                parts.add(new Part(
                        Kind.SENTENCE,
                        text,
                        cited.stream().map(citations::numberOf).toList()));
            }
        }
        boolean enough =
                !parts.isEmpty() && 2 * parts.size() >= draft.sentences().size();
        return enough ? Optional.of(new Composition(parts, citations.all())) : Optional.empty();
    }

    private static Draft draft(String text) {
        if (text.length() > LONGEST) {
            throw new ModelMalformed("The model wrote " + text.length() + " characters, more than an answer can have");
        }
        try {
            return Optional.ofNullable(JSON.readValue(text, Draft.class))
                    .orElseThrow(() -> new ModelMalformed("The model wrote null"));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new ModelMalformed("The model did not write JSON of the shape asked for", e);
        }
    }

    private static String shown(Map<String, Chunk> tokens) {
        return tokens.entrySet().stream()
                .map(it -> "<passage token=\"" + it.getKey() + "\">\n"
                        + data(it.getValue().heading()) + "\n"
                        + it.getValue().blocks().stream()
                                .map(GeminiComposer::shown)
                                .collect(Collectors.joining("\n"))
                        + "\n</passage>")
                .collect(Collectors.joining("\n"));
    }

    private static String shown(Block block) {
        if (block instanceof Block.Items items) {
            return items.items().stream().map(it -> "- " + data(it)).collect(Collectors.joining("\n"));
        }
        return data(block.words());
    }

    /** Text that people wrote, unable to close the element that holds it, and free of addresses. */
    private static String data(String text) {
        return text.replaceAll("https?://\\S+", "")
                .replace('<', '‹')
                .replace('>', '›')
                .replaceAll("[\\p{Cntrl}&&[^\\n]]", " ");
    }

    /**
     * What the model decided.
     *
     * @param abstains whether it says that the passages do not answer
     * @param composition what it wrote, as far as the passages support it; empty if too little of it stands
     */
    record Verdict(boolean abstains, Optional<Composition> composition) {}

    record Draft(String action, String language, List<Line> sentences) {

        Draft {
            if (action == null || language == null) {
                throw new IllegalArgumentException("A draft has an action and a language");
            }
            action = action.toLowerCase(Locale.ROOT);
            sentences = sentences == null ? List.of() : List.copyOf(sentences);
        }
    }

    record Line(String text, List<String> citations) {

        Line {
            text = text == null ? "" : text;
            citations = citations == null ? List.of() : List.copyOf(citations);
        }
    }
}
