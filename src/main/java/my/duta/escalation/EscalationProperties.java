package my.duta.escalation;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long escalations may take, in working time, and how many an ambassador may have.
 *
 * @param firstResponse after which the next one is asked if nobody took it
 * @param resolution after which whoever took it must have answered, or another is asked
 * @param remindBefore how long before either end the ambassador is reminded
 * @param officerReply how long an officer may take to answer what an ambassador asked
 * @param mostHeld how many one ambassador has or is asked at a time
 * @param offerEvery how often somebody is looked for while nobody can be asked, in time of the clock
 * @param digestAt when ambassadors are told on a working day what waits for them, for example {@code 08:15}
 * @param draftWithin how long a language model, where there is one, may take to draft an answer for an ambassador who
 *     waits for the window; then it begins with what the sections say
 */
@ConfigurationProperties("duta.escalation")
public record EscalationProperties(
        @DefaultValue("4h") Duration firstResponse,
        @DefaultValue("18h") Duration resolution,
        @DefaultValue("1h") Duration remindBefore,
        @DefaultValue("27h") Duration officerReply,
        @DefaultValue("20") int mostHeld,
        @DefaultValue("15s") Duration offerEvery,
        @DefaultValue("08:15") LocalTime digestAt,
        @DefaultValue("4s") Duration draftWithin) {

    public EscalationProperties {
        if (mostHeld < 1) {
            throw new IllegalArgumentException("duta.escalation.most-held is at least 1");
        }
    }
}
