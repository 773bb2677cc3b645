package my.duta.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import my.duta.answer.Answer;
import my.duta.chat.Action;
import my.duta.chat.Button;
import my.duta.chat.ChatEvent;
import my.duta.chat.Command;
import my.duta.chat.EventId;
import my.duta.chat.Member;
import my.duta.chat.MemberId;
import my.duta.chat.Post;
import my.duta.chat.Reaction;
import my.duta.chat.Reply;
import my.duta.chat.Space;
import my.duta.chat.SpaceId;
import my.duta.chat.ThreadId;
import my.duta.chat.Widget;
import my.duta.directory.Officer;
import my.duta.directory.Officers;
import my.duta.escalation.Escalation;
import my.duta.escalation.EscalationCards;
import my.duta.escalation.EscalationDesk;
import my.duta.redis.TestRedis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.StringRedisTemplate;

class OfficerFlowIntegrationTests {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String QUESTION = "Bolehkah Gemini menyediakan minit mesyuarat?";
    private static final Optional<ThreadId> THREAD = Optional.of(new ThreadId("spaces/TEAM/threads/1"));
    private static final Member STRANGER =
            new Member(new MemberId("users/stranger"), "Rosli", Optional.of("rosli@agensi.example"));
    private static final Space STRANGERS = new Space(new SpaceId("spaces/STRANGER"), Space.Kind.DIRECT);

    private final RecordingMessenger messenger = new RecordingMessenger();
    private StringRedisTemplate redis;
    private Replica replica;
    private EscalationDesk desk;
    private int questions;

    @BeforeEach
    void start() throws Exception {
        redis = TestRedis.empty();
        replica = Replica.with(redis, messenger, LONG, LONG);
        replica.answers.say(
                it -> new Answer.Abstention(it.language(), 0.9, Answer.Abstention.Reason.NOT_SETTLED_BY_SOURCES));
        desk = replica.bean(EscalationDesk.class);
        reactionTo(Events.joined(Events.DESK, Events.DESKS));
    }

    @AfterEach
    void stop() {
        replica.close();
    }

    private Reaction reactionTo(ChatEvent event) throws Exception {
        Delivery delivery = replica.assistant.on(event).get(20, TimeUnit.SECONDS);
        delivery.received().run();
        return delivery.reaction();
    }

    private static Reply said(Reaction reaction) {
        return reaction instanceof Reaction.Say say ? say.reply() : ((Reaction.Replace) reaction).reply();
    }

    private Reaction press(Member member, Space space, Button.Press.Act act, Map<String, String> inputs)
            throws Exception {
        return reactionTo(
                Events.pressed(Events.by(member, space, Optional.empty()), act.action(), act.parameters(), inputs));
    }

    private Reaction submit(Member member, Space space, Reaction opened, Map<String, String> inputs) throws Exception {
        var send = (Button.Press.Act) ((Reaction.Open) opened).dialog().submit().press();
        return press(member, space, send, inputs);
    }

    private Reaction dialogFor(Member member, Space space, Optional<ThreadId> thread) throws Exception {
        String id = String.valueOf(++questions);
        Reply abstention = said(reactionTo(Events.written(id, Events.by(member, space, thread), QUESTION)));
        return press(member, space, Spoken.act(abstention, Action.OPEN_ESCALATION), Map.of());
    }

    private Escalation escalate(Space space, Optional<ThreadId> thread) throws Exception {
        submit(Events.AMINAH, space, dialogFor(Events.AMINAH, space, thread), Map.of(EscalationDialog.TEXT, QUESTION));
        return only(Events.AMINAH);
    }

    private Escalation only(Member officer) {
        List<Escalation> asked = desk.askedBy(officer.id());
        assertThat(asked).hasSize(1);
        return asked.get(0);
    }

    private Officer ambassador() {
        return replica.bean(Officers.class).find(Events.DESK.id()).orElseThrow();
    }

    private static Button.Press.Act on(Escalation escalation, Action action) {
        return new Button.Press.Act(
                action, Map.of(EscalationCards.ESCALATION, escalation.id().value()), false, List.of());
    }

    private Post posted(Space space, String words) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            replica.poster.postDue();
            return in(space).stream().anyMatch(it -> Spoken.words(it.reply()).contains(words));
        });
        return in(space).stream()
                .filter(it -> Spoken.words(it.reply()).contains(words))
                .findFirst()
                .orElseThrow();
    }

    private List<Post> in(Space space) {
        return messenger.messages.stream()
                .filter(it -> it.to().space().equals(space.id()))
                .toList();
    }

    private Reaction command(Member member, Space space, Command command, String arguments) throws Exception {
        return reactionTo(new ChatEvent.CommandGiven(
                new EventId(command + arguments),
                Events.by(member, space, Optional.empty()),
                command,
                arguments,
                false));
    }

    @Test
    void pointsOutPersonalDataBeforeItIsSentMasked() throws Exception {
        Reaction opened = dialogFor(Events.AMINAH, Events.AMINAHS, Optional.empty());

        Reaction pointedOut = submit(
                Events.AMINAH,
                Events.AMINAHS,
                opened,
                Map.of(EscalationDialog.TEXT, QUESTION, EscalationDialog.CONTEXT, "Nombor saya 012-345 6789"));

        assertThat(Spoken.words(pointedOut)).contains("Data peribadi ditemui");
        assertThat(((Reaction.Open) pointedOut).dialog().toString()).contains("Nombor saya [TELEFON]");
        assertThat(desk.askedBy(Events.AMINAH.id())).isEmpty();
        submit(
                Events.AMINAH,
                Events.AMINAHS,
                pointedOut,
                Map.of(EscalationDialog.TEXT, QUESTION, EscalationDialog.CONTEXT, "Nombor saya [TELEFON]"));
        assertThat(only(Events.AMINAH).request().context()).isEqualTo("Nombor saya [TELEFON]");
    }

    @Test
    void bringsAnAnswerThatWasWantedPrivatelyToTheOfficerAlone() throws Exception {
        reactionTo(Events.joined(Events.AMINAH, Events.AMINAHS));
        Reaction opened = dialogFor(Events.AMINAH, Events.TEAM, THREAD);
        submit(
                Events.AMINAH,
                Events.TEAM,
                opened,
                Map.of(EscalationDialog.TEXT, QUESTION, EscalationDialog.PLACE, EscalationDialog.PRIVATE));

        posted(Events.AMINAHS, "Menunggu Meja Duta JCU");
        desk.resolve(only(Events.AMINAH).id(), ambassador(), "Boleh.");

        posted(Events.AMINAHS, "Boleh.");
        assertThat(in(Events.TEAM)).isEmpty();
    }

    @Test
    void offersThePrivateWayWhereOthersReadAndWhereThereIsOne() throws Exception {
        assertThat(Spoken.words(dialogFor(Events.AMINAH, Events.TEAM, THREAD))).contains("secara peribadi");
        reactionTo(Events.joined(Events.AMINAH, Events.AMINAHS));
        assertThat(dialogFor(Events.AMINAH, Events.TEAM, THREAD).toString()).contains(EscalationDialog.PRIVATE);
        assertThat(dialogFor(Events.AMINAH, Events.AMINAHS, Optional.empty()).toString())
                .doesNotContain("name=" + EscalationDialog.PLACE);
    }

    @Test
    void asksForTheAgencyOnceAndFindsItByAPartOfItsName() throws Exception {
        Reaction opened = dialogFor(STRANGER, STRANGERS, Optional.empty());
        assertThat(opened.toString()).contains("name=" + AgencyForm.NAME);

        Reaction several = submit(
                STRANGER,
                STRANGERS,
                opened,
                Map.of(EscalationDialog.TEXT, QUESTION, AgencyForm.NAME, "jabatan contoh"));
        assertThat(Spoken.words(several)).contains("Beberapa agensi sepadan");
        assertThat(options(several)).containsExactly("", "JCU", "JCS");
        Reaction none = submit(
                STRANGER, STRANGERS, several, Map.of(EscalationDialog.TEXT, QUESTION, AgencyForm.NAME, "kelabu"));
        assertThat(Spoken.words(none)).contains("Tiada agensi");
        submit(
                STRANGER,
                STRANGERS,
                several,
                Map.of(EscalationDialog.TEXT, QUESTION, AgencyForm.NAME, "jabatan contoh", AgencyForm.AGENCY, "JCU"));

        assertThat(only(STRANGER).request().agency()).contains("JCU");
        Reply next = said(reactionTo(Events.written(
                "next", Events.by(STRANGER, STRANGERS, Optional.empty()), "Bolehkah NotebookLM digunakan?")));
        assertThat(press(STRANGER, STRANGERS, Spoken.act(next, Action.OPEN_ESCALATION), Map.of())
                        .toString())
                .doesNotContain("name=" + AgencyForm.NAME);
    }

    private static List<String> options(Reaction opened) {
        return ((Reaction.Open) opened)
                .dialog().sections().stream()
                        .flatMap(it -> it.widgets().stream())
                        .filter(Widget.Choice.class::isInstance)
                        .flatMap(it -> ((Widget.Choice) it).options().stream())
                        .map(Widget.Choice.Option::value)
                        .toList();
    }

    @Test
    void changesTheAgencyByCommandUnlessTheAddressTellsIt() throws Exception {
        assertThat(Spoken.words(command(STRANGER, STRANGERS, Command.AGENCY, "jcs")))
                .contains("Jabatan Contoh Selatan");
        assertThat(replica.bean(Officers.class).find(STRANGER.id()).flatMap(Officer::chosenAgency))
                .contains("JCS");

        Reply form = said(command(STRANGER, STRANGERS, Command.AGENCY, ""));
        assertThat(Spoken.words(form)).contains("Jabatan Contoh Selatan");
        var inCard = new ChatEvent.ButtonPressed(
                new EventId("in the card"),
                Events.by(STRANGER, STRANGERS, Optional.empty()),
                Action.SEND_AGENCY,
                Map.of(),
                Map.of(AgencyForm.AGENCY, List.of("JCU")),
                Optional.empty(),
                ChatEvent.ButtonPressed.Surface.MESSAGE);
        assertThat(Spoken.words(reactionTo(inCard))).contains("Jabatan Contoh Utara");

        assertThat(Spoken.words(command(Events.AMINAH, Events.AMINAHS, Command.AGENCY, "jcs")))
                .contains("Jabatan Contoh Utara menurut alamat e-mel");
    }

    @Test
    void takesAReplyUnderWhatTheAmbassadorAskedAsTheOfficersWord() throws Exception {
        Escalation escalation = escalate(Events.AMINAHS, Optional.empty());
        desk.askBack(escalation.id(), ambassador(), "Mesyuarat dalaman?");
        Post asked = posted(Events.AMINAHS, "Mesyuarat dalaman?");
        assertThat(Spoken.actions(asked.reply())).containsExactly(Action.OPEN_ADDITION);
        await().until(() ->
                redis.opsForHash().hasKey(my.duta.redis.Keys.posted(asked.id().value()), "thread"));
        var thread = new ThreadId(
                Events.AMINAHS.id().value() + "/threads/" + asked.id().value());

        Reaction thanks = reactionTo(Events.written(
                "next", Events.by(Events.AMINAH, Events.AMINAHS, Optional.of(thread)), "Ya, dalaman sahaja."));

        assertThat(Spoken.words(thanks)).isEqualTo("Maklumat anda telah dihantar kepada Meja Duta JCU.");
        assertThat(((Escalation.Assigned) only(Events.AMINAH)).askedBack()).isFalse();
        posted(Events.DESKS, "Ya, dalaman sahaja.");
    }

    @Test
    void repliesToTheAmbassadorByAButtonInASpaceWhereOthersMayNot() throws Exception {
        Escalation escalation = escalate(Events.TEAM, THREAD);
        desk.askBack(escalation.id(), ambassador(), "Mesyuarat dalaman?");
        Button.Press.Act reply =
                Spoken.act(posted(Events.TEAM, "Mesyuarat dalaman?").reply(), Action.OPEN_ADDITION);

        Reply told = said(press(Events.SITI, Events.TEAM, reply, Map.of()));
        assertThat(Spoken.words(told)).contains("Hanya pegawai yang bertanya", "Meja Duta JCU");
        assertThat(told.onlyFor()).contains(Events.SITI.id());

        Reaction opened = press(Events.AMINAH, Events.TEAM, reply, Map.of());
        assertThat(Spoken.words(opened)).contains("Mesyuarat dalaman?");
        assertThat(submit(Events.AMINAH, Events.TEAM, opened, Map.of(OfficerDialogs.NOTE, "Dalaman.")))
                .isInstanceOf(Reaction.Close.class);
        assertThat(((Escalation.Assigned) only(Events.AMINAH)).askedBack()).isFalse();
    }

    @Test
    void opensAgainWithANoteWhatWasNotSolvedAndThanksOnce() throws Exception {
        Escalation escalation = escalate(Events.AMINAHS, Optional.empty());
        desk.resolve(escalation.id(), ambassador(), "Boleh.");
        Reaction opened = press(Events.AMINAH, Events.AMINAHS, on(escalation, Action.OPEN_REOPENING), Map.of());
        Reaction pointedOut =
                submit(Events.AMINAH, Events.AMINAHS, opened, Map.of(OfficerDialogs.NOTE, "Hubungi 012-345 6789"));
        assertThat(((Reaction.Open) pointedOut).dialog().toString()).contains("[TELEFON]");
        submit(Events.AMINAH, Events.AMINAHS, opened, Map.of(OfficerDialogs.NOTE, "Bagaimana?"));
        assertThat(only(Events.AMINAH)).isInstanceOf(Escalation.Waiting.class);
        assertThat(only(Events.AMINAH).history().events())
                .anyMatch(it -> it.note().equals("Bagaimana?"));

        desk.resolve(escalation.id(), ambassador(), "Guna Gem.");
        Reply thanked = said(press(Events.AMINAH, Events.AMINAHS, on(escalation, Action.THANK_ESCALATION), Map.of()));

        assertThat(Spoken.actions(thanked)).containsExactly(Action.OPEN_REOPENING);
        posted(Events.DESKS, "mengucapkan terima kasih");
    }

    @Test
    void showsTheTrueCardToAPressThatComesTooLate() throws Exception {
        Escalation escalation = escalate(Events.AMINAHS, Optional.empty());
        desk.resolve(escalation.id(), ambassador(), "Boleh.");

        for (Action action : List.of(Action.OPEN_ADDITION, Action.WITHDRAW_ESCALATION)) {
            Reaction late = press(Events.AMINAH, Events.AMINAHS, on(escalation, action), Map.of());
            assertThat(Spoken.words(late)).contains("Dijawab oleh Meja Duta JCU");
        }
        assertThat(Spoken.words(press(
                        Events.AMINAH,
                        Events.AMINAHS,
                        on(escalation, Action.SEND_ADDITION),
                        Map.of(OfficerDialogs.NOTE, "Lagi"))))
                .contains("telah pun dijawab");
    }

    @Test
    void listsWhatTheOfficerAskedAndShowsEachCardToTheOfficerAlone() throws Exception {
        Escalation escalation = escalate(Events.TEAM, THREAD);

        Reply list = said(command(Events.AMINAH, Events.TEAM, Command.STATUS, ""));

        assertThat(Spoken.words(list)).contains(QUESTION, "Menunggu Meja Duta JCU, sejak");
        assertThat(list.toString()).contains(Action.SHOW_STATUS.name());
        Reply shown = said(press(Events.AMINAH, Events.TEAM, on(escalation, Action.SHOW_STATUS), Map.of()));
        assertThat(Spoken.actions(shown)).contains(Action.OPEN_ADDITION, Action.WITHDRAW_ESCALATION);
        assertThat(shown.onlyFor()).contains(Events.AMINAH.id());
        assertThat(Spoken.words(press(Events.SITI, Events.TEAM, on(escalation, Action.SHOW_STATUS), Map.of())))
                .doesNotContain(QUESTION);
    }

    @Test
    void keepsNoNoteThatBearsAMark() throws Exception {
        Escalation escalation = escalate(Events.AMINAHS, Optional.empty());

        Reaction refused = press(
                Events.AMINAH,
                Events.AMINAHS,
                on(escalation, Action.SEND_ADDITION),
                Map.of(OfficerDialogs.NOTE, "RAHSIA\nMinit kanarioren pada 4 Mac di Putrajaya."));

        assertThat(Spoken.words(refused)).contains("rahsia rasmi");
        assertThat(TestRedis.everything(redis)).doesNotContain("kanarioren");
    }
}
