package my.duta.answer;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import my.duta.language.LanguageDetector;
import my.duta.language.ShortForms;
import my.duta.language.Words;

/** Answers as a test says, without a library. */
public final class ScriptedAnswers extends Answers {

    private volatile Function<Question, Answer> script = ScriptedAnswers::echo;
    private volatile String generation = "fixture";

    public ScriptedAnswers() {
        super(
                new FixtureSearch(List.of()),
                new ExtractiveComposer(Splitting.PLAIN),
                Optional.empty(),
                new ShortForms(new LanguageDetector()),
                new Words(),
                new SimpleMeterRegistry());
    }

    /** From now on answers are made so. */
    public void say(Function<Question, Answer> next) {
        script = next;
    }

    /** A grounded answer that repeats the question. */
    public static Answer echo(Question question) {
        return grounded(question, "Jawapan kepada: " + question.text());
    }

    /** A grounded answer of these words. */
    public static Answer.Grounded grounded(Question question, String text) {
        return new Answer.Grounded(
                question.language(),
                0.9,
                List.of(new Answer.Part(Answer.Part.Kind.SENTENCE, text, List.of(1))),
                List.of(Citations.gpaisa(1)),
                List.of("Bolehkah saya tahu lagi?"),
                "extractive",
                "fixture");
    }

    /** From now on another generation serves. */
    public void serve(String next) {
        generation = next;
    }

    @Override
    public String generation() {
        return generation;
    }

    @Override
    public Answer again(Question question) {
        return script.apply(question);
    }

    @Override
    public List<Quote> quotes(List<Citation> citations, Optional<String> agency) {
        return citations.stream()
                .map(it -> new Quote(it.section(), "Kandungan " + it.section()))
                .toList();
    }

    @Override
    public Answer to(Question question) {
        return script.apply(question);
    }
}
