package my.duta.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import my.duta.directory.Officer;
import my.duta.directory.Rosters;
import my.duta.redis.TestRedis;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Ambassadors who press at the same moment, on two replicas; with {@code -Dduta.races=10000} as often as a release must. */
class ClaimRaceTests extends DeskStage {

    private static final int RACES = Integer.getInteger("duta.races", 300);
    private static final int PEOPLE = 4;

    @Test
    void givesEveryEscalationToExactlyOneWhomAllOthersGetToSee() throws Exception {
        var rows = new ArrayList<String>();
        var people = new ArrayList<Officer>();
        for (int i = 0; i < PEOPLE; i++) {
            rows.add("JCU,ambassador,Duta " + i + ",duta" + i + "@jcu.gov.my,");
            people.add(met("duta" + i, "duta" + i + "@jcu.gov.my"));
        }
        StringRedisTemplate second = TestRedis.connect(TestRedis.port());
        var roster = Rosters.of(directory, absences, rows.toArray(String[]::new));
        List<DeskReplica> replicas = List.of(
                new DeskReplica(redis, roster, absences, clock, DeskReplica.SETTINGS),
                new DeskReplica(second, roster, absences, clock, DeskReplica.SETTINGS));
        ExecutorService pool = Executors.newFixedThreadPool(PEOPLE);
        try {
            Quiet.during(() -> {
                for (int race = 0; race < RACES; race++) {
                    race(replicas, people, pool, "race" + race);
                }
                return RACES;
            });
        } finally {
            pool.shutdownNow();
        }
        assertThat(replicas.get(0).audit.verify().faults()).isEmpty();
        assertThat(replicas.get(0).audit.verify().records()).isEqualTo(3L * RACES);
    }

    private void race(List<DeskReplica> replicas, List<Officer> people, ExecutorService pool, String question)
            throws Exception {
        EscalationDesk first = replicas.get(0).desk;
        Escalation escalation = first.open(Requests.from("JCU", question));
        var barrier = new CyclicBarrier(PEOPLE);
        var claims = new ArrayList<Future<Outcome>>();
        for (int i = 0; i < PEOPLE; i++) {
            Officer person = people.get(i);
            EscalationDesk desk = replicas.get(i % replicas.size()).desk;
            claims.add(pool.submit(() -> {
                barrier.await();
                return desk.claim(escalation.id(), person);
            }));
        }
        int winners = 0;
        var holder = new ArrayList<Assignment>();
        for (int i = 0; i < PEOPLE; i++) {
            Outcome outcome = claims.get(i).get();
            Assignment assignment = ((Escalation.Assigned) outcome.now().orElseThrow()).assignment();
            holder.add(assignment);
            if (outcome.done()) {
                winners++;
                assertThat(assignment.member()).isEqualTo(people.get(i).id());
            } else {
                assertThat(outcome.why()).contains(Refusal.HELD_BY_ANOTHER);
            }
        }
        assertThat(winners).isEqualTo(1);
        assertThat(holder).containsOnly(holder.get(0));
        first.withdraw(escalation.id(), officers.find(Requests.OFFICER).orElseThrow());
    }
}
