package my.duta.answer;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import my.duta.answer.Answer.Abstention;
import my.duta.answer.Answer.Abstention.Reason;
import my.duta.answer.Answer.Clarification;
import my.duta.answer.Answer.Grounded;
import my.duta.index.Chunk;
import my.duta.language.Language;
import my.duta.language.ShortForms;
import my.duta.language.Words;
import my.duta.llm.ModelFailure;
import my.duta.retrieval.Findings;
import my.duta.retrieval.Passage;
import my.duta.retrieval.Query;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Answers questions, or says that it cannot. */
@Component
public class Answers {

    private static final Logger log = LoggerFactory.getLogger(Answers.class);

    /** How sure we are of what a rule decides: rules are right nearly always, never always. */
    private static final double RULED = 0.95;

    private final Search search;
    private final ExtractiveComposer extractive;
    private final Optional<GeminiComposer> gemini;
    private final ShortForms shortForms;
    private final Words words;
    private final MeterRegistry meters;
    private final LimitsCheck limits = new LimitsCheck();
    private final OpenPoints openPoints = new OpenPoints();
    private final Readings readings = new Readings();
    private final Countries countries = new Countries();
    private final AbstentionCheck abstention = new AbstentionCheck();
    private final Suggestions suggestions;

    Answers(
            Search search,
            ExtractiveComposer extractive,
            Optional<GeminiComposer> gemini,
            ShortForms shortForms,
            Words words,
            MeterRegistry meters) {
        this.search = search;
        this.extractive = extractive;
        this.gemini = gemini;
        this.shortForms = shortForms;
        this.words = words;
        this.meters = meters;
        this.suggestions = new Suggestions(this::isPlain);
    }

    /**
     * Answers a question from the sources, asks back, or abstains. All of an answer comes from one generation of the
     * library, whatever is published meanwhile. Never fails: what goes wrong is an abstention.
     */
    public Answer to(Question question) {
        Answer answer = answer(question);
        count(answer);
        return answer;
    }

    /** The same for a question that Duta itself puts again, which therefore does not count among those of officers. */
    public Answer again(Question question) {
        return answer(question);
    }

    /** The question as it can be understood without what was said before it. */
    public String standalone(Question question) {
        return FollowUps.standalone(question);
    }

    /** Names the generation of the library that answers come from now. */
    public String generation() {
        return search.within(generation -> generation);
    }

    private Answer answer(Question question) {
        try {
            return search.within(generation -> decide(question, generation));
        } catch (RuntimeException e) {
            log.error("A question could not be answered; the officer is told so", e);
            return new Abstention(question.language(), 1, Reason.MODEL_UNAVAILABLE);
        }
    }

    private Answer decide(Question question, String generation) {
        Language language = question.language();
        String asked = shortForms.unfold(FollowUps.standalone(question));
        Optional<Reason> objection = limits.objection(question.text()).or(() -> limits.objection(asked));
        if (objection.isPresent()) {
            return new Abstention(language, RULED, objection.get());
        }
        if (openPoints.include(asked)) {
            return new Abstention(language, RULED, Reason.NOT_SETTLED_BY_SOURCES);
        }
        return clarification(question, asked).orElseGet(() -> fromSources(question, asked, generation));
    }

    private Optional<Answer> clarification(Question question, String asked) {
        return readings.in(question.text(), asked, question.language())
                .filter(close -> close.readings().stream().allMatch(it -> wouldAnswer(question, it)))
                .map(it -> new Clarification(
                        question.language(), RULED, words.say(question.language(), it.ask()), it.readings()));
    }

    private boolean wouldAnswer(Question question, String reading) {
        return abstention.mayPass(abstention.confidence(find(question, reading)));
    }

    private Answer fromSources(Question question, String asked, String generation) {
        Language language = question.language();
        Findings found = find(question, asked);
        double confidence = abstention.confidence(found);
        if (!abstention.passes(confidence)) {
            Reason reason = found.passages().stream()
                    .limit(1)
                    .flatMap(it -> OpenPoints.namedBy(it.chunk()).stream())
                    .findFirst()
                    .orElse(Reason.NOTHING_RELEVANT);
            return new Abstention(language, 1 - confidence, reason);
        }
        if (openPoints.isLeftOpenBy(found.passages().get(0).chunk(), found.text())) {
            return new Abstention(language, confidence, Reason.NOT_SETTLED_BY_SOURCES);
        }
        if (countries.areMissedBy(found.passages().get(0).chunk(), asked)) {
            return new Abstention(language, RULED, Reason.NOTHING_RELEVANT);
        }
        Findings quotable = quotable(found);
        return written(question, asked, quotable, confidence, generation)
                .orElseGet(() -> grounded(
                        question,
                        quotable,
                        confidence,
                        extractive.compose(quotable.text(), quotable.passages()),
                        ExtractiveComposer.NAME,
                        generation));
    }

    private Optional<Answer> written(
            Question question, String asked, Findings found, double confidence, String generation) {
        if (gemini.isEmpty()) {
            return Optional.empty();
        }
        GeminiComposer composer = gemini.get();
        Language language = question.language();
        try {
            GeminiComposer.Verdict verdict = composer.compose(asked, language, found.passages());
            if (verdict.abstains()) {
                return Optional.of(new Abstention(language, 1 - confidence, Reason.NOTHING_RELEVANT));
            }
            return verdict.composition()
                    .map(it -> grounded(question, found, confidence, it, composer.name(), generation));
        } catch (ModelFailure e) {
            log.warn("{}; the answer is quoted instead", e.getMessage());
            return Optional.empty();
        }
    }

    private Grounded grounded(
            Question question,
            Findings found,
            double confidence,
            Composition composition,
            String composer,
            String generation) {
        List<String> citedIds =
                composition.citations().stream().map(Citation::chunk).toList();
        List<Chunk> chunks = found.passages().stream().map(Passage::chunk).toList();
        List<Chunk> cited =
                chunks.stream().filter(it -> citedIds.contains(it.id().value())).toList();
        List<Chunk> others = chunks.stream().filter(it -> !cited.contains(it)).toList();
        List<Chunk> neighbours = search.neighbours(cited.get(0), question.agency());
        return new Grounded(
                question.language(),
                confidence,
                composition.parts(),
                composition.citations(),
                suggestions.after(found.text(), question.language(), cited, neighbours, others),
                composer,
                generation);
    }

    /**
     * An answer from before, as far as it may be said again to an officer of the agency today.
     *
     * @return nothing if a citation is superseded, out of force or not for this officer; without suggestions if
     *     something was published since
     */
    public Optional<Grounded> still(Grounded answer, Optional<String> agency) {
        return search.within(generation ->
                shown(answer.citations(), agency).size() == answer.citations().size()
                        ? Optional.of(answer.generation().equals(generation) ? answer : answer.withoutSuggestions())
                        : Optional.<Grounded>empty());
    }

    /** Those citations that may be shown to an officer of the agency today; without an agency, to everybody. */
    public List<Citation> shown(List<Citation> citations, Optional<String> agency) {
        return search.within(generation -> citations.stream()
                .filter(it -> search.shows(it.chunk(), agency))
                .toList());
    }

    /** What those sections say of which citations may be shown to an officer of the agency today, each once. */
    public List<Quote> quotes(List<Citation> citations, Optional<String> agency) {
        return search.within(generation -> citations.stream()
                .map(Citation::chunk)
                .distinct()
                .flatMap(it -> search.chunk(it, agency).stream())
                .map(it -> new Quote(it.heading(), it.words()))
                .toList());
    }

    private Findings find(Question question, String asked) {
        return search.find(new Query(asked, question.language(), question.agency()));
    }

    /** What may be quoted of what was found. */
    private static Findings quotable(Findings found) {
        return new Findings(
                found.text(),
                found.passages().stream()
                        .filter(it -> OpenPoints.namedBy(it.chunk()).isEmpty())
                        .toList(),
                found.signals());
    }

    /** Whether nothing in a question's words keeps us from answering it. */
    private boolean isPlain(String question) {
        return limits.objection(question).isEmpty()
                && !openPoints.include(question)
                && Stream.of(Language.values())
                        .allMatch(it -> readings.in(question, question, it).isEmpty());
    }

    private void count(Answer answer) {
        String outcome = answer.map(it -> "grounded", it -> "clarification", it -> "abstention");
        String reason =
                answer.map(it -> "none", it -> "none", it -> it.reason().name().toLowerCase(Locale.ROOT));
        meters.counter(
                        "duta.answers",
                        "outcome",
                        outcome,
                        "reason",
                        reason,
                        "language",
                        answer.language().code())
                .increment();
    }
}
