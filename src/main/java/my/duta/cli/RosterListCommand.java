package my.duta.cli;

import java.util.List;
import java.util.concurrent.Callable;
import my.duta.chat.SpaceId;
import my.duta.directory.Ambassador;
import my.duta.directory.Officer;
import my.duta.directory.Officers;
import my.duta.directory.Roster;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the roster that serves, and where its people are reached. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists who is ambassador of which agency.")
final class RosterListCommand implements Callable<Integer> {

    @Mixin
    private Speech speech = new Speech();

    @Option(names = "--json", description = "Print one JSON array.")
    private boolean json;

    /** An entry as a program reads it; the names of its fields are a promise. */
    private record Printed(
            String agency,
            String role,
            String name,
            String email,
            @Nullable String member,
            @Nullable String space) {}

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext rooms = DirectoryApplication.start()) {
            Officers officers = rooms.getBean(Officers.class);
            List<Printed> entries = rooms.getBean(Roster.class).all().stream()
                    .map(it -> printed(it, officers))
                    .toList();
            if (json) {
                speech.printJson(entries);
            } else {
                print(entries);
            }
            return 0;
        } catch (DataAccessException e) {
            speech.tell(speech.say("cli.roster.redis-away"));
            return 1;
        }
    }

    /** Who was never met by Duta has no member, and is reached in the desk's space if there is one. */
    private static Printed printed(Ambassador it, Officers officers) {
        var met = officers.addressed(it.email());
        return new Printed(
                it.agency(),
                it.role().name(),
                it.name(),
                it.email(),
                met.map(officer -> officer.id().value()).orElse(null),
                met.flatMap(Officer::direct).or(it::space).map(SpaceId::value).orElse(null));
    }

    private void print(List<Printed> entries) {
        var table = new TextTable(
                speech.say("cli.roster.list.agency"),
                speech.say("cli.roster.list.role"),
                speech.say("cli.roster.list.name"),
                speech.say("cli.roster.list.email"),
                speech.say("cli.roster.list.space"));
        entries.forEach(it -> table.row(
                it.agency(),
                speech.say("cli.roster.role." + it.role()),
                it.name(),
                it.email(),
                it.space() == null ? speech.say("cli.roster.list.unreached") : it.space()));
        table.print(speech.out());
        speech.print(speech.say("cli.roster.list.people", entries.size()));
    }
}
