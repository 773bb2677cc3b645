package my.duta.cli;

import java.util.List;
import java.util.concurrent.Callable;
import my.duta.redis.Buried;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the events that failed too often. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists events that failed too often, the oldest first.")
final class BuriedListCommand implements Callable<Integer> {

    @Mixin
    private Speech speech = new Speech();

    @Option(names = "--json", description = "Print one JSON array.")
    private boolean json;

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext rooms = RedisApplication.start()) {
            List<Buried.Event> events = rooms.getBean(Buried.class).list();
            if (json) {
                speech.printJson(events.stream().map(BuriedPrinter::printed).toList());
            } else if (events.isEmpty()) {
                speech.print(speech.say("cli.buried.none"));
            } else {
                new BuriedPrinter(speech).table(events);
                speech.print(speech.say("cli.buried.counted", events.size()));
            }
            return 0;
        } catch (DataAccessException e) {
            speech.tell(speech.say("cli.roster.redis-away"));
            return 1;
        }
    }
}
