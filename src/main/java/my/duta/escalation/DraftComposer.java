package my.duta.escalation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import my.duta.answer.Answers;
import my.duta.answer.Citation;
import my.duta.answer.Grounding;
import my.duta.answer.Quote;
import my.duta.language.Language;
import my.duta.llm.ChatModel;
import my.duta.llm.JsonSchema;
import my.duta.llm.ModelFailure;
import my.duta.llm.Prompts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Drafts with a model what an ambassador may answer, from the sections that Duta found and no others.
 *
 * <p>A sentence that the sections do not support is dropped; when less than half of them stay, there is no draft.
 */
public class DraftComposer {

    static final String PROMPT = "escalation/draft";

    private static final Logger log = LoggerFactory.getLogger(DraftComposer.class);
    private static final int MOST_SECTIONS = 5;
    private static final int MOST_SENTENCES = 8;
    private static final JsonSchema SHAPE = JsonSchema.object()
            .and(
                    "sentences",
                    new JsonSchema.Many(JsonSchema.object()
                            .and("text", new JsonSchema.Text("One sentence of the draft"))
                            .and(
                                    "citations",
                                    new JsonSchema.Many(new JsonSchema.Text("The token of a passage, such as S1")))));
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final ChatModel model;
    private final Prompts prompts;
    private final Answers answers;
    private final Grounding grounding;

    DraftComposer(ChatModel model, Prompts prompts, Answers answers, Grounding grounding) {
        this.model = model;
        this.prompts = prompts;
        this.answers = answers;
        this.grounding = grounding;
    }

    /**
     * What a model drafted.
     *
     * @param text its sentences, and below them the sections that they rest on
     * @param model the name of the model
     */
    public record Draft(String text, String model) {}

    /** Drafts an answer; nothing if no section was found that everybody may see, or the model gave nothing to use. */
    public Optional<Draft> draft(Request request) {
        Map<String, Section> sections = sections(request);
        if (sections.isEmpty()) {
            return Optional.empty();
        }
        try {
            return held(sentences(request, sections), sections, request.language())
                    .map(it -> new Draft(it, model.name()));
        } catch (ModelFailure e) {
            log.warn("{}; an ambassador begins with what the sections say", e.getMessage());
        } catch (JacksonException e) {
            log.warn(
                    "{} did not write JSON of the shape asked for; an ambassador begins with what the sections say",
                    model.name());
        }
        return Optional.empty();
    }

    private Map<String, Section> sections(Request request) {
        var sections = new LinkedHashMap<String, Section>();
        request.found().stream()
                .limit(MOST_SECTIONS)
                .forEach(citation -> answers.quotes(List.of(citation), Optional.empty())
                        .forEach(it -> sections.put("S" + (sections.size() + 1), new Section(citation, it))));
        return sections;
    }

    private List<Sentence> sentences(Request request, Map<String, Section> sections) {
        var prompt = prompts.fill(
                PROMPT,
                Map.of(
                        "language", request.language() == Language.MALAY ? "Malay (ms)" : "English (en)",
                        "question", Prompts.data(request.text()),
                        "context", Prompts.data(request.context()),
                        "passages",
                                sections.entrySet().stream()
                                        .map(it -> it.getValue().shown(it.getKey()))
                                        .collect(Collectors.joining("\n"))));
        Sentences said = JSON.readValue(model.complete(prompt, SHAPE).text(), Sentences.class);
        return said == null ? List.of() : said.sentences();
    }

    private Optional<String> held(List<Sentence> said, Map<String, Section> sections, Language language) {
        var kept = new ArrayList<Sentence>();
        for (Sentence sentence : said.stream().limit(MOST_SENTENCES).toList()) {
            boolean given = sections.keySet().containsAll(sentence.citations());
            List<Citation> cited = sentence.citations().stream()
                    .distinct()
                    .flatMap(it -> Optional.ofNullable(sections.get(it)).stream())
                    .map(Section::citation)
                    .toList();
            if (given && !sentence.text().isBlank() && grounding.supports(sentence.text(), cited, language)) {
                kept.add(sentence);
            }
        }
        return kept.isEmpty() || 2 * kept.size() < said.size() ? Optional.empty() : Optional.of(text(kept, sections));
    }

    /** The sentences, and the headings of the sections below them, for the ambassador to look up or leave out. */
    private static String text(List<Sentence> kept, Map<String, Section> sections) {
        String sentences = kept.stream().map(it -> it.text().strip()).collect(Collectors.joining(" "));
        String headings = kept.stream()
                .flatMap(it -> it.citations().stream())
                .distinct()
                .flatMap(it -> Optional.ofNullable(sections.get(it)).stream())
                .map(it -> "[" + it.citation().title() + ": " + it.citation().section() + "]")
                .distinct()
                .collect(Collectors.joining("\n"));
        return sentences + "\n\n" + headings;
    }

    private record Section(Citation citation, Quote quote) {

        String shown(String token) {
            return "<passage token=\"" + token + "\">\n" + Prompts.data(quote.heading()) + "\n"
                    + Prompts.data(quote.text()) + "\n</passage>";
        }
    }

    record Sentences(List<Sentence> sentences) {

        Sentences {
            sentences = sentences == null ? List.of() : List.copyOf(sentences);
        }
    }

    record Sentence(String text, List<String> citations) {

        Sentence {
            text = text == null ? "" : text;
            citations = citations == null ? List.of() : List.copyOf(citations);
        }
    }
}
