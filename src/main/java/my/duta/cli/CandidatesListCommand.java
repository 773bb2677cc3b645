package my.duta.cli;

import java.util.List;
import java.util.concurrent.Callable;
import my.duta.escalation.Candidate;
import my.duta.escalation.Candidates;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the answers on which nobody has decided. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists answers on which nobody has decided, the one that most officers asked for first.")
final class CandidatesListCommand implements Callable<Integer> {

    @Mixin
    private Speech speech = new Speech();

    @Option(names = "--most", paramLabel = "NUMBER", description = "How many to list at most; 50 without it.")
    private int most = 50;

    @Option(names = "--json", description = "Print one JSON array.")
    private boolean json;

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext rooms = CandidatesApplication.start()) {
            List<Candidate> waiting = rooms.getBean(Candidates.class).waiting(most);
            if (json) {
                speech.printJson(waiting.stream().map(CandidatePrinter::printed).toList());
            } else if (waiting.isEmpty()) {
                speech.print(speech.say("cli.candidates.none"));
            } else {
                var printer = new CandidatePrinter(speech);
                waiting.forEach(printer::print);
                speech.print(speech.say("cli.candidates.counted", waiting.size()));
            }
            return 0;
        } catch (DataAccessException e) {
            speech.tell(speech.say("cli.roster.redis-away"));
            return 1;
        }
    }
}
