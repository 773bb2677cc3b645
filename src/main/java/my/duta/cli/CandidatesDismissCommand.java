package my.duta.cli;

import java.util.concurrent.Callable;
import my.duta.escalation.Candidates;
import my.duta.escalation.EscalationId;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keeps an answer out of the library; the ambassador is told why. */
@Command(
        name = "dismiss",
        mixinStandardHelpOptions = true,
        description = "Keeps an answer out of the library and tells the ambassador why.")
final class CandidatesDismissCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "Id of the escalation that was answered, for example D-7F3A21BC0499.")
    private String id = "";

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why; the ambassador reads it.")
    private String reason = "";

    @Option(names = "--by", paramLabel = "NAME", description = "Who decides; else the account's name.")
    private String by = System.getProperty("user.name", "terminal");

    @Mixin
    private Speech speech = new Speech();

    @Override
    public Integer call() {
        if (reason.isBlank()) {
            throw speech.misunderstood("cli.candidates.reason.missing");
        }
        try (ConfigurableApplicationContext rooms = CandidatesApplication.start()) {
            Candidates candidates = rooms.getBean(Candidates.class);
            boolean done =
                    candidates.dismiss(new EscalationId(id), reason.strip(), by).isPresent();
            if (done) {
                speech.print(speech.say("cli.candidates.dismissed", id));
                return 0;
            }
            speech.tell(speech.say(
                    candidates.find(new EscalationId(id)).isEmpty()
                            ? "cli.candidates.unknown"
                            : "cli.candidates.decided",
                    id));
            return 1;
        } catch (DataAccessException e) {
            speech.tell(speech.say("cli.roster.redis-away"));
            return 1;
        }
    }
}
