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
import my.duta.answer.GenerativeComposer.Writing;
import my.duta.index.Chunk;
import my.duta.language.Language;
import my.duta.language.ShortForms;
import my.duta.language.Words;
import my.duta.privacy.Redaction;
import my.duta.retrieval.Findings;
import my.duta.retrieval.Passage;
import my.duta.retrieval.Query;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Answers questions, or says that it cannot. */
@Component
public class Answers {

    private static final Logger log = LoggerFactory.getLogger(Answers.class);

    /** How sure we are of what a rule decides: rules are right nearly always, never always. */
    private static final double RULED = 0.95;

    private final Search search;
    private final ExtractiveComposer extractive;
    private final Optional<GenerativeComposer> generative;
    private final ShortForms shortForms;
    private final Words words;
    private final MeterRegistry meters;
    private final AttackCheck attacks = new AttackCheck();
    private final LimitsCheck limits = new LimitsCheck(attacks);
    private final OpenPoints openPoints = new OpenPoints();
    private final Readings readings = new Readings();
    private final Countries countries = new Countries();
    private final AbstentionCheck abstention = new AbstentionCheck();
    private final Suggestions suggestions;
    private final Optional<Recall> recall;
    private final Optional<Rewriter> rewriter;

    /** Answers anew whatever is asked. */
    Answers(
            Search search,
            ExtractiveComposer extractive,
            Optional<GenerativeComposer> generative,
            ShortForms shortForms,
            Words words,
            MeterRegistry meters) {
        this(search, extractive, generative, shortForms, words, meters, Optional.empty(), Optional.empty());
    }

    @Autowired
    Answers(
            Search search,
            ExtractiveComposer extractive,
            Optional<GenerativeComposer> generative,
            ShortForms shortForms,
            Words words,
            MeterRegistry meters,
            Optional<Recall> recall,
            Optional<Rewriter> rewriter) {
        this.search = new SoundSearch(search, attacks);
        this.extractive = extractive;
        this.generative = generative;
        this.shortForms = shortForms;
        this.words = words;
        this.meters = meters;
        this.recall = recall;
        this.rewriter = rewriter;
        this.suggestions = new Suggestions(this::isPlain);
    }

    /**
     * Answers a question from the sources, asks back, or abstains. All of an answer comes from one generation of the
     * library, whatever is published meanwhile. Never fails: what goes wrong is an abstention.
     */
    public Answer to(Question question) {
        Answer answer = answer(question, recall, new Scribe(generative));
        count(answer);
        return answer;
    }

    /** The same for a question that Duta itself puts again, which therefore does not count among those of officers. */
    public Answer again(Question question) {
        return answer(question, Optional.empty(), new Scribe(generative));
    }

    /** The same by quoting, whatever model is there; for evaluation. */
    public Answer quoted(Question question) {
        return answer(question, Optional.empty(), new Scribe(Optional.empty()));
    }

    /** The same with what came of letting the model write; for evaluation. */
    public Written written(Question question) {
        var scribe = new Scribe(generative);
        return new Written(answer(question, Optional.empty(), scribe), scribe.attempt());
    }

    /** Whether a model writes. */
    public boolean hasModel() {
        return generative.isPresent();
    }

    /** The question as it can be understood without what was said before it. */
    public String standalone(Question question) {
        return FollowUps.standalone(question);
    }

    /** Names the generation of the library that answers come from now. */
    public String generation() {
        return search.within(generation -> generation);
    }

    private Answer answer(Question question, Optional<Recall> memory, Scribe scribe) {
        try {
            return search.within(generation -> decide(question, generation, memory, scribe));
        } catch (RuntimeException e) {
            log.error("A question could not be answered; the officer is told so", e);
            return new Abstention(question.language(), 1, Reason.MODEL_UNAVAILABLE);
        }
    }

    private Answer decide(Question question, String generation, Optional<Recall> memory, Scribe scribe) {
        Optional<Reason> objection = limits.objection(question.text());
        if (objection.isPresent()) {
            return new Abstention(question.language(), RULED, objection.get());
        }
        Standalone asked = unfolded(question);
        return objection(asked.text())
                .<Answer>map(it -> new Abstention(question.language(), RULED, it))
                .or(() -> clarification(question, asked.text()))
                .orElseGet(() -> memory.map(it -> recalled(it, question, asked, generation, scribe))
                        .orElseGet(
                                () -> fromSources(question, asked.text(), find(question, asked), generation, scribe)));
    }

    private Optional<Reason> objection(String asked) {
        return limits.objection(asked)
                .or(() -> openPoints.include(asked) ? Optional.of(Reason.NOT_SETTLED_BY_SOURCES) : Optional.empty());
    }

    /** The question standing alone, with short forms unfolded: by the model where there is one, else by rules. */
    private Standalone unfolded(Question question) {
        Optional<Standalone> written =
                rewriter.filter(it -> FollowUps.mayLean(question)).flatMap(it -> it.standalone(question));
        return written.orElseGet(() -> {
            String alone = FollowUps.standalone(question);
            boolean leans = !alone.equals(question.text()) || rewriter.isPresent() && FollowUps.mayLean(question);
            return new Standalone(shortForms.unfold(alone), Optional.empty(), leans);
        });
    }

    private Answer recalled(Recall memory, Question question, Standalone asked, String generation, Scribe scribe) {
        Optional<String> entry = memory.entry(question, asked, search.audience(question.agency()), generation);
        return entry.flatMap(memory::find).orElseGet(() -> {
            Findings found = find(question, asked);
            Answer answer = fromSources(question, asked.text(), found, generation, scribe);
            entry.ifPresent(it -> memory.keep(it, answer, found.signals()));
            return answer;
        });
    }

    private Optional<Answer> clarification(Question question, String asked) {
        return readings.in(question.text(), asked, question.language())
                .filter(close -> close.readings().stream().allMatch(it -> wouldAnswer(question, it)))
                .map(it -> new Clarification(
                        question.language(), RULED, words.say(question.language(), it.ask()), it.readings()));
    }

    private boolean wouldAnswer(Question question, String reading) {
        var asked = new Standalone(reading, Optional.empty(), false);
        return abstention.mayPass(abstention.confidence(find(question, asked)));
    }

    private Answer fromSources(Question question, String asked, Findings found, String generation, Scribe scribe) {
        Language language = question.language();
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
        Optional<Writing> writing = scribe.write(asked, language, quotable.passages());
        if (writing.filter(it -> it.attempt().outcome() == Attempt.Outcome.ABSTAINED)
                .isPresent()) {
            return new Abstention(language, 1 - confidence, Reason.NOTHING_RELEVANT);
        }
        Composition composition = writing.flatMap(Writing::composition)
                .orElseGet(() -> extractive.compose(quotable.text(), quotable.passages()));
        return grounded(question, quotable, confidence, composition, scribe.prompt(), generation);
    }

    private Grounded grounded(
            Question question,
            Findings found,
            double confidence,
            Composition composition,
            String prompt,
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
                composition.composer(),
                generation,
                prompt,
                composition.extent());
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

    private Findings find(Question question, Standalone asked) {
        String sought = Redaction.withoutPlaceholders(asked.text());
        return search.find(new Query(sought, question.language(), question.agency(), asked.translation()));
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
