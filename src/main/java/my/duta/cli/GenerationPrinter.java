package my.duta.cli;

import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import my.duta.knowledge.KeptGeneration;

/** Prints what was published for a person, with the time in Malaysia. */
final class GenerationPrinter {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Kuala_Lumpur"));

    private final Speech speech;

    GenerationPrinter(Speech speech) {
        this.speech = speech;
    }

    void print(PrintWriter out, List<KeptGeneration> all) {
        if (all.isEmpty()) {
            out.println(say("cli.knowledge.generations.none"));
            return;
        }
        var table = new TextTable(
                say("cli.knowledge.generations.generation"),
                say("cli.knowledge.generations.published"),
                say("cli.knowledge.generations.by"),
                say("cli.knowledge.generations.editions"),
                say("cli.knowledge.generations.sections"),
                "");
        all.forEach(it -> table.row(
                it.generation(),
                TIME.format(it.publishedAt()),
                it.by(),
                Integer.toString(it.editions()),
                Integer.toString(it.chunks()),
                it.serving() ? "← " + say("cli.knowledge.generations.serving") : ""));
        table.print(out);
    }

    private String say(String key) {
        return speech.say(key);
    }
}
