package my.duta.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import my.duta.chat.Member;
import my.duta.chat.MemberId;
import my.duta.chat.Post;
import my.duta.chat.Space;
import my.duta.chat.SpaceId;
import my.duta.directory.Absences;
import my.duta.directory.Officer;
import my.duta.directory.Officers;
import my.duta.directory.Roster;
import my.duta.directory.Rosters;
import my.duta.language.Language;
import my.duta.redis.Json;
import my.duta.redis.Keys;
import my.duta.redis.Outbox;
import my.duta.redis.TestRedis;
import org.springframework.data.redis.core.StringRedisTemplate;

/** One desk on two replicas, one of which knows a newer roster, and people who do anything at any time. */
final class RandomDesk {

    private static final List<String> AMBASSADORS = List.of("satu", "dua", "timbalan", "pusat", "selatan");
    private static final List<String> OFFICERS = List.of("aminah", "budi", "chong");

    private final Random chance;
    private final StringRedisTemplate redis = TestRedis.empty();
    private final DeskClock clock = new DeskClock(Requests.NOW);
    private final Officers officers = Rosters.officers(redis);
    private final Absences absences = Rosters.absences(redis);
    private final Outbox outbox = TestRedis.outbox(redis);
    private final Json json = new Json();
    private final List<DeskReplica> replicas;
    private final Map<EscalationId, List<String>> checked = new HashMap<>();
    private final Map<EscalationId, Escalation> known = new TreeMap<>(Comparator.comparing(EscalationId::value));
    private final Chronicle chronicle = new Chronicle();
    private final Set<SpaceId> gone = new HashSet<>();
    private int acts;

    RandomDesk(long seed, Roster older, Roster newer) {
        chance = new Random(seed);
        replicas = List.of(replica(older), replica(newer));
        OFFICERS.forEach(this::met);
        AMBASSADORS.stream().filter(it -> chance.nextInt(4) > 0).forEach(this::met);
    }

    private DeskReplica replica(Roster roster) {
        return new DeskReplica(redis, roster, absences, clock, DeskReplica.settings(3));
    }

    private Officer met(String name) {
        String agency = name.equals("pusat") ? "kc" : name.equals("selatan") ? "jcs" : "jcu";
        return officers.met(
                new Member(new MemberId("users/" + name), name, Optional.of(name + "@" + agency + ".gov.my")),
                new Space(DeskStage.spaceOf(name), Space.Kind.DIRECT));
    }

    private <T> T any(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }

    private DeskReplica replica() {
        return any(replicas);
    }

    void play(int steps) {
        open();
        for (int i = 0; i < steps; i++) {
            step();
            check();
        }
        settle();
    }

    private void step() {
        int kind = chance.nextInt(100);
        if (kind < 12) {
            open();
        } else if (kind < 52) {
            asAmbassador();
        } else if (kind < 70) {
            asOfficer();
        } else if (kind < 86) {
            clock.pass(Duration.ofMinutes(15L * (1 + chance.nextInt(40))));
            replica().clocks.makeDueSteps();
        } else if (kind < 92) {
            changePeople();
        } else if (kind < 95) {
            changePlaces();
        } else {
            deliver();
        }
    }

    private void open() {
        Request request = request(any(OFFICERS));
        remember(replica().desk.open(request));
    }

    private Request request(String officer) {
        Request direct = Requests.by(
                officer,
                "q" + chance.nextInt(2),
                any(List.of(Language.values())),
                chance.nextInt(5) == 0 ? Optional.empty() : Optional.of("JCU"),
                clock.instant());
        return chance.nextBoolean() ? direct : Requests.in(teamOf(officer), direct);
    }

    private static SpaceId teamOf(String officer) {
        return DeskStage.spaceOf("team-" + officer);
    }

    private static boolean isOfficers(SpaceId space) {
        return OFFICERS.stream().anyMatch(it -> space.equals(teamOf(it)) || space.equals(DeskStage.spaceOf(it)));
    }

    private void remember(Escalation escalation) {
        known.put(escalation.id(), escalation);
    }

    private Escalation anyKnown() {
        return any(List.copyOf(known.values()));
    }

    private void asAmbassador() {
        Escalation seen = anyKnown();
        EscalationId id = seen.id();
        EscalationDesk desk = replica().desk;
        Officer person = met(any(AMBASSADORS));
        Outcome outcome = switch (chance.nextInt(8)) {
            case 0, 1 -> desk.claim(id, person);
            case 2, 3 -> desk.resolve(id, person, "Boleh.", chance.nextBoolean());
            case 4 -> desk.askBack(id, person, "Yang mana?");
            case 5 ->
                chance.nextBoolean()
                        ? desk.release(id, person, "")
                        : desk.close(id, person, Escalation.Closed.Reason.NO_ANSWER_POSSIBLE, "Belum ada");
            case 6 -> desk.duplicateOf(id, person, anyKnown().id());
            default -> pass(desk, seen, person);
        };
        acts += outcome.done() ? 1 : 0;
        boolean another = seen instanceof Escalation.Assigned assigned
                && !assigned.assignment().member().equals(person.id());
        assertThat(another && outcome.done())
                .as("an act of who does not hold it")
                .isFalse();
        assertThat(outcome.why().isPresent()).isNotEqualTo(outcome.done());
    }

    private Outcome pass(EscalationDesk desk, Escalation seen, Officer person) {
        List<PassTarget> targets = desk.passTargets(seen, person);
        return desk.passOn(
                seen.id(), person, targets.isEmpty() ? "none" : any(targets).key(), "Sila bantu");
    }

    private void asOfficer() {
        EscalationId id = anyKnown().id();
        EscalationDesk desk = replica().desk;
        String name = any(OFFICERS);
        Officer person = met(name);
        Outcome outcome = switch (chance.nextInt(6)) {
            case 0 -> desk.withdraw(id, person);
            case 1 -> desk.sayMore(id, person, "Untuk minit mesyuarat.");
            case 2, 3 -> desk.notSolved(id, person, "Belum jelas");
            case 4 -> desk.thank(id, person);
            default -> join(desk, id, name);
        };
        acts += outcome.done() ? 1 : 0;
    }

    private Outcome join(EscalationDesk desk, EscalationId id, String name) {
        Request request = request(name);
        Outcome outcome = desk.join(id, request);
        desk.find(request.id()).ifPresent(this::remember);
        return outcome;
    }

    private void changePeople() {
        String name = any(AMBASSADORS);
        Officer person = met(name);
        switch (chance.nextInt(4)) {
            case 0 -> {
                absences.away(
                        person.email().orElseThrow(),
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(chance.nextInt(4)),
                        Optional.of("dua@jcu.gov.my"));
                replica().desk.relieve(person);
            }
            case 1 -> absences.back(person.email().orElseThrow());
            case 2 -> replica().desk.reachable(person, DeskStage.spaceOf(name));
            default -> replica().clocks.relieveWhoIsGone();
        }
    }

    /** Duta is put out of a place of an officer, or let in again. */
    private void changePlaces() {
        String name = any(OFFICERS);
        if (chance.nextBoolean()) {
            gone.add(chance.nextBoolean() ? teamOf(name) : DeskStage.spaceOf(name));
        } else {
            comesBack(name);
        }
    }

    private void comesBack(String name) {
        gone.remove(DeskStage.spaceOf(name));
        replica().desk.reachable(met(name), DeskStage.spaceOf(name));
    }

    /** Posts what is due; now and then a card can never be delivered. */
    private void deliver() {
        for (var due = outbox.due(100, Duration.ofMinutes(1), TestRedis.PLENTY);
                !due.isEmpty();
                due = outbox.due(100, Duration.ofMinutes(1), TestRedis.PLENTY)) {
            due.forEach(it -> deliver(it, json.read(it.payload(), Post.class)));
        }
    }

    private void deliver(Outbox.Entry entry, Post post) {
        boolean isNew = entry.kind().equals("post");
        SpaceId space = post.to().space();
        boolean unlucky = isNew && !isOfficers(space) && chance.nextInt(20) == 0;
        if (gone.contains(space) || unlucky) {
            replica().desk.undeliverable(post);
            outbox.done(entry);
        } else if (isNew) {
            chronicle.arrived.add(post);
            String id = post.id().value();
            outbox.posted(entry, id, new Outbox.Receipt(id, "threads/" + id));
        } else {
            outbox.done(entry);
        }
    }

    private void check() {
        var held = new HashMap<String, Integer>();
        Map<EscalationId, List<String>> kept = kept();
        Set<String> stepping = redis.opsForZSet().range(Keys.escalationSteps(), 0, -1);
        for (EscalationId id : List.copyOf(known.keySet())) {
            if (!kept.get(id).equals(checked.put(id, kept.get(id)))) {
                Escalations.Versioned seen =
                        replicas.get(0).escalations.find(id).orElseThrow();
                remember(seen.escalation());
                chronicle.saw(seen);
            }
            Escalation now = known.get(id);
            assertThat(stepping.contains(id.value()))
                    .as("a next step of what is open")
                    .isEqualTo(now.isOpen());
            if (now.isOpen()) {
                held.merge(now.holder().orElse(Escalations.NOBODY), 1, Integer::sum);
            }
        }
        assertThat(replicas.get(0).escalations.held()).isEqualTo(held);
        held.remove(Escalations.NOBODY);
        assertThat(held.values()).allMatch(it -> it <= 3);
    }

    /** What is kept of all that is known, read at once: only what differs from before must be looked at. */
    private Map<EscalationId, List<String>> kept() {
        List<EscalationId> ids = List.copyOf(known.keySet());
        List<String> values = TestRedis.scripts(redis)
                .run(
                        "gather",
                        ids.stream().map(it -> Keys.escalation(it.value())).toList());
        return IntStream.range(0, ids.size())
                .boxed()
                .collect(Collectors.toMap(ids::get, it -> values.subList(2 * it, 2 * it + 2)));
    }

    /** Lets the time go on, and looks at what was delivered and written down. */
    private void settle() {
        for (int i = 0; i < 3; i++) {
            clock.pass(Duration.ofHours(30));
            Instant now = clock.instant();
            replicas.forEach(it -> it.clocks.makeDueSteps());
            assertThat(replicas.get(0).escalations.due(now, 100))
                    .as("what was due has gone on")
                    .isEmpty();
        }
        OFFICERS.forEach(this::comesBack);
        for (int i = 0; i < 2; i++) {
            check();
            deliver();
        }
        agree();
        assertThat(DeskLaws.brokenIn(chronicle)).isEmpty();
    }

    /** The audit and the histories tell the same, and the chain holds. */
    private void agree() {
        DeskReplica replica = replicas.get(0);
        AuditTrail.Verification verified = replica.audit.verify();
        assertThat(verified.faults()).isEmpty();
        long records = 0;
        for (Escalation it : known.values()) {
            List<AuditRecord> audit = replica.audit.of(it.id());
            records += audit.size();
            chronicle.audit.addAll(audit);
            assertThat(it.history().count()).isEqualTo(audit.size());
            if (audit.size() <= it.history().events().size()) {
                assertThat(it.history().events())
                        .extracting(event -> event.kind().act() + event.actor())
                        .isEqualTo(audit.stream()
                                .map(record -> record.act() + record.actor())
                                .toList());
            }
        }
        assertThat(verified.records()).isEqualTo(records);
    }

    int acts() {
        return acts;
    }
}
