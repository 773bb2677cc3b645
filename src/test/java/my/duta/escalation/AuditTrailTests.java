package my.duta.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import my.duta.directory.Officer;
import my.duta.directory.Rosters;
import my.duta.redis.Keys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Range;
import org.springframework.data.redis.connection.stream.MapRecord;

/** A chain that somebody with a hand in Redis tampers with, in every way there is. */
class AuditTrailTests extends DeskStage {

    private static final int RECORDS = 6;

    @BeforeEach
    void write() {
        Officer satu = satu();
        for (String question : List.of("q1", "q2")) {
            Escalation escalation = open(question);
            desk.claim(escalation.id(), satu);
            desk.resolve(escalation.id(), satu, "Boleh kanarioren.");
        }
    }

    @Test
    void holdsAndKeepsIdsOnly() {
        AuditTrail.Verification found = replica.audit.verify();

        assertThat(found.holds()).isTrue();
        assertThat(found.records()).isEqualTo(RECORDS);
        assertThat(replica.audit.of(EscalationId.of("q2", Requests.OFFICER)))
                .extracting(AuditRecord::act)
                .containsExactly("opened", "claimed", "answered");
        assertThat(records().toString()).doesNotContain("kanarioren", "Aminah", "Satu", "minit mesyuarat", "@");
    }

    @Test
    void goesOnWhereAnotherProcessLeftOff() {
        DeskReplica other =
                new DeskReplica(redis, Rosters.of(directory, ROSTER), absences, clock, DeskReplica.SETTINGS);
        other.desk.open(Requests.from("JCU", "q3"));
        open("q4");
        other.desk.open(Requests.from("JCU", "q5"));

        assertThat(replica.audit.verify().holds()).isTrue();
        assertThat(replica.audit.verify().records()).isEqualTo(RECORDS + 3);
    }

    @Test
    void findsAChangedRecord() {
        rewrite(3, it -> it.put("record", it.get("record").replace("answered", "released")));

        assertThat(faults()).containsExactly(new AuditTrail.Fault(3, AuditTrail.Fault.Kind.BROKEN));
    }

    @Test
    void findsAChangedRecordWhoseHashWasMadeAnew() {
        String before = records().get(1).getValue().get("hash");
        rewrite(3, it -> {
            String changed = it.get("record").replace("answered", "released");
            it.put("record", changed);
            it.put("hash", new AuditLink(2, before).then(changed).hash());
        });

        assertThat(faults()).containsExactly(new AuditTrail.Fault(4, AuditTrail.Fault.Kind.BROKEN));
    }

    @Test
    void findsARecordWhoseFieldsSayOtherwise() {
        rewrite(2, it -> it.put("id", "D-000000000000"));

        assertThat(faults()).containsExactly(new AuditTrail.Fault(2, AuditTrail.Fault.Kind.UNREADABLE));
    }

    @Test
    void findsAMissingRecord() {
        redis.opsForStream().delete(Keys.escalationAudit(), records().get(2).getId());

        assertThat(faults()).containsExactly(new AuditTrail.Fault(3, AuditTrail.Fault.Kind.MISSING));
    }

    @Test
    void findsThatTheBeginningIsMissing() {
        redis.opsForStream().delete(Keys.escalationAudit(), records().get(0).getId());

        assertThat(faults()).containsExactly(new AuditTrail.Fault(1, AuditTrail.Fault.Kind.MISSING));
    }

    @Test
    void findsThatTheEndWasCutOff() {
        redis.opsForStream().delete(Keys.escalationAudit(), records().get(5).getId());

        assertThat(faults()).containsExactly(new AuditTrail.Fault(5, AuditTrail.Fault.Kind.END));
    }

    @Test
    void findsARecordPutBehindTheEnd() {
        MapRecord<String, String, String> last = records().get(5);
        String forged = last.getValue().get("record").replace("\"number\":6", "\"number\":7");
        var entry = new TreeMap<>(last.getValue());
        entry.put("record", forged);
        entry.put(
                "hash",
                new AuditLink(6, last.getValue().get("hash")).then(forged).hash());
        redis.opsForStream().add(Keys.escalationAudit(), entry);

        assertThat(faults()).containsExactly(new AuditTrail.Fault(7, AuditTrail.Fault.Kind.END));
    }

    @Test
    void findsARecordThatWasPutInTwice() {
        redis.opsForStream().add(Keys.escalationAudit(), records().get(1).getValue());

        assertThat(faults()).containsExactly(new AuditTrail.Fault(2, AuditTrail.Fault.Kind.OUT_OF_ORDER));
    }

    private List<AuditTrail.Fault> faults() {
        return replica.audit.verify().faults();
    }

    private List<MapRecord<String, String, String>> records() {
        return redis.<String, String>opsForStream().range(Keys.escalationAudit(), Range.unbounded());
    }

    /** Writes the whole stream anew, with one record changed. */
    private void rewrite(int number, Consumer<Map<String, String>> change) {
        List<MapRecord<String, String, String>> all = records();
        redis.delete(Keys.escalationAudit());
        for (int i = 0; i < all.size(); i++) {
            Map<String, String> entry = new TreeMap<>(all.get(i).getValue());
            if (i + 1 == number) {
                change.accept(entry);
            }
            redis.opsForStream().add(Keys.escalationAudit(), entry);
        }
    }
}
