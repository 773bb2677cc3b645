package my.duta.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import my.duta.chat.Member;
import my.duta.chat.MemberId;
import my.duta.chat.Space;
import my.duta.directory.Absences;
import my.duta.directory.Agency;
import my.duta.directory.Officer;
import my.duta.directory.Officers;
import my.duta.directory.Rosters;
import my.duta.directory.WorkingTime;
import my.duta.language.Language;
import my.duta.redis.TestRedis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.redis.core.StringRedisTemplate;

/** A month of twenty agencies with sixty ambassadors who are slow, silent or away, and holidays between. */
class SimulatedMonthTests {

    private static final Path REPORT = Path.of("target/escalation-month.txt");
    private static final ZoneId MALAYSIA = ZoneId.of("Asia/Kuala_Lumpur");
    private static final Instant START = Instant.parse("2026-12-01T00:00:00Z");
    private static final Duration STEP = Duration.ofHours(1);
    private static final int DAYS = 31;
    private static final int MOST_HELD = 8;

    private final Random chance = new Random(20);
    private final StringRedisTemplate redis = TestRedis.empty();
    private final DeskClock clock = new DeskClock(START);
    private final Officers officers = Rosters.officers(redis);
    private final Absences absences = Rosters.absences(redis);
    private final WorkingTime workingTime = Rosters.workingTime();
    private final List<String> agencies = Rosters.agencies().all().stream()
            .map(Agency::code)
            .filter(it -> !it.equals("KC"))
            .limit(19)
            .collect(Collectors.toCollection(ArrayList::new));
    private final List<Officer> ambassadors = new ArrayList<>();
    private final Map<EscalationId, Officer> asked = new HashMap<>();

    @TempDir
    private Path directory;

    @Test
    void nothingStallsAndEveryOfficerHasAnAnswerOrAnHonestClosing() throws Exception {
        agencies.add("KC");
        var desk = new DeskReplica(
                redis, Rosters.of(directory, absences, roster()), absences, clock, DeskReplica.settings(MOST_HELD));
        List<Escalation> ended = Quiet.during(() -> {
            run(desk, DAYS, true);
            run(desk, 14, false);
            return asked.keySet().stream()
                    .map(it -> desk.desk.find(it).orElseThrow())
                    .toList();
        });

        assertThat(ended).hasSizeGreaterThan(500).noneMatch(Escalation::isOpen);
        assertThat(desk.escalations.size()).isZero();
        assertThat(desk.audit.verify().faults()).isEmpty();
        report(ended);
    }

    private String[] roster() {
        return IntStream.range(0, 60)
                .mapToObj(it -> {
                    String agency = agencies.get(it % 20);
                    String name = "duta" + it;
                    String email = name + "@example.gov.my";
                    ambassadors.add(met(name, email));
                    return agency + "," + (it < 40 ? "ambassador" : "deputy") + "," + name + "," + email + ",";
                })
                .toArray(String[]::new);
    }

    private Officer met(String name, String email) {
        return officers.met(
                new Member(new MemberId("users/" + name), name, Optional.of(email)),
                new Space(DeskStage.spaceOf(name), Space.Kind.DIRECT));
    }

    private void run(DeskReplica desk, int days, boolean asking) {
        Instant end = clock.instant().plus(Duration.ofDays(days));
        while (clock.instant().isBefore(end)) {
            clock.pass(STEP);
            Optional<String> federal = Optional.empty();
            if (workingTime.isWorking(federal, clock.instant())) {
                if (asking) {
                    ask(desk);
                }
                ambassadors.forEach(it -> work(desk, it, asking));
            }
            desk.clocks.relieveWhoIsGone();
            desk.clocks.makeDueSteps();
            look(desk);
        }
    }

    private void ask(DeskReplica desk) {
        for (int i = chance.nextInt(7); i > 0; i--) {
            String name = "pegawai" + chance.nextInt(400);
            Officer officer = met(name, name + "@example.gov.my");
            Request request = Requests.by(
                    name,
                    "q" + asked.size(),
                    chance.nextBoolean() ? Language.MALAY : Language.ENGLISH,
                    Optional.of(agencies.get(chance.nextInt(20))),
                    clock.instant());
            asked.put(desk.desk.open(request).id(), officer);
        }
    }

    /** One in five never does anything; the others look at what they have now and then. */
    private void work(DeskReplica desk, Officer person, boolean mayLeave) {
        String email = person.email().orElseThrow();
        boolean away = absences.of(email, clock.instant()).isPresent();
        if (away || email.hashCode() % 5 == 0 || chance.nextInt(4) > 0) {
            return;
        }
        if (mayLeave && chance.nextInt(40) == 0) {
            absences.away(email, LocalDate.ofInstant(clock.instant(), MALAYSIA).plusDays(3), Optional.empty());
            return;
        }
        desk.desk.heldBy(person).stream().limit(2).forEach(it -> act(desk.desk, it, person));
    }

    private void act(EscalationDesk desk, Escalation escalation, Officer person) {
        EscalationId id = escalation.id();
        int kind = chance.nextInt(20);
        if (escalation instanceof Escalation.Assigned assigned && assigned.askedBack()) {
            if (chance.nextInt(3) == 0) {
                Optional.ofNullable(asked.get(id)).ifPresent(it -> desk.sayMore(id, it, "Lebih lanjut"));
            }
        } else if (kind < 6) {
            desk.claim(id, person);
        } else if (kind < 15) {
            desk.resolve(id, person, "Boleh.");
        } else if (kind == 15) {
            desk.askBack(id, person, "Yang mana?");
        } else if (kind == 16) {
            desk.release(id, person, "");
        } else if (kind == 17) {
            desk.close(id, person, Escalation.Closed.Reason.NO_ANSWER_POSSIBLE, "");
        }
    }

    private void look(DeskReplica desk) {
        Map<String, Integer> held = desk.escalations.held();
        assertThat(held.entrySet())
                .filteredOn(it -> !it.getKey().equals(Escalations.NOBODY))
                .allMatch(it -> it.getValue() <= MOST_HELD);
        assertThat(desk.escalations.due(clock.instant(), 1))
                .as("what was due at %s has gone on", clock.instant())
                .isEmpty();
    }

    private void report(List<Escalation> ended) throws IOException {
        List<Duration> first = new ArrayList<>();
        List<Duration> resolved = new ArrayList<>();
        for (Escalation it : ended) {
            Instant opened = it.history().events().get(0).at();
            it.history().events().stream()
                    .filter(event -> !event.actor().equals("duta") && event.kind() != Event.Kind.OPENED)
                    .findFirst()
                    .ifPresent(
                            event -> first.add(workingTime.between(it.request().agency(), opened, event.at())));
            if (it instanceof Escalation.Answered answered) {
                resolved.add(workingTime.between(
                        it.request().agency(), opened, answered.resolution().at()));
            }
        }
        assertThat(resolved).hasSizeGreaterThan(ended.size() / 2);
        Files.writeString(
                REPORT,
                "%d questions, %d answered, %d closed with a reason%n%s%s"
                        .formatted(
                                ended.size(),
                                resolved.size(),
                                ended.size() - resolved.size(),
                                line("first response", first),
                                line("resolution", resolved)));
    }

    private static String line(String what, List<Duration> times) {
        List<Duration> sorted = times.stream().sorted().toList();
        return "%s in working time: median %s, p90 %s%n"
                .formatted(what, sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 9 / 10));
    }
}
