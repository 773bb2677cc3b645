package my.duta.cli;

import java.util.List;
import java.util.concurrent.Callable;
import my.duta.directory.AgencyCoverage;
import my.duta.directory.Roster;
import my.duta.directory.RosterCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows who serves the officers of each agency. */
@Command(
        name = "coverage",
        mixinStandardHelpOptions = true,
        description = "Shows for each agency how many serve it, and whose people answer in the end.")
final class RosterCoverageCommand implements Callable<Integer> {

    @Mixin
    private Speech speech = new Speech();

    @Option(names = "--gaps", description = "Only agencies with nobody up to their ministry.")
    private boolean gaps;

    @Option(names = "--json", description = "Print one JSON array.")
    private boolean json;

    /** An agency as a program reads it; the names of its fields are a promise. */
    private record Printed(
            String agency,
            String name,
            int ambassadors,
            int deputies,
            @Nullable String servedBy,
            boolean gap) {}

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext rooms = DirectoryApplication.start()) {
            List<AgencyCoverage> all = rooms.getBean(RosterCheck.class)
                    .coverage(rooms.getBean(Roster.class).all());
            List<Printed> shown = all.stream()
                    .filter(it -> it.isGap() || !gaps)
                    .map(this::printed)
                    .toList();
            if (json) {
                speech.printJson(shown);
            } else {
                print(shown);
                speech.print(speech.say(
                        "cli.roster.coverage.counted",
                        all.size(),
                        all.stream().filter(it -> !it.isGap()).count(),
                        all.stream().filter(AgencyCoverage::isGap).count()));
            }
            return 0;
        } catch (DataAccessException e) {
            speech.tell(speech.say("cli.roster.redis-away"));
            return 1;
        }
    }

    private Printed printed(AgencyCoverage it) {
        return new Printed(
                it.agency().code(),
                it.agency().name(speech.language()),
                it.ambassadors(),
                it.deputies(),
                it.servedBy().orElse(null),
                it.isGap());
    }

    private void print(List<Printed> shown) {
        var table = new TextTable(
                speech.say("cli.roster.list.agency"),
                speech.say("cli.roster.coverage.ambassadors"),
                speech.say("cli.roster.coverage.deputies"),
                speech.say("cli.roster.coverage.served-by"),
                speech.say("cli.roster.list.name"));
        shown.forEach(it -> table.row(
                it.agency(),
                Integer.toString(it.ambassadors()),
                Integer.toString(it.deputies()),
                it.servedBy() == null ? speech.say("cli.roster.coverage.nobody") : it.servedBy(),
                it.name()));
        table.print(speech.out());
    }
}
