package my.duta.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import my.duta.chat.Card;
import my.duta.chat.Reply;
import my.duta.chat.Widget;
import my.duta.directory.Ambassador;
import my.duta.directory.Officer;
import my.duta.directory.Roster;
import my.duta.escalation.Escalation;
import my.duta.escalation.EscalationCards;
import my.duta.escalation.EscalationDesk;
import my.duta.language.Language;
import my.duta.language.Words;
import org.springframework.stereotype.Component;

/** Shows an ambassador what waits: theirs, their agency's, and in the morning what is new and due. */
@Component
class AmbassadorCards {

    private static final int MOST_SHOWN = 10;

    private final EscalationDesk desk;
    private final EscalationCards cards;
    private final Roster roster;
    private final Words words;

    AmbassadorCards(EscalationDesk desk, EscalationCards cards, Roster roster, Words words) {
        this.desk = desk;
        this.cards = cards;
        this.roster = roster;
        this.words = words;
    }

    /** What an ambassador has or is asked to take, and what else waits in the agency, each the oldest first. */
    Reply open(Officer person, Language language) {
        Optional<Ambassador> ambassador = person.email().flatMap(roster::addressed);
        if (ambassador.isEmpty()) {
            return Reply.text(words.say(language, "conversation.ambassadors-only"));
        }
        List<Escalation> mine = desk.heldBy(person);
        List<Escalation> others = desk.answerableBy(person).stream()
                .filter(it ->
                        !mine.contains(it) && concerns(it, ambassador.get().agency()))
                .toList();
        var sections = new ArrayList<Card.Section>();
        section("conversation.open.mine", mine, language).ifPresent(sections::add);
        section("conversation.open.agency", others, language).ifPresent(sections::add);
        if (sections.isEmpty()) {
            return Reply.text(words.say(language, "conversation.open.none"));
        }
        return card("open", "conversation.open.title", sections, language);
    }

    /** Whether it comes from an agency, is with somebody of it, or is with nobody. */
    private boolean concerns(Escalation escalation, String agency) {
        return escalation.request().agency().equals(Optional.of(agency))
                || escalation.holder().isEmpty()
                || escalation
                        .holder()
                        .flatMap(roster::addressed)
                        .filter(it -> it.agency().equals(agency))
                        .isPresent();
    }

    private Optional<Card.Section> section(String key, List<Escalation> escalations, Language language) {
        if (escalations.isEmpty()) {
            return Optional.empty();
        }
        var widgets = new ArrayList<>(
                cards.queue(escalations.stream().limit(MOST_SHOWN).toList(), language));
        if (escalations.size() > MOST_SHOWN) {
            widgets.add(Widget.Paragraph.of(
                    words.say(language, "conversation.open.more", escalations.size() - MOST_SHOWN)));
        }
        return Optional.of(Card.Section.of(words.say(language, key), widgets));
    }

    /**
     * What waits for an ambassador on a morning.
     *
     * @param unanswered how many questions of the agency in the last seven days no source answers yet
     * @return empty if there is nothing to tell
     */
    Optional<Reply> digest(
            List<Escalation> fresh,
            List<Escalation> due,
            List<Escalation> overdue,
            long unanswered,
            Language language) {
        var sections = new ArrayList<Card.Section>();
        section("conversation.digest.overdue", overdue, language).ifPresent(sections::add);
        section("conversation.digest.due", due, language).ifPresent(sections::add);
        section("conversation.digest.new", fresh, language).ifPresent(sections::add);
        if (unanswered > 0) {
            sections.add(Card.Section.of(
                    Widget.Paragraph.of(words.say(language, "conversation.digest.unanswered", unanswered))));
        }
        return sections.isEmpty()
                ? Optional.empty()
                : Optional.of(card("digest", "conversation.digest.title", sections, language));
    }

    private Reply card(String id, String title, List<Card.Section> sections, Language language) {
        String said = words.say(language, title);
        return Reply.card(new Card(id, Optional.of(new Card.Header(said, "")), sections), said);
    }
}
