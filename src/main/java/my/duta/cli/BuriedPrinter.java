package my.duta.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import my.duta.redis.Buried;
import org.jspecify.annotations.Nullable;

/** Prints events that failed; of what was written not a word is known here. */
final class BuriedPrinter {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Kuala_Lumpur"));

    private final Speech speech;

    BuriedPrinter(Speech speech) {
        this.speech = speech;
    }

    /** An event as a program reads it; the names of its fields are a promise. */
    record Printed(
            String id,
            String state,
            Instant accepted,
            @Nullable Instant finished,
            int attempts,
            @Nullable String failure,
            @Nullable Instant failed,
            int replays) {}

    static Printed printed(Buried.Event it) {
        return new Printed(
                it.id(),
                it.state().name(),
                it.accepted(),
                it.finished().orElse(null),
                it.attempts(),
                it.failure().orElse(null),
                it.failed().orElse(null),
                it.replays());
    }

    void table(List<Buried.Event> events) {
        var table = new TextTable(
                speech.say("cli.buried.id"),
                speech.say("cli.buried.finished"),
                speech.say("cli.buried.attempts"),
                speech.say("cli.buried.failure"));
        events.forEach(it -> table.row(
                it.id(),
                time(it.finished()),
                String.valueOf(it.attempts()),
                it.failure().orElse("–")));
        table.print(speech.out());
    }

    void print(Buried.Event it) {
        line("cli.buried.id", it.id());
        line("cli.buried.state", speech.say("cli.buried.state." + it.state()));
        line("cli.buried.accepted", TIME.format(it.accepted()));
        line("cli.buried.finished", time(it.finished()));
        line("cli.buried.attempts", String.valueOf(it.attempts()));
        line("cli.buried.failure", it.failure().orElse("–"));
        line("cli.buried.failed", time(it.failed()));
        line("cli.buried.replays", String.valueOf(it.replays()));
    }

    private static String time(Optional<Instant> moment) {
        return moment.map(TIME::format).orElse("–");
    }

    private void line(String key, String text) {
        speech.print(speech.say(key) + ": " + text);
    }
}
