package my.duta.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import my.duta.redis.Buried;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what is known of one event, without what was written. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows what is known of an event, buried or not, without what was written.")
final class BuriedShowCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "Id of the event, as the list and the log name it.")
    private String id = "";

    @Mixin
    private Speech speech = new Speech();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext rooms = RedisApplication.start()) {
            Optional<Buried.Event> found = rooms.getBean(Buried.class).find(id);
            if (found.isEmpty()) {
                speech.tell(speech.say("cli.buried.unknown", id));
                return 1;
            }
            if (json) {
                speech.printJson(BuriedPrinter.printed(found.get()));
            } else {
                new BuriedPrinter(speech).print(found.get());
            }
            return 0;
        } catch (DataAccessException e) {
            speech.tell(speech.say("cli.roster.redis-away"));
            return 1;
        }
    }
}
