package my.duta.escalation;

import java.time.Instant;

/**
 * One change of an escalation as the audit keeps it: ids only, never a question or a name.
 *
 * @param number counts all records, from 1
 * @param escalation the id
 * @param epoch counts the changes of the escalation, from 1
 * @param act what was done, for example {@code claimed}
 * @param actor who did it: a member id, or {@code duta}
 * @param state the kind of state in which it left the escalation
 */
public record AuditRecord(
        long number, String escalation, long epoch, String act, String actor, String state, Instant at) {}
