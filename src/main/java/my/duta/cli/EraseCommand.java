package my.duta.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import my.duta.chat.MemberId;
import my.duta.chat.SpaceId;
import my.duta.directory.Officer;
import my.duta.directory.Officers;
import my.duta.redis.Erasure;
import my.duta.redis.Erasures;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Forgets an officer: what they asked, who they are, and what came of it. */
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        description = "Erases every trace of one officer. The audit keeps ids only, and what an officer did as an"
                + " ambassador. May be run again.")
final class EraseCommand implements Callable<Integer> {

    private static final String MEMBER = "users/";

    @Option(
            names = "--officer",
            paramLabel = "EMAIL|users/ID",
            required = true,
            description = "Address of the officer, or Chat's id.")
    private String officer = "";

    @Option(names = "--dry-run", description = "Only count what would be erased.")
    private boolean dryRun;

    @Option(names = "--by", paramLabel = "NAME", description = "Who erases, for the audit; else the account's name.")
    private String by = System.getProperty("user.name", "terminal");

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Mixin
    private Speech speech = new Speech();

    /** The erasure as a program reads it; the names of its fields are a promise. */
    private record Printed(boolean erased, int traces) {}

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext rooms = ErasureApplication.start()) {
            int traces = person(rooms.getBean(Officers.class))
                    .map(it -> rooms.getBean(Erasures.class).erase(it, by, dryRun))
                    .orElse(0);
            if (json) {
                speech.printJson(new Printed(!dryRun && traces > 0, traces));
            } else {
                speech.print(
                        traces == 0
                                ? speech.say("cli.erase.none")
                                : speech.say(dryRun ? "cli.erase.dry-run" : "cli.erase.done", traces));
            }
            return 0;
        } catch (DataAccessException e) {
            speech.tell(speech.say("cli.roster.redis-away"));
            return 1;
        }
    }

    private Optional<Erasure.Person> person(Officers officers) {
        if (officer.startsWith(MEMBER)) {
            return officers.find(new MemberId(officer))
                    .map(EraseCommand::person)
                    .or(() -> Optional.of(new Erasure.Person(officer, Optional.empty(), Optional.empty())));
        }
        return officers.addressed(officer.strip()).map(EraseCommand::person);
    }

    private static Erasure.Person person(Officer known) {
        return new Erasure.Person(
                known.id().value(), known.email(), known.direct().map(SpaceId::value));
    }
}
