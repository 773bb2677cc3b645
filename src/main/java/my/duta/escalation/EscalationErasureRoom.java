package my.duta.escalation;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/** Of the escalations, what it takes to forget an officer, for a process that does nothing else with them. */
@Import({CandidateRoom.class, RedisEscalations.class, RedisAuditTrail.class, RedisEscalationErasure.class})
@EnableConfigurationProperties(EscalationProperties.class)
public final class EscalationErasureRoom {

    private EscalationErasureRoom() {}
}
