package my.duta.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import my.duta.chat.Post;
import my.duta.chat.PostId;
import my.duta.chat.SpaceId;
import my.duta.directory.Officer;
import my.duta.language.Language;
import my.duta.redis.Json;
import my.duta.redis.Keys;
import my.duta.redis.Outbox;
import my.duta.redis.TestRedis;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of messages to officers that can never be delivered where they asked. */
class UndeliveredIntegrationTests extends DeskStage {

    private static final SpaceId TEAM = new SpaceId("spaces/TEAM");

    private final Set<SpaceId> gone = new HashSet<>();
    private Officer satu;
    private Officer officer;
    private Escalation escalation;

    @BeforeEach
    void ask() {
        satu = satu();
        officer = officers.find(Requests.OFFICER).orElseThrow();
        escalation = desk.open(Requests.in(TEAM, Requests.from("JCU", "q1")));
        posted();
    }

    /** Posts all that is due, as the poster does where some spaces take nothing, and says what arrived. */
    private List<Post> posted() {
        var arrived = new ArrayList<Post>();
        for (var due = outbox.due(100, Duration.ofMinutes(1), TestRedis.PLENTY);
                !due.isEmpty();
                due = outbox.due(100, Duration.ofMinutes(1), TestRedis.PLENTY)) {
            due.forEach(it -> {
                Post post = new Json().read(it.payload(), Post.class);
                String id = post.id().value();
                if (gone.contains(post.to().space())) {
                    desk.undeliverable(post);
                    outbox.done(it);
                } else if (it.kind().equals("post")) {
                    outbox.posted(it, id, new Outbox.Receipt(id, "threads/" + id));
                    arrived.add(post);
                } else {
                    outbox.done(it);
                    arrived.add(post);
                }
            });
        }
        return arrived;
    }

    private static List<String> in(SpaceId space, List<Post> posts) {
        return posts.stream()
                .filter(it -> it.to().space().equals(space))
                .map(it -> it.reply().text().map(text -> text.words()).orElse("")
                        + it.reply().card())
                .toList();
    }

    @Test
    void anOfficerWhosePlaceIsGoneGetsTheAnswerInPrivateOnce() {
        gone.add(TEAM);
        desk.resolve(escalation.id(), satu, "Boleh.");

        List<String> told = in(Requests.OFFICERS_SPACE, posted());

        assertThat(told).filteredOn(it -> it.contains("Boleh.")).hasSize(1);
        assertThat(told)
                .filteredOn(it -> it.contains("Dijawab oleh Satu"))
                .as("the card")
                .hasSize(1);
        assertThat(audit()).endsWith("answered by users/satu", "redirected by duta");
        assertThat(now(escalation)).isInstanceOf(Escalation.Answered.class);
        desk.thank(escalation.id(), officer);
        assertThat(in(Requests.OFFICERS_SPACE, posted()))
                .as("the card goes on there")
                .hasSize(1);
    }

    @Test
    void aStepThatIsMadeAgainSendsNothingTwice() {
        desk.resolve(escalation.id(), satu, "Boleh.");
        Post answer = onItsWay(EscalationNotices.resolutionFor(escalation, escalation.request()));
        outbox.due(100, Duration.ofMinutes(1), TestRedis.PLENTY);

        desk.undeliverable(answer);
        desk.undeliverable(answer);

        assertThat(audit()).filteredOn("redirected by duta"::equals).hasSize(1);
    }

    private Post onItsWay(PostId id) {
        String payload = redis.<String, String>opsForHash().get(Keys.outgoing(id.value()), "payload");
        return new Json().read(payload, Post.class);
    }

    @Test
    void anAmbassadorIsToldOfAnOfficerWhomNothingReaches() {
        officers.save(officer.withoutSpace());
        gone.add(TEAM);
        desk.askBack(escalation.id(), satu, "Fail yang mana?");

        List<String> told = in(spaceOf("satu"), posted());

        assertThat(told)
                .filteredOn(it -> it.contains("tidak dapat dihantar kepada Aminah"))
                .hasSize(1);
        assertThat(told).as("the card").anyMatch(it -> it.contains("Chat buat masa ini: Aminah"));
        assertThat(audit()).endsWith("asked_back by users/satu", "officer_unreachable by duta");
        desk.sayMore(escalation.id(), officer, "PDF");
        desk.resolve(escalation.id(), satu, "Boleh.");
        posted();
        assertThat(audit()).as("said once").endsWith("said_more by users/officer", "answered by users/satu");
    }

    @Test
    void whoComesBackGetsWhatDidNotReachThemOnce() {
        officers.save(officer.withoutSpace());
        gone.add(TEAM);
        desk.resolve(escalation.id(), satu, "Boleh.");
        assertThat(in(Requests.OFFICERS_SPACE, posted())).isEmpty();

        desk.reachable(met("officer", "aminah@jcu.gov.my"), Requests.OFFICERS_SPACE);
        List<String> told = in(Requests.OFFICERS_SPACE, posted());
        desk.reachable(officer, Requests.OFFICERS_SPACE);

        assertThat(told).filteredOn(it -> it.contains("Boleh.")).hasSize(1);
        assertThat(posted()).isEmpty();
    }

    @Test
    void aPrivateSpaceThatIsGoneIsForgottenAndTheAmbassadorTold() {
        Escalation direct = open("q2");
        posted();
        gone.add(Requests.OFFICERS_SPACE);
        desk.resolve(direct.id(), satu, "Boleh.");
        posted();

        assertThat(officers.find(Requests.OFFICER).flatMap(Officer::direct)).isEmpty();
        assertThat(audit()).endsWith("answered by users/satu", "officer_unreachable by duta");
    }

    @Test
    void oneOfSeveralAskersGoesAnotherWayAlone() {
        Officer budi = met("budi", "budi@jcu.gov.my");
        SpaceId other = new SpaceId("spaces/OTHER");
        Request budis =
                Requests.in(other, Requests.by("budi", "q7", Language.ENGLISH, Optional.of("JCU"), clock.instant()));
        desk.join(escalation.id(), budis);
        posted();
        gone.add(other);
        desk.resolve(escalation.id(), satu, "Boleh.");

        List<Post> posts = posted();

        assertThat(in(budi.direct().orElseThrow(), posts))
                .anyMatch(it -> it.contains("Answer from Satu"))
                .anyMatch(it -> it.contains("Answered by Satu"));
        assertThat(in(TEAM, posts)).filteredOn(it -> it.contains("Boleh.")).hasSize(1);
        assertThat(in(Requests.OFFICERS_SPACE, posts)).isEmpty();
    }
}
