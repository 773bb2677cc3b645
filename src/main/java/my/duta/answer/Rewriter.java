package my.duta.answer;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
 * Lets a model make a follow-up question stand alone, in both languages.
 *
 * <p>What it writes is only searched with, and is held to the conversation all the same: no number, name or "not" may
 * come in or get lost, and most words must have been said. Whatever goes wrong, the rules of {@link FollowUps} do instead.
 */
final class Rewriter {

    static final String PROMPT = "answer/rewrite";

    private static final Logger log = LoggerFactory.getLogger(Rewriter.class);
    private static final int LONGEST = 300;
    private static final int MOST_EARLIER = 3;
    private static final double SAID = 0.5;

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,/]\\d+)*");
    private static final Pattern ACRONYM = Pattern.compile("\\b\\p{Lu}[\\p{Lu}\\p{N}]+\\b");
    private static final Pattern MARKUP = Table.pattern("https?:|www\\.|\\]\\(|[<>{}]|[\\p{Cntrl}\\p{Cf}]");
    private static final Pattern NEGATION = Table.pattern("\\b(?:tidak|tak|x|xboleh|bukan|jangan|tiada|belum|dilarang"
            + "|tanpa|not|no|never|cannot|without|prohibited|forbidden)\\b|n['’]t\\b");
    private static final JsonSchema SHAPE = JsonSchema.object()
            .and("malay", new JsonSchema.Text("The question in Malay, standing alone"))
            .and("english", new JsonSchema.Text("The same in English"));
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final ChatModel model;
    private final Prompts prompts;
    private final MeterRegistry meters;

    Rewriter(ChatModel model, Prompts prompts, MeterRegistry meters) {
        this.model = model;
        this.prompts = prompts;
        this.meters = meters;
    }

    /** The question standing alone; nothing if that is left to the rules. */
    Optional<Standalone> standalone(Question question) {
        try {
            Optional<Standalone> written = Optional.of(ask(question))
                    .filter(it -> isSaid(it, question))
                    .map(it -> it.in(question.language()));
            count(written.isPresent() ? "written" : "unsound");
            return written;
        } catch (ModelFailure e) {
            log.warn("{}; rules make a question stand alone", e.getMessage());
        } catch (JacksonException e) {
            log.warn("{} did not write JSON of the shape asked for; rules make a question stand alone", model.name());
        }
        count("failed");
        return Optional.empty();
    }

    private Queries ask(Question question) {
        List<String> all = question.earlier();
        String earlier = all.stream()
                .skip(Math.max(0, all.size() - MOST_EARLIER))
                .map(it -> "- " + data(it))
                .collect(Collectors.joining("\n"));
        var prompt = prompts.fill(PROMPT, Map.of("earlier", earlier, "question", data(question.text())));
        String said = model.complete(prompt, SHAPE).text();
        return Objects.requireNonNullElse(JSON.readValue(said, Queries.class), Queries.NONE);
    }

    /** Text that people wrote, on one line and unable to close the element that holds it. */
    private static String data(String text) {
        return text.replaceAll("https?://\\S+", "")
                .replace('<', '‹')
                .replace('>', '›')
                .replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ");
    }

    private static boolean isSaid(Queries queries, Question question) {
        String conversation = String.join("\n", question.earlier()) + "\n" + question.text();
        String own = queries.in(question.language()).text();
        String other = queries.in(question.language().other()).text();
        return isSaid(own, question.text(), conversation)
                && isSaid(other, question.text(), conversation)
                && Math.max(share(own, conversation), share(other, conversation)) >= SAID;
    }

    private static boolean isSaid(String query, String question, String conversation) {
        return !query.isBlank()
                && query.length() <= LONGEST
                && !MARKUP.matcher(query).find()
                && found(NUMBER, conversation).containsAll(found(NUMBER, query))
                && found(NUMBER, query).containsAll(found(NUMBER, question))
                && found(ACRONYM, conversation.toUpperCase(Locale.ROOT)).containsAll(found(ACRONYM, query))
                && (negates(query) ? negates(conversation) : !negates(question));
    }

    private static boolean negates(String text) {
        return NEGATION.matcher(text).find();
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static double share(String query, String conversation) {
        Set<String> terms = Terms.of(query);
        return terms.isEmpty() ? 0 : (double) Terms.shared(terms, Terms.of(conversation)) / terms.size();
    }

    private void count(String result) {
        meters.counter("duta.answers.rewritten", "result", result).increment();
    }

    /** What the model said. */
    private record Queries(String malay, String english) {

        static final Queries NONE = new Queries("", "");

        Queries {
            malay = malay == null ? "" : malay.strip();
            english = english == null ? "" : english.strip();
        }

        Standalone in(Language language) {
            return language == Language.MALAY
                    ? new Standalone(malay, Optional.of(english), true)
                    : new Standalone(english, Optional.of(malay), true);
        }
    }
}
