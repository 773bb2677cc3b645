package my.duta.escalation;

import org.springframework.context.annotation.Import;

/** Of the escalations, what it takes to decide on candidates, for a process that does nothing else with them. */
@Import({RedisCandidates.class, EscalationMessages.class, StateWords.class, RedisPace.class})
public final class CandidateRoom {

    private CandidateRoom() {}
}
