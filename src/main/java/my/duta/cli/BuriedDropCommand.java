package my.duta.cli;

import java.util.concurrent.Callable;
import my.duta.redis.Buried;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes a buried event off the list for good. */
@Command(
        name = "drop",
        mixinStandardHelpOptions = true,
        description = "Takes an event off the list for good; its officer was told that it failed.")
final class BuriedDropCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "Id of the event.")
    private String id = "";

    @Mixin
    private Speech speech = new Speech();

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext rooms = RedisApplication.start()) {
            if (rooms.getBean(Buried.class).drop(id)) {
                speech.print(speech.say("cli.buried.dropped", id));
                return 0;
            }
            speech.tell(speech.say("cli.buried.unknown", id));
            return 1;
        } catch (DataAccessException e) {
            speech.tell(speech.say("cli.roster.redis-away"));
            return 1;
        }
    }
}
