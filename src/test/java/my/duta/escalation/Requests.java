package my.duta.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import my.duta.answer.Citations;
import my.duta.chat.Address;
import my.duta.chat.MemberId;
import my.duta.chat.SpaceId;
import my.duta.chat.ThreadId;
import my.duta.language.Language;

/** Questions for an ambassador. */
final class Requests {

    static final MemberId OFFICER = new MemberId("users/officer");
    static final SpaceId OFFICERS_SPACE = new SpaceId("spaces/OFFICER");
    static final Instant NOW = Instant.parse("2026-11-24T02:30:00Z");

    private Requests() {}

    static Request of(String question, Language language, Optional<String> agency) {
        return new Request(
                EscalationId.of(question, OFFICER),
                question,
                OFFICER,
                "Aminah",
                new Address(OFFICERS_SPACE, Optional.empty()),
                language,
                agency,
                "Bolehkah Gemini digunakan untuk minit mesyuarat?",
                "Mesyuarat dalaman",
                List.of("Apakah Gemini?"),
                List.of(Citations.gpaisa(1)),
                Optional.of("answer.abstention.NOT_SETTLED_BY_SOURCES"),
                NOW);
    }

    /** A request of any officer, in a direct space of their own. */
    static Request by(String officer, String question, Language language, Optional<String> agency, Instant at) {
        var member = new MemberId("users/" + officer);
        return new Request(
                EscalationId.of(question, member),
                question,
                member,
                officer,
                new Address(DeskStage.spaceOf(officer), Optional.empty()),
                language,
                agency,
                "Soalan " + question,
                "",
                List.of(),
                List.of(),
                Optional.empty(),
                at);
    }

    /** The same request, made in a space of several people. */
    static Request in(SpaceId space, Request it) {
        return new Request(
                it.id(),
                it.question(),
                it.officer(),
                it.officerName(),
                new Address(space, Optional.of(new ThreadId(space.value() + "/threads/1"))),
                it.language(),
                it.agency(),
                it.text(),
                it.context(),
                it.conversation(),
                it.found(),
                it.reason(),
                it.askedAt());
    }

    static Request from(String agency, String question) {
        return of(question, Language.MALAY, Optional.of(agency));
    }
}
