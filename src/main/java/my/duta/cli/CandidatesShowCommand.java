package my.duta.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import my.duta.escalation.Candidate;
import my.duta.escalation.Candidates;
import my.duta.escalation.EscalationId;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one answer, decided on or not. */
@Command(name = "show", mixinStandardHelpOptions = true, description = "Shows an answer, decided on or not.")
final class CandidatesShowCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "Id of the escalation that was answered, for example D-7F3A21BC0499.")
    private String id = "";

    @Mixin
    private Speech speech = new Speech();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext rooms = CandidatesApplication.start()) {
            Optional<Candidate> found = rooms.getBean(Candidates.class).find(new EscalationId(id));
            if (found.isEmpty()) {
                speech.tell(speech.say("cli.candidates.unknown", id));
                return 1;
            }
            if (json) {
                speech.printJson(CandidatePrinter.printed(found.get()));
            } else {
                new CandidatePrinter(speech).print(found.get());
            }
            return 0;
        } catch (DataAccessException e) {
            speech.tell(speech.say("cli.roster.redis-away"));
            return 1;
        }
    }
}
