package my.duta.escalation;

import java.util.List;

/**
 * All changes of escalations, in order. Each record bears a hash over itself and the hash before it, so that none can be
 * changed, taken away or put in without a trace. Escalations have a chain of their own: what publishes the library
 * then never has to wait for the end of theirs.
 */
public interface AuditTrail {

    /** Follows the chain from its first record to its last. */
    Verification verify();

    /** The records of an escalation, in order. */
    List<AuditRecord> of(EscalationId id);

    /** The first record of every escalation, in order: who opened it. */
    List<AuditRecord> openings();

    /** The newest records of all escalations, the newest first. */
    List<AuditRecord> latest(int most);

    /**
     * What became of following the chain.
     *
     * @param records how many there are
     * @param head the hash of the last record. Whoever notes it elsewhere finds it in any later chain that holds
     */
    record Verification(long records, String head, List<Fault> faults) {

        public Verification {
            faults = List.copyOf(faults);
        }

        public boolean holds() {
            return faults.isEmpty();
        }
    }

    /**
     * Where the chain does not hold.
     *
     * @param number of the record
     */
    record Fault(long number, Kind kind) {

        /** What is wrong there. */
        public enum Kind {
            /** The hash does not follow from the record and the hash before: either was changed. */
            BROKEN,
            /** From this number on, records are missing before the next one there is. */
            MISSING,
            /** It stands where another number belongs. */
            OUT_OF_ORDER,
            /** It cannot be read, or its fields beside it say otherwise. */
            UNREADABLE,
            /** The chain is known to end elsewhere: its end was cut off, or records were put behind it. */
            END
        }
    }
}
