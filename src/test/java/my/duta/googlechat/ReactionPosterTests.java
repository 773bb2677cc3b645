package my.duta.googlechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import my.duta.chat.Action;
import my.duta.chat.Address;
import my.duta.chat.ChatEvent;
import my.duta.chat.EventId;
import my.duta.chat.Member;
import my.duta.chat.MemberId;
import my.duta.chat.MessageId;
import my.duta.chat.Post;
import my.duta.chat.PostId;
import my.duta.chat.Reaction;
import my.duta.chat.Reply;
import my.duta.chat.Space;
import my.duta.chat.SpaceId;
import my.duta.chat.ThreadId;
import my.duta.language.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReactionPosterTests {

    private static final MemberId READER = new MemberId("users/1");
    private static final Address THREAD =
            new Address(new SpaceId("spaces/A"), Optional.of(new ThreadId("spaces/A/threads/T")));
    private static final Reaction OPEN = new Reaction.Open(Cards.dialog());

    private final List<Post> posts = new ArrayList<>();
    private final List<Post> revisions = new ArrayList<>();
    private final ReplyRenderer replies = new ReplyRenderer(Settings.of());
    private final ReactionPoster poster =
            new ReactionPoster(posts::add, revisions::add, new ReactionWriter(replies, new Words()));

    @Test
    void saysInTheThreadOfTheEventUnderANameThatASecondDeliveryHasToo() {
        poster.post(press(Space.Kind.NAMED, Map.of()), new Reaction.Say(Reply.text("Hai")));

        assertThat(posts).containsExactly(new Post(PostId.of("e", "reaction"), THREAD, Reply.text("Hai")));
    }

    @Test
    void revisesThePressedMessage() {
        poster.post(press(Space.Kind.NAMED, Map.of()), new Reaction.Replace(Reply.text("Sudah")));

        assertThat(revisions)
                .containsExactly(new Post(
                        new PostId("T.An"), new Address(THREAD.space(), Optional.empty()), Reply.text("Sudah")));
        assertThat(posts).isEmpty();
    }

    @Test
    void bringsAFormForADialogThatOnlyItsReaderSees() {
        poster.post(press(Space.Kind.NAMED, Map.of()), OPEN);

        Reply form = posts.get(0).reply();
        assertThat(form.onlyFor()).contains(READER);
        assertThat(replies.message(form, Dialect.CLASSIC).toString()).contains("\"comment\"", "SEND_ESCALATION");
    }

    @Test
    void namesNoReaderWhereThereIsNobodyElse() {
        poster.post(press(Space.Kind.DIRECT, Map.of()), OPEN);

        assertThat(posts.get(0).reply().onlyFor()).isEmpty();
        assertThat(posts.get(0).to().thread()).isEmpty();
    }

    @Test
    void putsWhatComesOfAFormInItsPlaceEvenIfThePlatformLeavesOutWhatIsEmpty() {
        poster.post(press(Space.Kind.NAMED, Map.of()), OPEN);
        String marked = replies.message(posts.get(0).reply(), Dialect.CLASSIC).findParents("key").stream()
                .map(it -> it.path("key").asString())
                .filter(it -> !it.equals("question") && !it.equals(EventReader.ACTION))
                .findFirst()
                .orElseThrow();
        posts.clear();

        ChatEvent sent = press(Space.Kind.NAMED, Map.of(marked, "sent"));
        poster.post(sent, OPEN);
        poster.post(sent, new Reaction.Close("Dihantar"));
        poster.post(sent, new Reaction.Close(""));

        assertThat(posts).isEmpty();
        assertThat(revisions).extracting(it -> it.id().value()).containsOnly("T.An");
        assertThat(revisions.get(0).reply().card()).isPresent();
        assertThat(revisions.get(1).reply()).isEqualTo(Reply.text("Dihantar"));
        assertThat(revisions.get(2).reply()).isEqualTo(Reply.text("Done."));
    }

    @Test
    void saysAWordToItsReaderAlone() {
        poster.post(press(Space.Kind.NAMED, Map.of()), new Reaction.Close("Baik"));
        poster.post(press(Space.Kind.NAMED, Map.of()), new Reaction.Close(""));

        assertThat(posts)
                .singleElement()
                .satisfies(it -> assertThat(it.reply().onlyFor()).contains(READER));
    }

    @Test
    void saysNothingWhereNobodyListens() {
        poster.post(new ChatEvent.SpaceLeft(new EventId("e"), origin(Space.Kind.NAMED)), OPEN);
        poster.post(press(Space.Kind.NAMED, Map.of()), Reaction.silence());

        assertThat(posts).isEmpty();
        assertThat(revisions).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void buttonsWaitForNoDialog(Dialect dialect) {
        Reply reply = Cards.saying("Hai");

        assertThat(replies.message(reply, dialect).toString()).contains("OPEN_DIALOG");
        assertThat(replies.messageWithoutDialogs(reply, dialect).toString())
                .doesNotContain("OPEN_DIALOG")
                .contains("OPEN_ESCALATION");
    }

    private static ChatEvent.Origin origin(Space.Kind kind) {
        return new ChatEvent.Origin(
                Instant.parse("2026-05-04T06:15:30Z"),
                new Member(READER, "Asha", Optional.empty()),
                new Space(THREAD.space(), kind),
                THREAD.thread(),
                Optional.of("en-GB"));
    }

    private static ChatEvent press(Space.Kind kind, Map<String, String> parameters) {
        return new ChatEvent.ButtonPressed(
                new EventId("e"),
                origin(kind),
                Action.OPEN_ESCALATION,
                parameters,
                Map.of(),
                Optional.of(new MessageId("spaces/A/messages/T.An")),
                ChatEvent.ButtonPressed.Surface.MESSAGE);
    }
}
