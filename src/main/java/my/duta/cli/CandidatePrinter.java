package my.duta.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import my.duta.escalation.Candidate;
import my.duta.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/** Prints candidates; what people wrote is masked again, in case it was kept by an earlier Duta that masked less. */
final class CandidatePrinter {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Kuala_Lumpur"));

    private final Speech speech;

    CandidatePrinter(Speech speech) {
        this.speech = speech;
    }

    /** A candidate as a program reads it; the names of its fields are a promise. */
    record Printed(
            String id,
            int askers,
            String question,
            List<String> others,
            String answer,
            String by,
            Instant at,
            String language,
            @Nullable String agency,
            List<String> found,
            @Nullable PrintedVerdict verdict) {}

    record PrintedVerdict(String kind, String note, String by, Instant at) {}

    static Printed printed(Candidate it) {
        return new Printed(
                it.id().value(),
                it.askers(),
                masked(it.question()),
                it.others().stream().map(CandidatePrinter::masked).toList(),
                masked(it.answer()),
                it.name(),
                it.at(),
                it.language().code(),
                it.agency().orElse(null),
                it.found().stream()
                        .map(cited -> cited.title() + " – " + cited.section())
                        .toList(),
                it.verdict()
                        .map(verdict ->
                                new PrintedVerdict(verdict.kind().name(), verdict.note(), verdict.by(), verdict.at()))
                        .orElse(null));
    }

    private static String masked(String text) {
        return Redaction.mask(text).text();
    }

    void print(Candidate candidate) {
        Printed it = printed(candidate);
        speech.print(speech.say("cli.candidates.head", it.id(), it.askers(), agency(it)));
        line("cli.candidates.question", it.question());
        it.others().forEach(other -> line("cli.candidates.also", other));
        line("cli.candidates.answer", it.answer());
        line("cli.candidates.by", it.by() + ", " + TIME.format(it.at()));
        it.found().forEach(found -> line("cli.candidates.found", found));
        candidate
                .verdict()
                .ifPresent(verdict -> line(
                        "cli.candidates.verdict." + verdict.kind(),
                        verdict.note() + " (" + verdict.by() + ", " + TIME.format(verdict.at()) + ")"));
    }

    private static String agency(Printed it) {
        return it.agency() == null ? "–" : it.agency();
    }

    private void line(String key, String text) {
        speech.print("  " + speech.say(key) + ": " + text.strip().replace("\n", "\n    "));
    }
}
