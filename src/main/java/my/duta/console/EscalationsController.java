package my.duta.console;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import my.duta.escalation.DeskLead;
import my.duta.escalation.Escalation;
import my.duta.escalation.EscalationDesk;
import my.duta.escalation.EscalationId;
import my.duta.escalation.Outcome;
import my.duta.escalation.Term;
import my.duta.language.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Questions that wait for ambassadors: what is open, whose turn it is, and the whole story of each. */
@Controller
class EscalationsController {

    private static final int LONGEST_NOTE = 500;

    /** What officers call whoever closes their escalation from here. */
    private static final String DESK = "Meja Duta";

    private final EscalationDesk desk;
    private final DeskLead lead;
    private final ConsoleWords words;
    private final Moments moments;
    private final Clock clock;

    EscalationsController(EscalationDesk desk, DeskLead lead, ConsoleWords words, Moments moments, Clock clock) {
        this.desk = desk;
        this.lead = lead;
        this.words = words;
        this.moments = moments;
        this.clock = clock;
    }

    /** Where an escalation stands, one column of the board each. */
    enum Stand {
        UNREACHED,
        OFFERED,
        ASSIGNED,
        ASKED_BACK,
        ANSWERED,
        CLOSED;

        static Stand of(Escalation escalation) {
            return escalation.map(
                    waiting -> waiting.offer().isPresent() ? OFFERED : UNREACHED,
                    assigned -> assigned.askedBack() ? ASKED_BACK : ASSIGNED,
                    answered -> ANSWERED,
                    closed -> CLOSED);
        }

        public boolean isOpen() {
            return compareTo(ANSWERED) < 0;
        }
    }

    /** An open escalation on the board. */
    record Row(
            String id,
            String question,
            String agency,
            String holder,
            Stand stand,
            Instant askedAt,
            Optional<Instant> end,
            boolean overdue,
            int askers) {}

    /** Something that happened, in words. */
    record Happened(Instant at, String what, String note) {}

    @May(Act.SEE_ESCALATIONS)
    @GetMapping("/console/escalations")
    String list(
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String state,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean piece,
            Model model) {
        Instant now = clock.instant();
        List<Row> all = desk.open().stream().map(it -> row(it, now)).toList();
        List<Row> rows = all.stream()
                .filter(it -> agency.isEmpty() || it.agency().equals(agency))
                .filter(it ->
                        state.isEmpty() || it.stand().name().equals(state) || state.equals("OVERDUE") && it.overdue())
                .toList();
        model.addAttribute("all", all.size());
        model.addAttribute("rows", rows);
        model.addAttribute("agency", agency);
        model.addAttribute("state", state);
        model.addAttribute(
                "agencies", new TreeSet<>(all.stream().map(Row::agency).toList()));
        model.addAttribute(
                "stands", Arrays.stream(Stand.values()).filter(Stand::isOpen).toList());
        return piece ? "console/escalations :: rows" : "console/escalations";
    }

    private static Row row(Escalation it, Instant now) {
        return new Row(
                it.id().value(),
                it.request().text(),
                it.request().agency().orElse("-"),
                it.holderName().orElse(""),
                Stand.of(it),
                it.request().askedAt(),
                it.openTerm().map(Term::end),
                it.isOverdue(now),
                it.followers().size() + (it.matter().withdrawn() ? 0 : 1));
    }

    @May(Act.SEE_ESCALATIONS)
    @GetMapping("/console/escalations/{id}")
    String one(@PathVariable String id, Locale locale, Model model) {
        Escalation it =
                desk.find(new EscalationId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("row", row(it, clock.instant()));
        model.addAttribute("request", it.request());
        model.addAttribute("since", moments.moment(it.request().askedAt(), locale));
        model.addAttribute(
                "answer",
                it.map(
                        waiting -> "",
                        assigned -> "",
                        answered -> answered.resolution().text(),
                        closed -> ""));
        model.addAttribute(
                "closing",
                it.map(
                        waiting -> "",
                        assigned -> "",
                        answered -> "",
                        closed -> words.say(ConsoleWords.language(locale), "escalation.closed." + closed.reason())));
        model.addAttribute("history", history(it, ConsoleWords.language(locale)));
        model.addAttribute(
                "missing", it.history().count() - it.history().events().size());
        model.addAttribute("reasons", Escalation.Closed.Reason.chosen());
        model.addAttribute("longest", LONGEST_NOTE);
        return "console/escalation";
    }

    private List<Happened> history(Escalation escalation, Language language) {
        return escalation.history().events().stream()
                .map(it -> new Happened(
                        it.at(), words.say(language, "escalation.event." + it.kind(), it.name()), it.note()))
                .toList();
    }

    @May(Act.CLOSE_ESCALATION)
    @PostMapping("/console/escalations/{id}/close")
    String close(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String note,
            Person person,
            RedirectAttributes after) {
        Optional<Escalation.Closed.Reason> chosen = Escalation.Closed.Reason.chosen().stream()
                .filter(it -> it.name().equals(reason))
                .findFirst();
        if (chosen.isEmpty() || note.length() > LONGEST_NOTE) {
            after.addFlashAttribute("problem", "console.escalation.no-reason");
        } else {
            Outcome outcome = lead.close(new EscalationId(id), person.email(), DESK, chosen.get(), note.strip());
            after.addFlashAttribute(
                    outcome.done() ? "done" : "problem",
                    outcome.done() ? "console.escalation.closed" : "console.escalation.overtaken");
        }
        return "redirect:/console/escalations/" + id;
    }
}
