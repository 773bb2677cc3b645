package my.duta.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import my.duta.answer.Answer;
import my.duta.answer.ScriptedAnswers;
import my.duta.chat.Action;
import my.duta.chat.Button;
import my.duta.chat.ChatEvent;
import my.duta.chat.Command;
import my.duta.chat.EventId;
import my.duta.chat.Member;
import my.duta.chat.Post;
import my.duta.chat.Reaction;
import my.duta.chat.Reply;
import my.duta.chat.Space;
import my.duta.chat.ThreadId;
import my.duta.cli.Terminal;
import my.duta.directory.Officers;
import my.duta.escalation.AuditTrail;
import my.duta.escalation.Candidates;
import my.duta.escalation.Escalation;
import my.duta.escalation.EscalationDesk;
import my.duta.escalation.Request;
import my.duta.language.Language;
import my.duta.redis.Keys;
import my.duta.redis.RedisProcess;
import my.duta.redis.TestRedis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.redis.connection.RedisConnection;

/** An officer leaves a canary wherever one can, and is erased: nothing has it any more. */
@ExtendWith(OutputCaptureExtension.class)
class ErasureIntegrationTests {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String CANARY = "kenarikuning";
    private static final String ADDRESS = "aminah.jcu@mygovuc.gov.my";
    private static final List<String> TRACES = List.of(CANARY, ADDRESS, "\"Aminah\"", "spaces/AMINAH");

    @TempDir
    private Path folder;

    private final RecordingMessenger messenger = new RecordingMessenger();
    private RedisProcess server;
    private Replica replica;
    private int asked;

    @BeforeEach
    void start() throws Exception {
        server = RedisProcess.start(folder, "--appendonly", "yes");
        System.setProperty("duta.redis.embedded", "false");
        System.setProperty("spring.data.redis.port", String.valueOf(server.port()));
        replica = Replica.with(server.redis(), messenger, LONG, LONG);
        reactionTo(Events.joined(Events.DESK, Events.DESKS));
        reactionTo(Events.joined(Events.AMINAH, Events.AMINAHS));
    }

    @AfterEach
    void stop() {
        replica.close();
        server.close();
        System.clearProperty("duta.redis.embedded");
        System.clearProperty("spring.data.redis.port");
    }

    private Reaction reactionTo(ChatEvent event) throws Exception {
        Delivery delivery = replica.assistant.on(event).get(20, TimeUnit.SECONDS);
        delivery.received().run();
        return delivery.reaction();
    }

    private Reply ask(Member member, Space space, String text) throws Exception {
        Optional<ThreadId> thread = space.isDirect()
                ? Optional.empty()
                : Optional.of(new ThreadId(space.id().value() + "/threads/1"));
        ChatEvent event = Events.written("q" + ++asked, Events.by(member, space, thread), text);
        return ((Reaction.Say) reactionTo(event)).reply();
    }

    private Reaction press(Member member, Space space, Button.Press.Act act, Map<String, String> inputs)
            throws Exception {
        return reactionTo(
                Events.pressed(Events.by(member, space, Optional.empty()), act.action(), act.parameters(), inputs));
    }

    private void escalate(Member member, Space space, String text) throws Exception {
        Reply abstention = ask(member, space, text);
        press(member, space, Spoken.act(abstention, Action.AWAIT_ANSWER), Map.of());
        var opened = (Reaction.Open) press(member, space, Spoken.act(abstention, Action.OPEN_ESCALATION), Map.of());
        press(
                member,
                space,
                (Button.Press.Act) opened.dialog().submit().press(),
                Map.of(EscalationDialog.TEXT, text, EscalationDialog.CONTEXT, "Konteks " + text));
    }

    private void post() {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            replica.poster.postDue();
            return Long.valueOf(0).equals(server.redis().opsForZSet().zCard(Keys.due()));
        });
    }

    /** Leaves something in every flow there is. */
    private void leaveTraces() throws Exception {
        replica.answers.say(ScriptedAnswers::echo);
        Reply answer = ask(Events.AMINAH, Events.AMINAHS, "Bolehkah " + CANARY + " guna Gems?");
        press(Events.AMINAH, Events.AMINAHS, Spoken.act(answer, Action.RATE_HELPFUL), Map.of());
        ask(Events.AMINAH, Events.AMINAHS, "Bagaimana pula dengan " + CANARY + "?");
        ask(Events.AMINAH, Events.TEAM, "Bolehkah pasukan " + CANARY + " guna Gemini?");
        replica.answers.say(it -> new Answer.Abstention(it.language(), 0.9, Answer.Abstention.Reason.NOTHING_RELEVANT));
        escalate(Events.AMINAH, Events.AMINAHS, "Siapa mengurus lesen " + CANARY + "?");
        post();
        answerTheFirst();
        post();
        escalate(Events.AMINAH, Events.AMINAHS, "Bilakah " + CANARY + " dibuka semula?");
        escalate(Events.SITI, Events.TEAM, "Bagaimanakah Siti memohon lesen?");
        joinSiti();
        post();
        reactionTo(new ChatEvent.CommandGiven(
                new EventId("command 1"),
                Events.by(Events.AMINAH, Events.AMINAHS, Optional.empty()),
                Command.AMBASSADOR,
                "Draf " + CANARY,
                false));
        // The answer to this delivery never arrives.
        replica.assistant
                .on(Events.asked("lost", "Soalan " + CANARY + " yang hilang?"))
                .get(20, TimeUnit.SECONDS);
    }

    private void answerTheFirst() throws Exception {
        Post card = messenger.messages.stream()
                .filter(it -> it.to().space().equals(Events.DESKS.id()))
                .findFirst()
                .orElseThrow();
        var thread =
                new ThreadId(Events.DESKS.id().value() + "/threads/" + card.id().value());
        reactionTo(Events.written(
                "reply", Events.by(Events.DESK, Events.DESKS, Optional.of(thread)), "Unit ICT mengurusnya."));
    }

    private void joinSiti() {
        EscalationDesk desk = replica.bean(EscalationDesk.class);
        Escalation sitis = desk.askedBy(Events.SITI.id()).get(0);
        Request request = sitis.request();
        desk.join(
                sitis.id(),
                new Request(
                        desk.idFor("joined", Events.AMINAH.id()),
                        "joined",
                        Events.AMINAH.id(),
                        "Aminah",
                        Events.asked("x", "x").origin().address(),
                        Language.MALAY,
                        request.agency(),
                        "Bagaimana " + CANARY + " memohon?",
                        "",
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Instant.parse("2026-11-24T02:30:00Z")));
    }

    private int erase(String... options) {
        return Terminal.run(Stream.concat(Stream.of("erase", "--officer", ADDRESS), Stream.of(options))
                .toArray(String[]::new));
    }

    private long records() {
        Long size = server.redis().opsForStream().size(Keys.audit());
        return size == null ? 0 : size;
    }

    @Test
    void nothingIsLeftOfAnOfficerWhoIsErased(CapturedOutput output) throws Exception {
        leaveTraces();
        nobodyMayWriteToThemForAWhile();
        String before = TestRedis.everything(server.redis());
        assertThat(before).contains(TRACES);

        assertThat(erase("--dry-run")).isZero();
        assertThat(TestRedis.everything(server.redis())).contains(TRACES);
        assertThat(erase("--by", "pegawai-privasi")).isZero();

        assertNothingIsLeft();
        assertThat(records()).isEqualTo(1);
        assertThat(replica.bean(AuditTrail.class).verify().holds()).isTrue();
        assertThat(replica.bean(Officers.class).find(Events.AMINAH.id())).isEmpty();
        theAmbassadorIsToldWithoutTheQuestion();
        whatOthersAskedIsLeft();
        theFileOfRedisForgetsToo();
        assertThat(output.toString()).doesNotContain(CANARY, ADDRESS);

        assertThat(erase()).isZero();
        assertThat(records()).isEqualTo(1);
    }

    private void nobodyMayWriteToThemForAWhile() {
        server.redis().opsForValue().set(Keys.pace(Events.AMINAHS.id().value()), "0", Duration.ofMinutes(5));
    }

    private void assertNothingIsLeft() {
        String after = TestRedis.everything(server.redis());
        TRACES.forEach(it -> assertThat(after).as(it).doesNotContain(it));
        assertThat(server.redis().keys("*"))
                .filteredOn(it -> !it.startsWith(Keys.audit()))
                .allSatisfy(it ->
                        assertThat(TestRedis.value(server.redis(), it)).as(it).doesNotContain("users/aminah"))
                .noneMatch(it -> it.contains("users/aminah"));
    }

    private void theAmbassadorIsToldWithoutTheQuestion() {
        messenger.tries.clear();
        post();
        assertThat(messenger.tries).isNotEmpty().allSatisfy(it -> {
            assertThat(it.to().space()).isEqualTo(Events.DESKS.id());
            assertThat(Spoken.words(it.reply())).contains("telah dipadamkan").doesNotContain(CANARY);
        });
    }

    private void whatOthersAskedIsLeft() {
        EscalationDesk desk = replica.bean(EscalationDesk.class);
        assertThat(desk.open()).singleElement().satisfies(it -> {
            assertThat(it.request().officer()).isEqualTo(Events.SITI.id());
            assertThat(it.followers()).isEmpty();
        });
        assertThat(replica.bean(Candidates.class).waiting(10)).singleElement().satisfies(it -> {
            assertThat(it.question()).isEmpty();
            assertThat(it.answer()).isEqualTo("Unit ICT mengurusnya.");
        });
    }

    private void theFileOfRedisForgetsToo() throws IOException {
        try (RedisConnection connection =
                server.redis().getRequiredConnectionFactory().getConnection()) {
            connection.serverCommands().bgReWriteAof();
            await().until(() ->
                    "0".equals(connection.serverCommands().info("persistence").getProperty("aof_rewrite_in_progress")));
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                TRACES.forEach(it -> assertThat(content).as(file + " " + it).doesNotContain(it));
            }
        }
    }
}
