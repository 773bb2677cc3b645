package my.duta.cli;

import java.util.List;
import java.util.concurrent.Callable;
import my.duta.redis.Buried;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives buried events another chance; their officers then get the answer. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Gives events their tries anew, once what they failed on is mended. Ends with 1 if one is not"
                + " buried.")
final class BuriedReplayCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", arity = "0..*", description = "Ids of the events.")
    private List<String> ids = List.of();

    @Option(names = "--all", description = "All that are buried.")
    private boolean all;

    @Mixin
    private Speech speech = new Speech();

    @Override
    public Integer call() {
        if (all != ids.isEmpty()) {
            throw speech.misunderstood("cli.buried.which");
        }
        try (ConfigurableApplicationContext rooms = RedisApplication.start()) {
            Buried buried = rooms.getBean(Buried.class);
            List<String> replayed = all
                    ? buried.replayAll()
                    : ids.stream().filter(buried::replay).toList();
            ids.stream()
                    .filter(it -> !replayed.contains(it))
                    .forEach(it -> speech.tell(speech.say("cli.buried.unknown", it)));
            speech.print(speech.say("cli.buried.replayed", replayed.size()));
            return replayed.containsAll(ids) ? 0 : 1;
        } catch (DataAccessException e) {
            speech.tell(speech.say("cli.roster.redis-away"));
            return 1;
        }
    }
}
