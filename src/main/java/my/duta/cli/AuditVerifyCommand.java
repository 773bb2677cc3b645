package my.duta.cli;

import java.util.concurrent.Callable;
import my.duta.escalation.AuditTrail;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Follows the chain of the audit and says where it does not hold. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Follows the chain of the escalations' audit; ends with 1 where it does not hold.")
final class AuditVerifyCommand implements Callable<Integer> {

    @Mixin
    private Speech speech = new Speech();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext rooms = AuditApplication.start()) {
            AuditTrail.Verification found = rooms.getBean(AuditTrail.class).verify();
            if (json) {
                speech.printJson(found);
            } else {
                print(found);
            }
            return found.holds() ? 0 : 1;
        }
    }

    private void print(AuditTrail.Verification found) {
        found.faults()
                .forEach(it -> speech.print(speech.say("cli.audit.fault." + it.kind(), String.valueOf(it.number()))));
        speech.print(
                found.holds()
                        ? speech.say("cli.audit.holds", found.records(), found.head())
                        : speech.say(
                                "cli.audit.broken",
                                found.records(),
                                found.faults().size()));
    }
}
