package my.duta.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import my.duta.answer.Answer.Extent;
import my.duta.answer.Answer.Part;
import my.duta.answer.Answer.Part.Kind;
import my.duta.answer.Attempt.Outcome;
import my.duta.index.Chunk;
import my.duta.language.Language;
import my.duta.llm.ChatModel;
import my.duta.llm.Prompt;
import my.duta.llm.Prompts;
import my.duta.manuscript.Block;
import my.duta.retrieval.Passage;

/**
 * Composes an answer in a model's words, held to the passages.
 *
 * <p>The model sees passages by token, never an address, and every sentence it writes must pass the
 * {@code GroundingCheck}; a sentence that fails is dropped. Without its opening sentence, one of its steps or items, or
 * half of all, the core has failed: there is no composition and the answer is quoted instead.
 */
final class GenerativeComposer {

    static final String PROMPT = "answer/compose";

    private static final int PASSAGES = 5;
    private static final int LONGEST_SENTENCE = 600;

    private final ChatModel model;
    private final Prompts prompts;
    private final GroundingCheck grounding;
    private final CompletenessCheck completeness;

    GenerativeComposer(ChatModel model, Prompts prompts, GroundingCheck grounding, CompletenessCheck completeness) {
        this.model = model;
        this.prompts = prompts;
        this.grounding = grounding;
        this.completeness = completeness;
    }

    String name() {
        return model.name();
    }

    /**
     * Fills the prompt for a question.
     *
     * @param passages the best first
     */
    Prompt prompt(String asked, Language language, List<Passage> passages) {
        return prompts.fill(
                PROMPT,
                Map.of(
                        "language", language == Language.MALAY ? "Malay (ms)" : "English (en)",
                        "question", Prompts.data(asked),
                        "passages", shown(tokens(passages))));
    }

    /**
     * Lets the model decide and write.
     *
     * @throws my.duta.llm.ModelFailure if it gave nothing that can be used
     */
    Writing compose(Prompt prompt, String asked, Language language, List<Passage> passages) {
        Draft draft = Draft.read(model.complete(prompt, Draft.SHAPE).text());
        if (draft.abstains()) {
            return new Writing(new Attempt(Outcome.ABSTAINED, List.of()), Optional.empty());
        }
        if (!draft.answers() || !draft.language().equals(language.code())) {
            return new Writing(new Attempt(Outcome.DECLINED, List.of()), Optional.empty());
        }
        return held(judged(draft, tokens(passages), language), draft.extent(), asked);
    }

    private List<Judged> judged(Draft draft, Map<String, Chunk> tokens, Language language) {
        return draft.sentences().stream()
                .distinct()
                .filter(it -> !it.text().isEmpty())
                .map(it -> judged(it, tokens, language))
                .toList();
    }

    private Judged judged(Draft.Line line, Map<String, Chunk> tokens, Language language) {
        if (!tokens.keySet().containsAll(line.citations())) {
            return new Judged(line, List.of(), Optional.of(Flaw.CITES_NOTHING));
        }
        List<Chunk> cited =
                line.citations().stream().distinct().map(tokens::get).toList();
        return line.text().length() > LONGEST_SENTENCE
                ? new Judged(line, cited, Optional.of(Flaw.LENGTH))
                : new Judged(line, cited, grounding.flaw(line.text(), cited, language));
    }

    private Writing held(List<Judged> sentences, Extent told, String asked) {
        List<Judged> telling = sentences.stream().filter(it -> !it.isIdle()).toList();
        List<Judged> kept = telling.stream().filter(Judged::stands).toList();
        if (!holdsCore(telling, kept)) {
            return new Writing(attempt(Outcome.UNSUPPORTED, sentences), Optional.empty());
        }
        var citations = new CitationList();
        List<Part> parts = kept.stream()
                .map(it -> new Part(
                        it.line().set(),
                        it.line().text(),
                        it.cited().stream().map(citations::numberOf).toList()))
                .toList();
        boolean whole = kept.size() == telling.size()
                && told == Extent.WHOLE
                && completeness.extent(asked, said(kept)) == Extent.WHOLE;
        return new Writing(
                attempt(Outcome.WRITTEN, sentences),
                Optional.of(new Composition(parts, citations.all(), name(), whole ? Extent.WHOLE : Extent.PART)));
    }

    /** Whether the sentence that opens the answer stands, every step and item does, and half of all do. */
    private static boolean holdsCore(List<Judged> telling, List<Judged> kept) {
        return !kept.isEmpty()
                && telling.get(0).stands()
                && telling.stream().allMatch(it -> it.stands() || it.line().set() == Kind.SENTENCE)
                && 2 * kept.size() >= telling.size();
    }

    private static String said(List<Judged> kept) {
        return kept.stream()
                .flatMap(it -> Stream.concat(
                        Stream.of(it.line().text()), it.cited().stream().map(Chunk::heading)))
                .collect(Collectors.joining("\n"));
    }

    private static Attempt attempt(Outcome outcome, List<Judged> sentences) {
        return new Attempt(
                outcome,
                sentences.stream()
                        .map(it -> new Attempt.Sentence(it.line().text(), it.flaw()))
                        .toList());
    }

    private static Map<String, Chunk> tokens(List<Passage> passages) {
        Map<String, Chunk> tokens = new LinkedHashMap<>();
        passages.stream().limit(PASSAGES).forEach(it -> tokens.put("S" + (tokens.size() + 1), it.chunk()));
        return tokens;
    }

    private static String shown(Map<String, Chunk> tokens) {
        List<String> passages = new ArrayList<>();
        tokens.forEach(
                (token, chunk) -> passages.add("<passage token=\"" + token + "\">\n" + Prompts.data(chunk.heading())
                        + "\n"
                        + chunk.blocks().stream().map(GenerativeComposer::shown).collect(Collectors.joining("\n"))
                        + "\n</passage>"));
        return String.join("\n", passages);
    }

    private static String shown(Block block) {
        if (block instanceof Block.Items items) {
            return items.items().stream().map(it -> "- " + Prompts.data(it)).collect(Collectors.joining("\n"));
        }
        return Prompts.data(block.words());
    }

    /**
     * What the model decided.
     *
     * @param composition what it wrote, as far as the passages support it; empty if too little of it stands
     */
    record Writing(Attempt attempt, Optional<Composition> composition) {}

    private record Judged(Draft.Line line, List<Chunk> cited, Optional<Flaw> flaw) {

        boolean stands() {
            return flaw.isEmpty();
        }

        boolean isIdle() {
            return line.set() == Kind.SENTENCE && flaw.filter(Flaw::isIdle).isPresent();
        }
    }
}
