package my.duta.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import my.duta.directory.Ambassador;
import my.duta.directory.RosterImport;
import my.duta.directory.RosterVersion;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows which rosters were imported. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        description = "Shows the last imports, the newest first; it is the one that serves.")
final class RosterHistoryCommand implements Callable<Integer> {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Kuala_Lumpur"));

    @Mixin
    private Speech speech = new Speech();

    @Option(names = "--json", description = "Print one JSON array.")
    private boolean json;

    /** An import as a program reads it; the names of its fields are a promise. */
    private record Printed(long version, Instant at, String by, long agencies, int people) {}

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext rooms = DirectoryApplication.start()) {
            List<Printed> imports = rooms.getBean(RosterImport.class).history().stream()
                    .map(RosterHistoryCommand::printed)
                    .toList();
            if (json) {
                speech.printJson(imports);
            } else if (imports.isEmpty()) {
                speech.print(speech.say("cli.roster.history.none"));
            } else {
                print(imports);
            }
            return 0;
        } catch (DataAccessException e) {
            speech.tell(speech.say("cli.roster.redis-away"));
            return 1;
        }
    }

    private static Printed printed(RosterVersion it) {
        return new Printed(
                it.version(),
                it.at(),
                it.by(),
                it.ambassadors().stream().map(Ambassador::agency).distinct().count(),
                it.ambassadors().size());
    }

    private void print(List<Printed> imports) {
        var table = new TextTable(
                speech.say("cli.roster.history.version"),
                speech.say("cli.roster.history.at"),
                speech.say("cli.roster.history.by"),
                speech.say("cli.roster.history.agencies"),
                speech.say("cli.roster.history.people"));
        imports.forEach(it -> table.row(
                Long.toString(it.version()),
                TIME.format(it.at()),
                it.by(),
                Long.toString(it.agencies()),
                Integer.toString(it.people())));
        table.print(speech.out());
        speech.out().flush();
    }
}
