package my.duta.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import my.duta.chat.Action;
import my.duta.chat.Button;
import my.duta.chat.Card;
import my.duta.chat.ChatEvent;
import my.duta.chat.Dialog;
import my.duta.chat.Reaction;
import my.duta.chat.Reply;
import my.duta.chat.RichText;
import my.duta.chat.Widget;
import my.duta.directory.Agencies;
import my.duta.directory.Agency;
import my.duta.directory.Ambassador;
import my.duta.directory.Officer;
import my.duta.directory.Officers;
import my.duta.directory.Roster;
import my.duta.language.Language;
import my.duta.language.Words;
import org.springframework.stereotype.Component;

/**
 * Asks an officer for the agency. There are more agencies than a list of the platform takes, so that the list holds
 * those that are likely and any other is found by a part of its name.
 */
@Component
class AgencyForm {

    static final String AGENCY = "agency";
    static final String NAME = "agency-name";

    private static final int MOST_OPTIONS = 100;
    private static final int LONGEST_NAME = 100;

    private final Agencies agencies;
    private final Roster roster;
    private final Officers officers;
    private final Words words;

    AgencyForm(Agencies agencies, Roster roster, Officers officers, Words words) {
        this.agencies = agencies;
        this.roster = roster;
        this.officers = officers;
        this.words = words;
    }

    /**
     * What an officer said.
     *
     * @param code of the agency; empty if it is none of them or the officer does not know
     * @param fault why it cannot be taken, as a key of the words
     */
    record Said(String code, Optional<String> fault) {}

    /** Whether an officer is to be asked: once, if the address does not tell. */
    boolean isUnasked(Officer officer) {
        return agencies.of(officer).isEmpty() && officer.chosenAgency().isEmpty();
    }

    /**
     * The list and the field in which an officer tells the agency.
     *
     * @param typed what was typed before; the list then holds what it may mean
     */
    List<Widget> fields(Officer officer, String typed, Language language) {
        List<Agency> found = typed.isBlank() ? List.of() : agencies.search(typed);
        return List.of(
                list(found.isEmpty() ? likely(officer) : found, language),
                new Widget.TextField(
                        NAME,
                        words.say(language, "officer.agency.name"),
                        words.say(language, "officer.agency.name.hint"),
                        typed,
                        false,
                        LONGEST_NAME));
    }

    /** What the officer's address may mean, then the agencies that have an ambassador. */
    private List<Agency> likely(Officer officer) {
        return Stream.concat(
                        officer.email().map(agencies::candidates).orElse(List.of()).stream(),
                        roster.all().stream().map(Ambassador::agency).flatMap(it -> agencies.coded(it).stream()))
                .distinct()
                .toList();
    }

    private Widget list(List<Agency> shown, Language language) {
        var options = new ArrayList<Widget.Choice.Option>();
        options.add(new Widget.Choice.Option(words.say(language, "escalation.dialog.agency.other"), "", true));
        shown.stream()
                .limit(MOST_OPTIONS - 1L)
                .map(it -> new Widget.Choice.Option(it.name(language), it.code(), false))
                .forEach(options::add);
        return new Widget.Choice(
                AGENCY, words.say(language, "escalation.dialog.agency"), Widget.Choice.Kind.DROPDOWN, options);
    }

    /** Reads what was chosen; else what was typed. */
    Said read(ChatEvent.ButtonPressed pressed) {
        return agencies.coded(pressed.input(AGENCY))
                .map(it -> new Said(it.code(), Optional.empty()))
                .orElseGet(() -> typed(pressed.input(NAME)));
    }

    private Said typed(String name) {
        List<Agency> found = name.isBlank() ? List.of() : agencies.search(name);
        if (name.isBlank() || found.size() == 1) {
            return new Said(found.stream().map(Agency::code).findFirst().orElse(""), Optional.empty());
        }
        return new Said("", Optional.of(found.isEmpty() ? "officer.agency.unknown" : "officer.agency.several"));
    }

    /** Keeps what an officer said, even that it is none of them, so that nobody is asked twice. */
    Officer keep(Officer officer, Said said) {
        Officer known = officer.of(said.code());
        officers.save(known);
        return known;
    }

    /** Answers the command by which an officer changes the agency. */
    Reaction asked(ChatEvent.CommandGiven given, Officer officer, Language language) {
        Optional<Reaction> proven = agencies.proven(officer)
                .map(it -> say(given, officer, words.say(language, "officer.agency.proven", it.name(language))));
        if (proven.isPresent()) {
            return proven.get();
        }
        Said said = typed(given.arguments());
        if (!given.arguments().isBlank() && said.fault().isEmpty()) {
            return say(given, officer, kept(officer, said, language));
        }
        Dialog dialog = dialog(officer, given.arguments(), said.fault(), language);
        return given.wantsDialog()
                ? new Reaction.Open(dialog)
                : new Reaction.Say(onlyFor(given.origin(), officer, card(dialog)));
    }

    private static Reaction say(ChatEvent.CommandGiven given, Officer officer, String text) {
        return new Reaction.Say(onlyFor(given.origin(), officer, Reply.text(text)));
    }

    private static Reply onlyFor(ChatEvent.Origin origin, Officer officer, Reply reply) {
        return origin.space().isDirect() ? reply : reply.onlyFor(officer.id());
    }

    /** Takes what the officer sends by the command's form. */
    Reaction send(ChatEvent.ButtonPressed pressed, Officer officer, Language language) {
        Said said = read(pressed);
        boolean inCard = pressed.surface() == ChatEvent.ButtonPressed.Surface.MESSAGE;
        if (said.fault().isPresent()) {
            Dialog dialog = dialog(officer, pressed.input(NAME), said.fault(), language);
            return inCard
                    ? new Reaction.Replace(onlyFor(pressed.origin(), officer, card(dialog)))
                    : new Reaction.Open(dialog);
        }
        String word = kept(officer, said, language);
        return inCard
                ? new Reaction.Replace(onlyFor(pressed.origin(), officer, Reply.text(word)))
                : new Reaction.Close(word);
    }

    private String kept(Officer officer, Said said, Language language) {
        return agencies.of(keep(officer, said))
                .map(it -> words.say(language, "officer.agency.chosen", it.name(language)))
                .orElseGet(() -> words.say(language, "officer.agency.none"));
    }

    private Dialog dialog(Officer officer, String typed, Optional<String> fault, Language language) {
        var widgets = new ArrayList<Widget>();
        fault.ifPresent(it -> widgets.add(new Widget.Paragraph(RichText.bold(words.say(language, it)))));
        String now = agencies.of(officer)
                .map(it -> words.say(language, "officer.agency.now", it.name(language)))
                .orElseGet(() -> words.say(language, "officer.agency.none"));
        widgets.add(Widget.Paragraph.of(now));
        widgets.addAll(fields(officer, typed, language));
        return new Dialog(
                words.say(language, "escalation.dialog.agency"),
                List.of(new Card.Section(Optional.empty(), widgets, 0)),
                Button.act(words.say(language, "officer.agency.save"), Action.SEND_AGENCY, Map.of())
                        .primary());
    }

    private static Reply card(Dialog dialog) {
        var sections = new ArrayList<>(dialog.sections());
        sections.add(Card.Section.of(Widget.Buttons.of(dialog.submit())));
        return Reply.card(
                new Card("agency", Optional.of(new Card.Header(dialog.title(), "")), sections), dialog.title());
    }
}
