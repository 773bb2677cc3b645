package my.duta.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.StringRedisTemplate;

/** The script that moves an escalation to its next state. */
class ChangeScriptIntegrationTests {

    private static final int LONG = 60_000;

    private StringRedisTemplate redis;
    private RedisScripts scripts;

    @BeforeEach
    void start() {
        redis = TestRedis.empty();
        scripts = TestRedis.scripts(redis);
    }

    private List<String> due() {
        return scripts.run("due", List.of(Keys.due(), Keys.quota()), 10, LONG, 1, 1_000_000);
    }

    private List<String> load(String entry) {
        return scripts.run("load", List.of(Keys.outgoing(entry), Keys.due()), entry);
    }

    private List<String> settle(String entry, String version) {
        return scripts.run("settle", List.of(Keys.outgoing(entry), Keys.due(), Keys.row("")), entry, version);
    }

    private String field(String key, String name) {
        return String.valueOf(redis.opsForHash().get(key, name));
    }

    private List<String> change(String epoch, String open, String... notice) {
        return changeOf("D-1", epoch, open, epoch.equals("0") ? "" : "hash" + epoch, notice);
    }

    /** One that Aminah has or had, as number 1 and on of the audit; she may have one. */
    private List<String> changeOf(String id, String epoch, String open, String head, String... notice) {
        int next = Integer.parseInt(epoch) + 1;
        var keys = new ArrayList<>(List.of(
                Keys.escalation(id),
                Keys.escalationAudit(),
                Keys.escalationAuditHead(),
                Keys.due(),
                Keys.openEscalations(),
                Keys.escalationsOf("u"),
                Keys.escalationSteps(),
                Keys.heldEscalations(),
                Keys.candidate(id),
                Keys.candidates()));
        var arguments =
                new ArrayList<Object>(List.of(epoch, "state" + epoch, id, "audit" + epoch, open, 1000, LONG, 2000));
        arguments.addAll(List.of(open.equals("1") ? "aminah@x.gov.my" : "", 1, head, "hash" + next, next, "", "", 0));
        if (notice.length > 0) {
            keys.add(Keys.outgoing(notice[0]));
            arguments.addAll(List.of(notice));
        }
        return scripts.run("change", keys, arguments.toArray());
    }

    @Test
    void changeIsRefusedWhenAnotherRecordCameFirst() {
        change("0", "1");

        assertThat(changeOf("D-1", "1", "0", "hash0")).containsExactly("behind", "1", "hash1");
        assertThat(field(Keys.escalation("D-1"), "epoch")).isEqualTo("1");
        assertThat(redis.opsForStream().size(Keys.escalationAudit())).isEqualTo(1);
    }

    @Test
    void changeGivesNobodyMoreThanAllowedAndCountsWhatEnds() {
        change("0", "1");

        assertThat(changeOf("D-2", "0", "1", "hash1")).containsExactly("full");
        assertThat(redis.hasKey(Keys.escalation("D-2"))).isFalse();

        change("1", "0");
        assertThat(redis.opsForHash().size(Keys.heldEscalations())).isZero();
        assertThat(changeOf("D-2", "0", "1", "hash2")).containsExactly("changed", "1");
    }

    @Test
    void changeKeepsTheNextStepOfWhatIsOpen() {
        change("0", "1");
        assertThat(redis.opsForZSet().score(Keys.escalationSteps(), "D-1")).isEqualTo(2000);

        change("1", "0");
        assertThat(redis.opsForZSet().score(Keys.escalationSteps(), "D-1")).isNull();
    }

    @Test
    void changeIsMadeFromTheSeenStateOnlyWithOneAuditRecord() {
        assertThat(change("0", "1")).containsExactly("changed", "1");
        assertThat(change("0", "1")).containsExactly("stale");
        assertThat(change("1", "1")).containsExactly("changed", "2");
        assertThat(change("1", "0", "n1", "post", "x")).containsExactly("stale");

        assertThat(field(Keys.escalation("D-1"), "state")).isEqualTo("state1");
        assertThat(redis.opsForStream().size(Keys.escalationAudit())).isEqualTo(2);
        assertThat(redis.hasKey(Keys.outgoing("n1"))).isFalse();
    }

    @Test
    void changeKeepsTheOpenSetAndTheOfficersList() {
        change("0", "1");
        assertThat(redis.opsForZSet().range(Keys.openEscalations(), 0, -1)).containsExactly("D-1");

        change("1", "0");

        assertThat(redis.opsForZSet().range(Keys.openEscalations(), 0, -1)).isEmpty();
        assertThat(redis.opsForZSet().range(Keys.escalationsOf("u"), 0, -1)).containsExactly("D-1");
    }

    @Test
    void changePutsItsNoticesOnTheirWay() {
        change("0", "1", "n1", "revise", "first");
        change("1", "1", "n1", "revise", "second");

        assertThat(due()).containsExactly("n1");
        assertThat(load("n1")).startsWith("revise", "second", "2", "1");
    }

    @Test
    void changeWaitsWithANoticeForTheTryThatIsUnderWay() {
        change("0", "1", "n1", "revise", "first");
        due();
        load("n1");
        change("1", "1", "n1", "revise", "second");

        assertThat(due()).isEmpty();
        assertThat(settle("n1", "1")).containsExactly("newer");
        assertThat(due()).containsExactly("n1");
    }
}
