package my.duta.conversation;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import my.duta.chat.Action;
import my.duta.chat.Button;
import my.duta.chat.Card;
import my.duta.chat.ChatEvent;
import my.duta.chat.Dialog;
import my.duta.chat.Reaction;
import my.duta.chat.Reply;
import my.duta.chat.RichText;
import my.duta.chat.Widget;
import my.duta.directory.Absence;
import my.duta.directory.Absences;
import my.duta.directory.Ambassador;
import my.duta.directory.Officer;
import my.duta.directory.Roster;
import my.duta.escalation.EscalationDesk;
import my.duta.language.Language;
import my.duta.language.Words;
import org.springframework.stereotype.Component;

/** Lets an ambassador say until when they are away and who answers meanwhile, in words or in a window. */
@Component
class AbsenceDialog {

    static final String UNTIL = "until";
    static final String DEPUTY = "deputy";

    private static final ZoneId MALAYSIA = ZoneId.of("Asia/Kuala_Lumpur");
    private static final int LONGEST_DAYS = 366;
    private static final int DATE_LENGTH = 10;
    private static final int MOST_OPTIONS = 100;
    private static final List<DateTimeFormatter> WRITTEN = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT),
            DateTimeFormatter.ofPattern("d-M-uuuu", Locale.ROOT),
            DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT));

    private final Roster roster;
    private final Absences absences;
    private final EscalationDesk desk;
    private final Words words;
    private final Clock clock;

    AbsenceDialog(Roster roster, Absences absences, EscalationDesk desk, Words words, Clock clock) {
        this.roster = roster;
        this.absences = absences;
        this.desk = desk;
        this.words = words;
        this.clock = clock;
    }

    /** What a person said of an absence: the day as it was written, and an address or nothing. */
    private record Wish(String until, String deputy) {

        static Wish of(String arguments) {
            String[] parts = arguments.strip().split("\\s+", 2);
            return new Wish(parts[0], parts.length < 2 ? "" : parts[1].replaceFirst("^@", ""));
        }
    }

    /** What came of a wish: what is wrong with it, or nothing, and what is said. */
    private record Result(boolean done, String said) {}

    /**
     * Takes what stands behind the command.
     *
     * @return what is said of it; empty if nothing stands there, so that the window is needed
     */
    Optional<Reply> away(String arguments, Officer person, Language language) {
        Optional<Ambassador> ambassador = ambassador(person);
        if (ambassador.isEmpty()) {
            return Optional.of(Reply.text(words.say(language, "conversation.ambassadors-only")));
        }
        return arguments.isBlank()
                ? Optional.empty()
                : Optional.of(Reply.text(note(Wish.of(arguments), person, ambassador.get(), language)
                        .said()));
    }

    /** Opens the window. */
    Reaction open(Officer person, Language language) {
        return new Reaction.Open(dialog(new Wish("", ""), person, language, Optional.empty()));
    }

    /** Takes what was filled in. */
    Reaction send(ChatEvent.ButtonPressed pressed, Officer person, Language language) {
        Optional<Ambassador> ambassador = ambassador(person);
        if (ambassador.isEmpty()) {
            return new Reaction.Close(words.say(language, "conversation.ambassadors-only"));
        }
        var wish = new Wish(pressed.input(UNTIL), pressed.input(DEPUTY));
        Result result = note(wish, person, ambassador.get(), language);
        return result.done()
                ? new Reaction.Close(result.said())
                : new Reaction.Open(dialog(wish, person, language, Optional.of(result.said())));
    }

    /** An ambassador is there again. */
    Reply back(Officer person, Language language) {
        Optional<Ambassador> ambassador = ambassador(person);
        if (ambassador.isEmpty()) {
            return Reply.text(words.say(language, "conversation.ambassadors-only"));
        }
        String email = ambassador.get().email();
        boolean wasAway = absences.of(email, clock.instant()).isPresent();
        absences.back(email);
        return Reply.text(words.say(language, wasAway ? "conversation.back" : "conversation.back.already"));
    }

    private Optional<Ambassador> ambassador(Officer person) {
        return person.email().flatMap(roster::addressed);
    }

    private Result note(Wish wish, Officer person, Ambassador ambassador, Language language) {
        Optional<LocalDate> until = date(wish.until());
        if (until.isEmpty()) {
            return fault(language, "conversation.away.unreadable");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), MALAYSIA);
        if (until.get().isBefore(today) || until.get().isAfter(today.plusDays(LONGEST_DAYS))) {
            return fault(language, "conversation.away.out-of-range");
        }
        Optional<Ambassador> deputy = roster.addressed(wish.deputy());
        if (!wish.deputy().isEmpty() && deputy.isEmpty()) {
            return fault(language, "conversation.away.deputy-unknown");
        }
        if (deputy.filter(ambassador::equals).isPresent()) {
            return fault(language, "conversation.away.deputy-self");
        }
        return new Result(true, leave(person, ambassador, until.get(), deputy, language));
    }

    private Result fault(Language language, String key) {
        return new Result(false, words.say(language, key));
    }

    private String leave(
            Officer person, Ambassador ambassador, LocalDate until, Optional<Ambassador> deputy, Language language) {
        int held = desk.heldBy(person).size();
        Absence absence = absences.away(ambassador.email(), until, deputy.map(Ambassador::email));
        desk.relieve(person);
        int passed = held - desk.heldBy(person).size();
        String day = DateTimeFormatter.ofPattern("d MMM uuuu", words.locale(language))
                .format(absence.until());
        String meanwhile = deputy.map(it -> words.say(language, "conversation.away.deputy", it.name()))
                .orElseGet(() -> words.say(language, "conversation.away.next"));
        String given = passed > 0 ? " " + words.say(language, "conversation.away.passed", passed) : "";
        return words.say(language, "conversation.away.noted", day) + " " + meanwhile + given;
    }

    private static Optional<LocalDate> date(String written) {
        for (DateTimeFormatter format : WRITTEN) {
            try {
                return Optional.of(LocalDate.parse(written.strip(), format));
            } catch (DateTimeException e) {
                // The next way of writing a date may fit.
            }
        }
        return Optional.empty();
    }

    private Dialog dialog(Wish wish, Officer person, Language language, Optional<String> fault) {
        var widgets = new ArrayList<Widget>();
        fault.ifPresent(it -> widgets.add(new Widget.Paragraph(RichText.bold(it))));
        widgets.add(Widget.Paragraph.of(words.say(language, "conversation.away.explanation")));
        widgets.add(new Widget.TextField(
                UNTIL,
                words.say(language, "conversation.away.until"),
                words.say(language, "conversation.away.until.hint"),
                wish.until(),
                false,
                DATE_LENGTH));
        widgets.add(new Widget.Choice(
                DEPUTY,
                words.say(language, "conversation.away.who"),
                Widget.Choice.Kind.DROPDOWN,
                deputies(wish.deputy(), person, language)));
        return new Dialog(
                words.say(language, "conversation.away.title"),
                List.of(new Card.Section(Optional.empty(), widgets, 0)),
                Button.act(words.say(language, "escalation.button.send"), Action.SEND_ABSENCE, Map.of())
                        .requiring(UNTIL)
                        .primary());
    }

    /** Everybody else on the roster, those of the same agency first. */
    private List<Widget.Choice.Option> deputies(String chosen, Officer person, Language language) {
        Optional<Ambassador> own = ambassador(person);
        var options = new ArrayList<Widget.Choice.Option>();
        options.add(new Widget.Choice.Option(words.say(language, "conversation.away.nobody"), "", chosen.isEmpty()));
        roster.all().stream()
                .filter(it -> !Optional.of(it).equals(own))
                .sorted(Comparator.comparing(
                                (Ambassador it) -> !own.map(Ambassador::agency).equals(Optional.of(it.agency())))
                        .thenComparing(Ambassador::name))
                .limit(MOST_OPTIONS - 1L)
                .map(it -> new Widget.Choice.Option(
                        it.name() + " · " + it.agency(), it.email(), it.email().equals(chosen)))
                .forEach(options::add);
        return options;
    }
}
