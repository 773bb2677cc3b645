package my.duta.answer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import my.duta.answer.Answer.Extent;
import my.duta.answer.Answer.Part.Kind;
import my.duta.llm.JsonSchema;
import my.duta.llm.ModelMalformed;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a model wrote, as it wrote it: nothing here is true yet. */
record Draft(String action, String language, String covers, List<Line> sentences) {

    static final JsonSchema SHAPE = JsonSchema.object()
            .and("action", new JsonSchema.Choice(List.of("answer", "clarify", "abstain")))
            .and("language", new JsonSchema.Choice(List.of("ms", "en")))
            .and(
                    "sentences",
                    new JsonSchema.Many(JsonSchema.object()
                            .and("kind", new JsonSchema.Choice(List.of("sentence", "item", "step")))
                            .and("text", new JsonSchema.Text("One sentence, item or step of the answer"))
                            .and(
                                    "citations",
                                    new JsonSchema.Many(new JsonSchema.Text("The token of a passage, such as S1")))))
            .and("covers", new JsonSchema.Choice(List.of("all", "part")));

    private static final int LONGEST = 20_000;
    private static final int MOST_SENTENCES = 40;
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    Draft {
        if (action == null || language == null) {
            throw new IllegalArgumentException("A draft has an action and a language");
        }
        action = action.toLowerCase(Locale.ROOT);
        covers = covers == null ? "all" : covers.toLowerCase(Locale.ROOT);
        sentences = sentences == null ? List.of() : List.copyOf(sentences);
    }

    /** A sentence, an item or a step, with the tokens that it names. */
    record Line(String kind, String text, List<String> citations) {

        Line {
            kind = kind == null ? "" : kind.toLowerCase(Locale.ROOT);
            text = text == null ? "" : Markup.strippedFrom(text);
            citations = citations == null ? List.of() : List.copyOf(citations);
        }

        /** How it is set; a sentence unless it says so. */
        Kind set() {
            return switch (kind) {
                case "item" -> Kind.ITEM;
                case "step" -> Kind.STEP;
                default -> Kind.SENTENCE;
            };
        }
    }

    /**
     * Reads what a model wrote.
     *
     * @throws ModelMalformed if it is longer than an answer can be, or not of the shape asked for
     */
    static Draft read(String text) {
        if (text.length() > LONGEST) {
            throw new ModelMalformed("The model wrote " + text.length() + " characters, more than an answer can have");
        }
        Draft draft = parsed(text);
        if (draft.sentences().size() > MOST_SENTENCES) {
            throw new ModelMalformed("The model wrote " + draft.sentences().size() + " sentences");
        }
        return draft;
    }

    private static Draft parsed(String text) {
        try {
            return Optional.ofNullable(JSON.readValue(text, Draft.class))
                    .orElseThrow(() -> new ModelMalformed("The model wrote null"));
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            throw new ModelMalformed("The model did not write JSON of the shape asked for", e);
        }
    }

    boolean answers() {
        return action.equals("answer");
    }

    boolean abstains() {
        return action.equals("abstain");
    }

    Extent extent() {
        return covers.equals("part") ? Extent.PART : Extent.WHOLE;
    }
}
