package my.duta.conversation;

import my.duta.chat.ChatEvent;
import my.duta.chat.Reaction;
import my.duta.chat.Reply;
import my.duta.directory.Officer;
import my.duta.escalation.EscalationDesk;
import my.duta.language.Language;
import org.springframework.stereotype.Component;

/** Answers commands at once; in a space only the person who gave the command sees it. */
@Component
class Commands {

    private final GuideCards guide;
    private final EscalationDialog dialog;
    private final EscalationDesk desk;
    private final AgencyForm agency;
    private final AmbassadorCards ambassadors;
    private final AbsenceDialog absences;
    private final Gaps gaps;

    Commands(
            GuideCards guide,
            EscalationDialog dialog,
            EscalationDesk desk,
            AgencyForm agency,
            AmbassadorCards ambassadors,
            AbsenceDialog absences,
            Gaps gaps) {
        this.guide = guide;
        this.dialog = dialog;
        this.desk = desk;
        this.agency = agency;
        this.ambassadors = ambassadors;
        this.absences = absences;
        this.gaps = gaps;
    }

    Reaction to(ChatEvent.CommandGiven given, Officer officer, Language language) {
        String question = QuestionId.of(given.id()).value();
        return switch (given.command()) {
            case HELP -> say(given, officer, guide.help(language));
            case STATUS -> say(given, officer, status(officer, language));
            case LANGUAGE -> say(given, officer, guide.languages(language));
            case AGENCY -> agency.asked(given, officer, language);
            case OPEN -> say(given, officer, ambassadors.open(officer, language));
            case AWAY ->
                absences.away(given.arguments(), officer, language)
                        .map(it -> say(given, officer, it))
                        .orElseGet(() -> absences.open(officer, language));
            case BACK -> say(given, officer, absences.back(officer, language));
            case AMBASSADOR -> {
                if (given.wantsDialog()) {
                    yield dialog.open(
                            question, given.arguments(), given.origin().space(), officer, language);
                }
                dialog.draft(question, officer, given.arguments());
                yield say(given, officer, guide.offerAmbassador(language, question));
            }
        };
    }

    private Reply status(Officer officer, Language language) {
        return guide.status(
                language,
                desk.askedBy(officer.id()).stream().map(desk::standing).toList(),
                gaps.awaitedBy(officer, language),
                desk.answerableBy(officer));
    }

    private static Reaction say(ChatEvent.CommandGiven given, Officer officer, Reply reply) {
        return new Reaction.Say(given.origin().space().isDirect() ? reply : reply.onlyFor(officer.id()));
    }
}
