package my.duta.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import my.duta.chat.Action;
import my.duta.chat.ChatEvent;
import my.duta.chat.EventId;
import my.duta.chat.Member;
import my.duta.chat.MemberId;
import my.duta.chat.MessageId;
import my.duta.chat.Space;
import my.duta.chat.SpaceId;
import my.duta.chat.ThreadId;

/** What happens in chat, told by people of the invented agencies. */
final class Events {

    static final Member AMINAH =
            new Member(new MemberId("users/aminah"), "Aminah", Optional.of("aminah.jcu@mygovuc.gov.my"));
    static final Member SITI = new Member(new MemberId("users/siti"), "Siti", Optional.of("siti.jcu@mygovuc.gov.my"));
    static final Member DESK =
            new Member(new MemberId("users/desk"), "Meja Duta JCU", Optional.of("duta.jcu@mygovuc.gov.my"));

    static final Space AMINAHS = new Space(new SpaceId("spaces/AMINAH"), Space.Kind.DIRECT);
    static final Space DESKS = new Space(new SpaceId("spaces/DESK"), Space.Kind.DIRECT);
    static final Space TEAM = new Space(new SpaceId("spaces/TEAM"), Space.Kind.NAMED);

    private Events() {}

    static ChatEvent.Origin by(Member member, Space space, Optional<ThreadId> thread) {
        return new ChatEvent.Origin(Instant.parse("2026-11-24T02:30:00Z"), member, space, thread, Optional.of("ms"));
    }

    /** A question of Aminah to Duta alone. */
    static ChatEvent.MessageWritten asked(String id, String text) {
        return written(id, by(AMINAH, AMINAHS, Optional.empty()), text);
    }

    static ChatEvent.MessageWritten written(String id, ChatEvent.Origin origin, String text) {
        String name = origin.space().id().value() + "/messages/" + id;
        return new ChatEvent.MessageWritten(new EventId(name), origin, new MessageId(name), text);
    }

    static ChatEvent.SpaceJoined joined(Member member, Space space) {
        return new ChatEvent.SpaceJoined(
                new EventId("joined " + space.id().value()),
                by(member, space, Optional.empty()),
                false,
                Optional.empty());
    }

    static ChatEvent.ButtonPressed pressed(
            ChatEvent.Origin origin, Action action, Map<String, String> parameters, Map<String, String> inputs) {
        var typed = new java.util.HashMap<String, List<String>>();
        inputs.forEach((name, value) -> typed.put(name, List.of(value)));
        return new ChatEvent.ButtonPressed(
                new EventId(origin.member().id().value() + action + parameters),
                origin,
                action,
                parameters,
                typed,
                Optional.empty(),
                inputs.isEmpty() ? ChatEvent.ButtonPressed.Surface.MESSAGE : ChatEvent.ButtonPressed.Surface.DIALOG);
    }
}
