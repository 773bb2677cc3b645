package my.duta.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import my.duta.chat.Action;
import my.duta.chat.Command;
import my.duta.chat.Post;
import my.duta.escalation.Escalation;
import my.duta.language.Language;
import my.duta.redis.Keys;
import my.duta.redis.Outbox;
import org.junit.jupiter.api.Test;

class DigestIntegrationTests extends AmbassadorStage {

    /** A Wednesday, 08:15 in Putrajaya. */
    private static final Instant MORNING = Instant.parse("2026-11-25T00:15:00Z");

    private List<Post> digests() {
        replica.part(MorningDigest.class).send();
        postAll();
        return in(Events.DESKS).stream()
                .filter(it -> it.reply()
                        .card()
                        .filter(card -> card.id().equals("digest"))
                        .isPresent())
                .toList();
    }

    /** A space takes one message a second. */
    private void postAll() {
        org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            replica.poster.postDue();
            return replica.part(Outbox.class).size() == 0;
        });
    }

    @Test
    void tellsWhatIsNewAndDueAndWhatWasNotAnswered() throws Exception {
        Escalation due = escalate("Soalan yang perlu dijawab?");
        press(Action.CLAIM_ESCALATION, due);
        clock.set(Instant.parse("2026-11-25T08:00:00Z"));
        Escalation fresh = escalate("Soalan yang baharu?");
        clock.set(Instant.parse("2026-11-26T00:15:00Z"));

        String said = Spoken.words(digests().get(0).reply());

        assertThat(said)
                .containsSubsequence(due.id().value(), fresh.id().value())
                .contains("belum dijawab oleh mana-mana sumber: 2");
        assertThat(digests().get(0).reply().card().orElseThrow().sections())
                .extracting(it -> it.title().orElse(""))
                .containsExactly("Perlu dijawab hari ini", "Baharu", "");
    }

    @Test
    void tellsWhatIsOverdue() throws Exception {
        Escalation escalation = escalate("Soalan yang lewat?");
        clock.set(Instant.parse("2026-11-27T00:15:00Z"));

        assertThat(digests().get(0).reply().card().orElseThrow().sections().get(0))
                .satisfies(it -> assertThat(it.title()).contains("Lewat"))
                .satisfies(it -> assertThat(it.widgets().toString())
                        .contains(escalation.id().value()));
    }

    @Test
    void comesOnceAMorningFromAllReplicasTogether() throws Exception {
        escalate("Soalan yang baharu?");
        clock.set(MORNING.minusSeconds(1));
        assertThat(digests()).isEmpty();
        clock.set(MORNING);
        assertThat(digests()).hasSize(1);

        try (Replica other = Replica.with(redis, messenger, Duration.ofSeconds(30), Duration.ofSeconds(30), clock)) {
            other.part(MorningDigest.class).send();
        }
        clock.pass(Duration.ofMinutes(30));
        assertThat(digests()).hasSize(1);
        clock.pass(Duration.ofDays(1));
        assertThat(digests()).hasSize(2);
    }

    @Test
    void doesNotComeOnAWeekendNorLateInTheDay() throws Exception {
        escalate("Soalan yang baharu?");
        clock.set(Instant.parse("2026-11-28T00:15:00Z"));
        assertThat(digests()).as("a Saturday").isEmpty();
        clock.set(Instant.parse("2026-11-25T05:00:00Z"));
        assertThat(digests()).as("past noon").isEmpty();
    }

    @Test
    void isSilentWhereThereIsNothingToTell() {
        clock.set(MORNING);

        assertThat(digests()).isEmpty();
    }

    @Test
    void leavesWhoIsAwayInPeace() throws Exception {
        escalate("Soalan yang baharu?");
        command(Events.DESK, Events.DESKS, Command.AWAY, "2026-12-03");
        clock.set(MORNING);

        assertThat(digests()).isEmpty();
    }

    @Test
    void goesWithTheMarkThatItWentInOneStep() throws Exception {
        escalate("Soalan yang baharu?");
        postAll();
        clock.set(MORNING);
        replica.part(MorningDigest.class).send();
        replica.part(MorningDigest.class).send();
        assertThat(replica.part(Outbox.class).size()).isEqualTo(1);

        redis.delete(Keys.once("digest/" + Events.DESK.email().orElseThrow() + "/2026-11-25"));
        replica.part(MorningDigest.class).send();

        assertThat(replica.part(Outbox.class).size())
                .as("one message, though two replicas send it")
                .isEqualTo(1);
    }

    @Test
    void countsEachOpenQuestionOnceForSevenDays() {
        Gaps gaps = replica.part(Gaps.class);
        RedisGaps kept = replica.part(RedisGaps.class);
        Gap gap = Gap.of("Bolehkah Gem dikongsi?", Language.MALAY, Optional.empty(), clock.instant());
        kept.ask(gap, Events.AMINAH.id(), Optional.of("JCU"));
        kept.ask(gap, Events.SITI.id(), Optional.of("JCU"));

        assertThat(gaps.lately("JCU")).isEqualTo(1);
        assertThat(gaps.lately("JCS")).isZero();
        clock.pass(Duration.ofDays(7).plusMillis(1));
        assertThat(gaps.lately("JCU")).isZero();
        kept.ask(gap, Events.SITI.id(), Optional.of("JCU"));
        assertThat(gaps.lately("JCU")).isEqualTo(1);
        assertThat(kept.close(kept.find(gap.id()).orElseThrow(), List.of())).isTrue();
        assertThat(gaps.lately("JCU")).as("a source answers it now").isZero();
    }
}
