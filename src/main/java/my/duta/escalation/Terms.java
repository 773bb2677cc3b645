package my.duta.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import my.duta.directory.Ambassador;
import my.duta.directory.Roster;
import my.duta.directory.WorkingTime;
import org.springframework.stereotype.Component;

/** Says how long whoever has the next word may take: working time of their own agency. */
@Component
class Terms {

    private final EscalationProperties settings;
    private final WorkingTime workingTime;
    private final Roster roster;

    Terms(EscalationProperties settings, WorkingTime workingTime, Roster roster) {
        this.settings = settings;
        this.workingTime = workingTime;
        this.roster = roster;
    }

    Term toTake(String email, Instant from) {
        return of(agency(email), from, settings.firstResponse());
    }

    Term toAnswer(String email, Instant from) {
        return of(agency(email), from, settings.resolution());
    }

    Term toReply(Request request, Instant from) {
        return of(request.agency(), from, settings.officerReply());
    }

    /** Somebody new is looked for every while; at the end those who had their turn are asked again. */
    Term toFind(Request request, Instant from) {
        return new Term(
                request.agency(),
                from.plus(settings.offerEvery()),
                workingTime.after(request.agency(), from, settings.firstResponse()),
                false);
    }

    private Optional<String> agency(String email) {
        return roster.addressed(email).map(Ambassador::agency);
    }

    private Term of(Optional<String> agency, Instant from, Duration length) {
        Duration quiet = length.minus(settings.remindBefore());
        return new Term(
                agency,
                workingTime.after(agency, from, quiet.isNegative() ? Duration.ZERO : quiet),
                workingTime.after(agency, from, length),
                quiet.isNegative());
    }
}
