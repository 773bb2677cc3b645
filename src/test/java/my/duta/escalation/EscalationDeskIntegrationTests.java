package my.duta.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import my.duta.chat.Member;
import my.duta.chat.MemberId;
import my.duta.chat.Post;
import my.duta.chat.Space;
import my.duta.chat.SpaceId;
import my.duta.chat.ThreadId;
import my.duta.directory.Officer;
import my.duta.directory.Officers;
import my.duta.directory.Roster;
import my.duta.directory.Rosters;
import my.duta.language.Words;
import my.duta.redis.Json;
import my.duta.redis.Keys;
import my.duta.redis.Outbox;
import my.duta.redis.TestRedis;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.redis.core.StringRedisTemplate;

class EscalationDeskIntegrationTests {

    private static final String[] ROSTER = {
        "JCU,ambassador,Satu,satu@jcu.gov.my,",
        "JCU,ambassador,Dua,dua@jcu.gov.my,",
        "JCU,deputy,Timbalan,timbalan@jcu.gov.my,",
        "KC,ambassador,Pusat,pusat@kc.gov.my,",
        "JCS,ambassador,Selatan,selatan@jcs.gov.my,",
    };

    @TempDir
    private Path directory;

    private StringRedisTemplate redis;
    private Officers officers;
    private Outbox outbox;
    private Escalations escalations;
    private EscalationDesk desk;

    @BeforeEach
    void start() {
        redis = TestRedis.empty();
        officers = Rosters.officers(redis);
        outbox = TestRedis.outbox(redis);
        desk = desk(ROSTER);
        met("officer", "aminah@jcu.gov.my");
    }

    private EscalationDesk desk(String... rows) {
        Clock clock = Clock.fixed(Requests.NOW, ZoneOffset.UTC);
        Roster roster = Rosters.of(directory, rows);
        escalations = new RedisEscalations(
                TestRedis.scripts(redis), redis, new Json(), TestRedis.settings(Duration.ofSeconds(10)), clock);
        var cards = new EscalationCards(new Words(), Rosters.agencies());
        return new EscalationDesk(escalations, roster, officers, cards, outbox, clock, new SimpleMeterRegistry());
    }

    private Officer met(String name, String email) {
        return officers.met(
                new Member(new MemberId("users/" + name), name, Optional.of(email)),
                new Space(spaceOf(name), Space.Kind.DIRECT));
    }

    private static SpaceId spaceOf(String name) {
        return new SpaceId("spaces/" + name.toUpperCase(java.util.Locale.ROOT));
    }

    private Officer satu() {
        return met("satu", "satu@jcu.gov.my");
    }

    private Officer dua() {
        return met("dua", "dua@jcu.gov.my");
    }

    private Optional<String> askedFor(Escalation escalation) {
        return ((Escalation.Waiting) escalation).offeredName();
    }

    private Escalation open(String question) {
        return desk.open(Requests.from("JCU", question));
    }

    private Escalation now(Escalation escalation) {
        return desk.find(escalation.id()).orElseThrow();
    }

    /** Posts all that is due, and says what went where. */
    private List<Post> delivered() {
        var posts = new ArrayList<Post>();
        for (var due = outbox.due(100, Duration.ofMinutes(1));
                !due.isEmpty();
                due = outbox.due(100, Duration.ofMinutes(1))) {
            due.forEach(it -> {
                Post post = new Json().read(it.payload(), Post.class);
                String thread =
                        post.to().space().value() + "/threads/" + post.id().value();
                if (it.kind().equals("post")) {
                    outbox.posted(
                            it, post.id().value(), new Outbox.Receipt(post.id().value(), thread));
                } else {
                    outbox.done(it);
                }
                posts.add(post);
            });
        }
        return posts;
    }

    private List<String> audit() {
        return redis
                .<String, String>opsForStream()
                .range(Keys.audit(), org.springframework.data.domain.Range.unbounded())
                .stream()
                .map(it -> it.getValue().get("record"))
                .map(it -> it.replaceFirst(".*\"act\":\"(\\w+)\".*\"actor\":\"([\\w/]+)\".*", "$1 by $2"))
                .toList();
    }

    @Test
    void asksAnAmbassadorOfTheAgencyAndTellsTheOfficerWhom() {
        satu();
        Escalation escalation = open("q1");

        assertThat(askedFor(escalation)).contains("Satu");
        assertThat(delivered())
                .extracting(it -> it.to().space())
                .containsExactly(Requests.OFFICERS_SPACE, spaceOf("satu"));
        assertThat(audit()).containsExactly("opened by users/officer");
    }

    @Test
    void asksWhoeverHasTheFewestOpen() {
        satu();
        dua();

        assertThat(List.of(askedFor(open("q1")), askedFor(open("q2")), askedFor(open("q3")), askedFor(open("q4"))))
                .containsExactly(Optional.of("Dua"), Optional.of("Satu"), Optional.of("Dua"), Optional.of("Satu"));
    }

    @Test
    void asksTheDeputyThenTheMinistryWhereNobodyBeforeCanBeReached() {
        met("pusat", "pusat@kc.gov.my");
        assertThat(askedFor(open("q1"))).contains("Pusat");

        met("timbalan", "timbalan@jcu.gov.my");
        assertThat(askedFor(open("q2"))).contains("Timbalan");
    }

    @Test
    void asksTheCentralDeskForAnOfficerOfNoKnownAgency() {
        satu();
        met("pusat", "pusat@kc.gov.my");

        Escalation escalation = desk.open(Requests.of("q1", my.duta.language.Language.MALAY, Optional.empty()));

        assertThat(askedFor(escalation)).contains("Pusat");
    }

    @Test
    void asksNobodyTheirOwnQuestion() {
        dua();
        met("officer", "satu@jcu.gov.my");

        assertThat(askedFor(open("q1"))).contains("Dua");
        assertThat(askedFor(open("q2"))).contains("Dua");
    }

    @Test
    void reachesADeskInItsOwnSpace() {
        desk = desk("JCU,ambassador,Meja,meja@jcu.gov.my,spaces/DESK");
        open("q1");

        assertThat(delivered()).extracting(it -> it.to().space()).contains(new SpaceId("spaces/DESK"));
    }

    @Test
    void waitsForNobodyAndIsOfferedWhenAnAmbassadorAppears() {
        Escalation waiting = open("q1");
        assertThat(askedFor(waiting)).isEmpty();
        desk.offerWaiting();
        assertThat(askedFor(now(waiting))).isEmpty();

        desk.reachable(satu(), spaceOf("satu"));

        assertThat(askedFor(now(waiting))).contains("Satu");
        assertThat(delivered()).extracting(it -> it.to().space()).contains(spaceOf("satu"));
        assertThat(audit()).containsExactly("opened by users/officer", "offered by duta");
    }

    @Test
    void isOfferedAfterAChangeOfTheRosterToo() {
        Escalation waiting = open("q1");
        met("baru", "baru@jcu.gov.my");
        desk = desk("JCU,ambassador,Baru,baru@jcu.gov.my,");

        desk.offerWaiting();

        assertThat(askedFor(now(waiting))).contains("Baru");
    }

    @Test
    void opensOnceForAQuestionOfAnOfficer() {
        satu();
        open("q1");
        Escalation again = open("q1");

        assertThat(askedFor(again)).contains("Satu");
        assertThat(audit()).hasSize(1);
        assertThat(desk.askedBy(Requests.OFFICER)).hasSize(1);
        assertThat(desk.idFor("q1", Requests.OFFICER)).isEqualTo(again.id());
        assertThat(desk.idFor("q1", new MemberId("users/other"))).isNotEqualTo(again.id());
    }

    @Test
    void asksTheNextOneWhereACardCannotBeDelivered() {
        satu();
        Escalation escalation = open("q1");
        dua();

        desk.undeliverable(cardFor(escalation, "satu"));

        assertThat(askedFor(now(escalation))).contains("Dua");
        assertThat(officers.find(new MemberId("users/satu")).flatMap(Officer::direct))
                .isEmpty();
        assertThat(audit()).containsExactly("opened by users/officer", "unreachable by duta", "offered by duta");
    }

    private Post cardFor(Escalation escalation, String name) {
        return outbox.due(100, Duration.ZERO).stream()
                .map(it -> new Json().read(it.payload(), Post.class))
                .filter(it -> it.to().space().equals(spaceOf(name)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void triesNoSpaceTwiceThatTakesNoCards() {
        desk = desk(
                "JCU,ambassador,Meja,meja@jcu.gov.my,spaces/MEJA", "KC,ambassador,Pusat,pusat@kc.gov.my,spaces/PUSAT");
        Escalation escalation = open("q1");

        desk.undeliverable(cardFor(escalation, "meja"));
        assertThat(askedFor(now(escalation))).contains("Pusat");
        desk.undeliverable(cardFor(escalation, "pusat"));

        assertThat(askedFor(now(escalation))).isEmpty();
        desk.offerWaiting();
        assertThat(askedFor(now(escalation))).isEmpty();
    }

    @Test
    void triesASpaceAgainWhereItsAmbassadorWasSeenIn() {
        satu();
        Escalation escalation = open("q1");
        desk.undeliverable(cardFor(escalation, "satu"));
        assertThat(askedFor(now(escalation))).isEmpty();

        desk.reachable(satu(), spaceOf("satu"));

        assertThat(askedFor(now(escalation))).contains("Satu");
    }

    @Test
    void mindsNoCardOfAnybodyWhoIsNotAskedNow() {
        satu();
        Escalation escalation = open("q1");
        Post old = cardFor(escalation, "satu");
        dua();
        desk.undeliverable(old);

        desk.undeliverable(old);

        assertThat(askedFor(now(escalation))).contains("Dua");
    }

    @Test
    void letsExactlyOneOfManyHaveAnEscalation() throws Exception {
        int threads = 8;
        var people = new ArrayList<Officer>();
        var rows = new ArrayList<String>();
        for (int i = 0; i < threads; i++) {
            rows.add("JCU,ambassador,Duta " + i + ",duta" + i + "@jcu.gov.my,");
            people.add(met("duta" + i, "duta" + i + "@jcu.gov.my"));
        }
        desk = desk(rows.toArray(String[]::new));
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (int round = 0; round < 200; round++) {
                Escalation escalation = open("race" + round);
                var barrier = new CyclicBarrier(threads);
                var claims = new ArrayList<Future<EscalationDesk.Outcome>>();
                for (Officer person : people) {
                    claims.add(pool.submit(() -> {
                        barrier.await();
                        return desk.claim(escalation.id(), person);
                    }));
                }
                var winners = new ArrayList<MemberId>();
                for (int i = 0; i < threads; i++) {
                    EscalationDesk.Outcome outcome = claims.get(i).get();
                    var holder = ((Escalation.Assigned) outcome.now().orElseThrow()).assignment();
                    assertThat(holder).isEqualTo(((Escalation.Assigned) now(escalation)).assignment());
                    if (outcome.done()) {
                        winners.add(people.get(i).id());
                        assertThat(holder.member()).isEqualTo(people.get(i).id());
                    }
                }
                assertThat(winners).hasSize(1);
                desk.withdraw(escalation.id(), officers.find(Requests.OFFICER).orElseThrow());
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(audit()).hasSize(200 * 3);
    }

    @Test
    void bringsAnAnswerToTheOfficerOnce() {
        Officer satu = satu();
        Escalation escalation = open("q1");
        delivered();

        assertThat(desk.resolve(escalation.id(), satu, "Boleh.").done()).isTrue();
        assertThat(desk.resolve(escalation.id(), satu, "Boleh.").done()).isFalse();

        assertThat(now(escalation)).isInstanceOf(Escalation.Answered.class);
        assertThat(delivered().stream()
                        .map(Post::reply)
                        .filter(it -> it.summary().contains("telah menjawab")
                                || it.card().orElseThrow().toString().contains("Boleh.")))
                .as("the answer, and the ambassador's own card that repeats it")
                .hasSize(2);
        assertThat(audit()).containsExactly("opened by users/officer", "answered by users/satu");
    }

    @Test
    void refusesAnswersOfWhoeverDoesNotHoldIt() {
        Officer satu = satu();
        Officer stranger = met("selatan", "selatan@jcs.gov.my");
        Officer officer = officers.find(Requests.OFFICER).orElseThrow();
        Escalation escalation = open("q1");

        assertThat(desk.claim(escalation.id(), stranger).done()).isFalse();
        assertThat(desk.resolve(escalation.id(), stranger, "x").done()).isFalse();
        assertThat(desk.claim(escalation.id(), officer).done()).isFalse();
        assertThat(desk.claim(escalation.id(), satu).done()).isTrue();
        assertThat(desk.resolve(escalation.id(), dua(), "x").done()).isFalse();
        assertThat(desk.resolve(new EscalationId("D-000000000000"), satu, "x").now())
                .isEmpty();
        assertThat(audit()).containsExactly("opened by users/officer", "claimed by users/satu");
    }

    @Test
    void letsOnlyTheOfficerTakeItBackAndOnlyWhileItIsOpen() {
        Officer satu = satu();
        Officer officer = officers.find(Requests.OFFICER).orElseThrow();
        Escalation first = open("q1");
        Escalation second = open("q2");

        assertThat(desk.withdraw(first.id(), satu).done()).isFalse();
        assertThat(desk.withdraw(first.id(), officer).done()).isTrue();
        assertThat(desk.resolve(first.id(), satu, "Terlambat").done()).isFalse();
        assertThat(now(first)).isInstanceOf(Escalation.Closed.class);
        desk.resolve(second.id(), satu, "Boleh.");
        assertThat(desk.withdraw(second.id(), officer).done()).isFalse();
        assertThat(now(second)).isInstanceOf(Escalation.Answered.class);
    }

    @Test
    void revisesTheCardsOfAllWhoHaveOne() {
        Officer satu = satu();
        Escalation escalation = open("q1");
        delivered();

        desk.claim(escalation.id(), satu);

        assertThat(delivered())
                .extracting(it -> it.to().space())
                .containsExactly(Requests.OFFICERS_SPACE, spaceOf("satu"));
    }

    @Test
    void knowsTheEscalationOfAThreadThatItsCardBegan() {
        satu();
        Escalation escalation = open("q1");
        Post card = delivered().get(1);

        assertThat(desk.inThread(new ThreadId("spaces/SATU/threads/" + card.id().value())))
                .contains(escalation.id());
        assertThat(desk.inThread(new ThreadId("spaces/SATU/threads/other"))).isEmpty();
    }

    @Test
    void listsForAnAmbassadorWhatTheyMayAnswer() {
        Officer satu = satu();
        Escalation escalation = open("q1");

        assertThat(desk.answerableBy(satu)).extracting(Escalation::id).containsExactly(escalation.id());
        assertThat(desk.answerableBy(met("selatan", "selatan@jcs.gov.my"))).isEmpty();
        assertThat(desk.answerableBy(officers.find(Requests.OFFICER).orElseThrow()))
                .isEmpty();
    }
}
