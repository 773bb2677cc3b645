package my.duta.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import my.duta.chat.Action;
import my.duta.chat.Reaction;
import my.duta.chat.Reply;
import my.duta.chat.ThreadId;
import my.duta.chat.Widget;
import my.duta.directory.Agencies;
import my.duta.escalation.DraftComposers;
import my.duta.escalation.Escalation;
import my.duta.language.Words;
import my.duta.redis.TestRedis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AmbassadorPressesIntegrationTests extends AmbassadorStage {

    private static final String QUESTION = "Bolehkah Gemini menyediakan minit mesyuarat?";

    @SuppressWarnings("unchecked")
    private static <W extends Widget> W widget(Reaction opened, Class<W> type) {
        return (W) ((Reaction.Open) opened)
                .dialog().sections().get(0).widgets().stream()
                        .filter(type::isInstance)
                        .findFirst()
                        .orElseThrow();
    }

    private static List<String> options(Reaction opened) {
        return widget(opened, Widget.Choice.class).options().stream()
                .map(Widget.Choice.Option::value)
                .toList();
    }

    private Reaction choose(AmbassadorAct act, Escalation escalation) throws Exception {
        return press(
                Events.DESK,
                Events.DESKS,
                Action.CHOOSE_ACT,
                of(escalation),
                Map.of(AmbassadorDialogs.ACT, act.name()));
    }

    @Test
    void beginsTheAnswerWithWhatTheFoundSectionsSay() throws Exception {
        Reaction opened = press(Action.OPEN_RESOLUTION, escalateAnswered(QUESTION));

        assertThat(widget(opened, Widget.TextField.class).value()).isEqualTo("4.2 Prinsip\nKandungan 4.2 Prinsip");
        assertThat(widget(opened, Widget.Choice.class).options().get(0).selected())
                .as("good for the knowledge base unless said otherwise")
                .isTrue();
    }

    @Test
    void beginsTheAnswerWithTheDraftOfAModelAndSaysSo() throws Exception {
        var dialogs = new AmbassadorDialogs(
                desk,
                replica.answers,
                replica.part(Agencies.class),
                replica.part(Words.class),
                Optional.of(DraftComposers.saying("Boleh, selepas semakan.")));

        Reaction opened = new Reaction.Open(dialogs.resolution(escalateAnswered(QUESTION)));

        assertThat(widget(opened, Widget.TextField.class).value()).isEqualTo("Boleh, selepas semakan.");
        assertThat(Spoken.words(opened)).contains("Draf oleh gemini-test");
    }

    @Test
    void beginsAnEmptyAnswerWhereNothingWasFound() throws Exception {
        assertThat(widget(press(Action.OPEN_RESOLUTION, escalate(QUESTION)), Widget.TextField.class)
                        .value())
                .isEmpty();
    }

    private void answer(Escalation escalation, Map<String, String> inputs) throws Exception {
        assertThat(press(Events.DESK, Events.DESKS, Action.SEND_RESOLUTION, of(escalation), inputs))
                .isInstanceOf(Reaction.Close.class);
    }

    @Test
    void makesACandidateOfAnAnswerThatIsGoodForOthers() throws Exception {
        Escalation first = escalate(QUESTION);
        Escalation second = escalate("Bolehkah Gemini menjawab e-mel?");

        answer(first, Map.of(AmbassadorDialogs.RESOLUTION, "Boleh.", AmbassadorDialogs.KNOWLEDGE, "yes"));
        answer(second, Map.of(AmbassadorDialogs.RESOLUTION, "Tanya ketua anda."));

        assertThat(TestRedis.everything(redis))
                .contains("{duta}:candidate:" + first.id().value());
        assertThat(TestRedis.everything(redis))
                .doesNotContain("{duta}:candidate:" + second.id().value());
    }

    @Test
    void keepsWhatWasWrittenWhenTheAnswerIsRefused() throws Exception {
        Escalation escalation = escalate(QUESTION);

        Reaction empty = press(
                Events.DESK,
                Events.DESKS,
                Action.SEND_RESOLUTION,
                of(escalation),
                Map.of(AmbassadorDialogs.RESOLUTION, "  "));

        assertThat(Spoken.words(empty)).contains("Sila tulis jawapan");
        assertThat(widget(empty, Widget.Choice.class).options().get(0).selected())
                .isFalse();
        assertThat(now(escalation).isOpen()).isTrue();
    }

    @Test
    void offersOnlyWhatCanBeDone() throws Exception {
        Escalation escalation = escalate(QUESTION);
        assertThat(options(press(Action.OPEN_ACTS, escalation)))
                .as("nobody to pass it on to, and nothing it could be the same as")
                .containsExactly("ASK_BACK", "RELEASE", "CLOSE");

        deputyIsThere();
        escalate("Bolehkah Gemini menulis minit mesyuarat?");

        assertThat(options(press(Action.OPEN_ACTS, escalation)))
                .containsExactly("ASK_BACK", "PASS_ON", "RELEASE", "CLOSE", "DUPLICATE");
    }

    @Test
    void asksTheOfficerBack() throws Exception {
        Escalation escalation = escalate(QUESTION);
        assertThat(submit(choose(AmbassadorAct.ASK_BACK, escalation)).requiredInputs())
                .containsExactly(AmbassadorDialogs.TEXT);

        Reaction done = act(AmbassadorAct.ASK_BACK, escalation, "", "Mesyuarat terbuka atau tertutup?");

        assertThat(Spoken.words(done)).contains("Meja Duta JCU memerlukan maklumat lanjut");
        assertThat(Spoken.words(posted(Events.AMINAHS, "terbuka atau tertutup").reply()))
                .contains(QUESTION);
    }

    @Test
    void passesAQuestionOnWithANote() throws Exception {
        deputyIsThere();
        Escalation escalation = escalate(QUESTION);
        String target = options(choose(AmbassadorAct.PASS_ON, escalation)).get(0);

        Reaction done = act(AmbassadorAct.PASS_ON, escalation, target, "Anda lebih tahu.");

        assertThat(Spoken.words(done)).contains("Menunggu Meja Timbalan JCU");
        assertThat(Spoken.words(posted(DEPUTYS, QUESTION).reply())).contains("Anda lebih tahu.");
    }

    @Test
    void offersOthersWhenTheChosenOneCannotTakeIt() throws Exception {
        deputyIsThere();
        Escalation escalation = escalate(QUESTION);

        Reaction again = act(AmbassadorAct.PASS_ON, escalation, "gone", "Nota saya");

        assertThat(Spoken.words(again)).contains("tidak dapat menerima soalan");
        assertThat(options(again)).isNotEmpty();
        assertThat(widget(again, Widget.TextField.class).value()).isEqualTo("Nota saya");
    }

    @Test
    void givesAQuestionBack() throws Exception {
        deputyIsThere();
        Escalation escalation = escalate(QUESTION);
        press(Action.CLAIM_ESCALATION, escalation);

        assertThat(Spoken.words(act(AmbassadorAct.RELEASE, escalation, "", "Bukan bidang saya")))
                .contains("Menunggu Meja Timbalan JCU");
    }

    @Test
    void closesWithAReasonThatTheOfficerReads() throws Exception {
        Escalation escalation = escalate(QUESTION);
        assertThat(options(choose(AmbassadorAct.CLOSE, escalation)))
                .containsExactlyElementsOf(Escalation.Closed.Reason.chosen().stream()
                        .map(Enum::name)
                        .toList());
        assertThat(Spoken.words(act(AmbassadorAct.CLOSE, escalation, "", ""))).contains("Sila buat pilihan");
        assertThat(Spoken.words(act(AmbassadorAct.CLOSE, escalation, "WITHDRAWN", "")))
                .contains("Sila buat pilihan");

        Reaction done = act(AmbassadorAct.CLOSE, escalation, "NOT_OUR_MATTER", "Sila rujuk bahagian kewangan.");

        assertThat(done).isInstanceOf(Reaction.Close.class);
        assertThat(Spoken.words(
                        posted(Events.AMINAHS, "rujuk bahagian kewangan").reply()))
                .contains(QUESTION);
    }

    @Test
    void joinsAQuestionWithTheSameOne() throws Exception {
        Escalation main = escalate(QUESTION);
        Escalation same = escalate("Bolehkah Gemini menulis minit mesyuarat?");
        assertThat(options(choose(AmbassadorAct.DUPLICATE, same)))
                .containsExactly(main.id().value());

        Reaction done = act(AmbassadorAct.DUPLICATE, same, main.id().value(), "");

        assertThat(done).isInstanceOf(Reaction.Close.class);
        assertThat(now(same))
                .isInstanceOfSatisfying(
                        Escalation.Closed.class, it -> assertThat(it.sameAs()).contains(main.id()));
    }

    @ParameterizedTest
    @EnumSource(
            value = AmbassadorAct.class,
            names = {"ASK_BACK", "PASS_ON", "RELEASE", "CLOSE"})
    void passesNothingOnThatBearsAMark(AmbassadorAct act) throws Exception {
        deputyIsThere();
        Escalation escalation = escalate(QUESTION);

        Reaction refused = act(act, escalation, "NOT_OUR_MATTER", "RAHSIA\nMinit kanarioren pada 4 Mac di Putrajaya.");

        assertThat(Spoken.words(refused)).contains("rahsia rasmi");
        assertThat(refused.toString()).doesNotContain("kanarioren");
        assertThat(now(escalation)).isEqualTo(escalation);
        assertThat(TestRedis.everything(redis)).doesNotContain("kanarioren");
    }

    @Test
    void asksNothingWithoutAWord() throws Exception {
        Escalation escalation = escalate(QUESTION);

        assertThat(Spoken.words(act(AmbassadorAct.ASK_BACK, escalation, "", " ")))
                .contains("Sila tulis soalan anda");
    }

    @ParameterizedTest
    @EnumSource(
            value = Action.class,
            names = {"OPEN_RESOLUTION", "OPEN_ACTS", "CHOOSE_ACT"})
    void tellsWhoHasItWhoeverComesTooLate(Action action) throws Exception {
        deputyIsThere();
        Escalation escalation = escalate(QUESTION);
        press(DEPUTY, DEPUTYS, Action.CLAIM_ESCALATION, of(escalation), Map.of());

        assertThat(Spoken.words(press(action, escalation)))
                .contains("ada pada duta lain", "Sedang diuruskan oleh Meja Timbalan JCU");
    }

    @Test
    void tellsWhoHasItWhoeverMayNotAnswer() throws Exception {
        Escalation escalation = escalate(QUESTION);

        for (Action action : List.of(Action.CLAIM_ESCALATION, Action.SHOW_ESCALATION)) {
            Reply said = said(press(Events.SITI, Events.TEAM, action, of(escalation), Map.of()));

            assertThat(Spoken.words(said)).contains("Hanya duta perubahan", "Menunggu Meja Duta JCU");
            assertThat(Spoken.words(said)).doesNotContain(QUESTION);
            assertThat(said.onlyFor()).contains(Events.SITI.id());
        }
    }

    @Test
    void tellsTheWriterOfALateReplyWhoHasIt() throws Exception {
        deputyIsThere();
        Escalation escalation = escalate(QUESTION);
        var thread = new ThreadId(Events.DESKS.id().value() + "/threads/"
                + posted(Events.DESKS, QUESTION).id().value());
        press(DEPUTY, DEPUTYS, Action.CLAIM_ESCALATION, of(escalation), Map.of());

        Reaction told = reactionTo(
                Events.written("late", Events.by(Events.DESK, Events.DESKS, Optional.of(thread)), "Boleh, terlewat."));

        assertThat(Spoken.words(told))
                .contains("tiada apa-apa yang dihantar", "Sedang diuruskan oleh Meja Timbalan JCU");
        replica.poster.postDue();
        assertThat(in(Events.AMINAHS)).noneMatch(it -> Spoken.words(it.reply()).contains("terlewat"));
    }

    @Test
    void takesNoReplyOfWhoeverIsNoAmbassadorAnyMoreForAQuestion() throws Exception {
        escalate(QUESTION);
        var thread = new ThreadId(Events.DESKS.id().value() + "/threads/"
                + posted(Events.DESKS, QUESTION).id().value());

        Reaction told = reactionTo(Events.written(
                "left", Events.by(Events.SITI, Events.DESKS, Optional.of(thread)), "Boleh, bekas duta."));

        assertThat(Spoken.words(told)).contains("Hanya duta perubahan", "Menunggu Meja Duta JCU");
    }

    @Test
    void takesAMentionUnderTheCardInASpaceAsTheAnswer() throws Exception {
        Escalation escalation = escalate(QUESTION);
        String card = posted(Events.DESKS, QUESTION).id().value();
        var thread = new ThreadId(Events.DESKS.id().value() + "/threads/" + card);
        var space = new my.duta.chat.Space(Events.DESKS.id(), my.duta.chat.Space.Kind.NAMED);

        reactionTo(Events.written("asked", Events.by(Events.SITI, space, Optional.of(thread)), "Apa itu Gemini?"));
        assertThat(now(escalation).isOpen()).isTrue();
        reactionTo(Events.written("told", Events.by(Events.DESK, space, Optional.of(thread)), "Boleh, di ruang."));

        assertThat(Spoken.words(posted(Events.AMINAHS, "Boleh, di ruang.").reply()))
                .contains(QUESTION);
    }
}
