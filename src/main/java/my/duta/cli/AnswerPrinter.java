package my.duta.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import my.duta.answer.Answer;
import my.duta.answer.Citation;
import my.duta.language.Language;
import my.duta.language.Words;
import my.duta.manuscript.Place;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Prints an answer for a person, or for a program. */
final class AnswerPrinter {

    private final Words words;
    private final JsonMapper mapper = JsonMapper.builder().build();

    AnswerPrinter(Words words) {
        this.words = words;
    }

    /** One answer as a program reads it; the names of its fields are a promise. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    private record Printed(
            String question,
            String outcome,
            @Nullable String reason,
            String language,
            String text,
            List<Source> citations,
            double confidence) {}

    private record Source(
            String source,
            String title,
            String section,
            @Nullable String place,
            @Nullable String url) {}

    String json(String question, Answer answer) {
        return mapper.writeValueAsString(new Printed(
                question,
                answer.map(it -> "grounded", it -> "clarification", it -> "abstention"),
                reason(answer),
                answer.language().code(),
                body(answer),
                citations(answer).stream()
                        .map(it -> new Source(
                                it.source(),
                                it.title(),
                                it.section(),
                                it.place()
                                        .map(place -> place(place, answer.language()))
                                        .orElse(null),
                                it.address().map(URI::toString).orElse(null)))
                        .toList(),
                answer.confidence()));
    }

    private static @Nullable String reason(Answer answer) {
        return answer instanceof Answer.Abstention it ? it.reason().name() : null;
    }

    String text(Answer answer) {
        String sources = citations(answer).stream()
                .map(it -> "[" + it.number() + "] " + it.title() + " – " + it.section()
                        + it.place()
                                .map(place -> ", " + place(place, answer.language()))
                                .orElse("") + " (" + it.version() + ")"
                        + it.address().map(address -> " " + address).orElse(""))
                .collect(Collectors.joining("\n"));
        return sources.isEmpty() ? body(answer) : body(answer) + "\n\n" + sources;
    }

    private String place(Place place, Language language) {
        return words.say(language, "answer.place." + place.unit(), place.number());
    }

    private String body(Answer answer) {
        return answer.map(
                Answer.Grounded::text,
                it -> it.question()
                        + it.readings().stream()
                                .map(reading -> "\n- " + reading)
                                .collect(Collectors.joining()),
                it -> words.say(
                        it.language(), "answer.abstention." + it.reason().name()));
    }

    private static List<Citation> citations(Answer answer) {
        return answer.map(Answer.Grounded::citations, it -> List.of(), it -> List.of());
    }
}
