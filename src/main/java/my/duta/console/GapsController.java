package my.duta.console;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import my.duta.conversation.OpenGaps;
import my.duta.escalation.Candidate;
import my.duta.escalation.Candidates;
import my.duta.escalation.EscalationId;
import my.duta.knowledge.NewSection;
import my.duta.language.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the library lacks, and the answers of ambassadors that may become part of it. */
@Controller
class GapsController {

    private static final int MOST = 100;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_TEXT = 20_000;

    private final OpenGaps gaps;
    private final Candidates candidates;
    private final CandidatePublication publication;
    private final Clock clock;

    GapsController(OpenGaps gaps, Candidates candidates, CandidatePublication publication, Clock clock) {
        this.gaps = gaps;
        this.candidates = candidates;
        this.publication = publication;
        this.clock = clock;
    }

    /**
     * A section as it stands in the form.
     *
     * @param source the folder of the source that gets it
     */
    record Draft(String source, String headingMs, String textMs, String headingEn, String textEn) {

        /** A field that a form lacks is empty. */
        Draft {
            source = Objects.requireNonNullElse(source, "");
            headingMs = Objects.requireNonNullElse(headingMs, "");
            textMs = Objects.requireNonNullElse(textMs, "");
            headingEn = Objects.requireNonNullElse(headingEn, "");
            textEn = Objects.requireNonNullElse(textEn, "");
        }

        static Draft of(Candidate it) {
            boolean malay = it.language() == Language.MALAY;
            return new Draft(
                    "ambassador-answers",
                    malay ? it.question() : "",
                    malay ? it.answer() : "",
                    malay ? "" : it.question(),
                    malay ? "" : it.answer());
        }

        boolean isShort() {
            return headingMs.length() + textMs.length() + headingEn.length() + textEn.length() <= LONGEST_TEXT;
        }

        NewSection section(CandidatePublication.Origin origin, LocalDate today) {
            return new NewSection(
                    source.strip(),
                    wording(Language.MALAY, headingMs, textMs, origin),
                    wording(Language.ENGLISH, headingEn, textEn, origin),
                    today);
        }

        private static NewSection.Wording wording(
                Language language, String heading, String text, CandidatePublication.Origin origin) {
            return new NewSection.Wording(
                    heading.strip(), text.strip(), origin.provenance(language), origin.title(language));
        }
    }

    @May(Act.SEE_GAPS)
    @GetMapping("/console/gaps")
    String list(Model model) {
        model.addAttribute("size", gaps.size());
        model.addAttribute("gaps", gaps.list(MOST));
        model.addAttribute("candidates", candidates.waiting(MOST));
        return "console/gaps";
    }

    @May(Act.SEE_GAPS)
    @GetMapping("/console/gaps/candidates/{id}")
    String candidate(@PathVariable String id, Model model) {
        Candidate found = find(id);
        model.addAttribute("candidate", found);
        model.addAttribute("longest", LONGEST_REASON);
        if (!model.containsAttribute("draft")) {
            model.addAttribute("draft", Draft.of(found));
        }
        return "console/candidate";
    }

    private Candidate find(String id) {
        return candidates
                .find(new EscalationId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @May(Act.DISMISS_CANDIDATE)
    @PostMapping("/console/gaps/candidates/{id}/dismiss")
    String dismiss(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Person person,
            RedirectAttributes after) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            after.addFlashAttribute("problem", "console.candidate.no-reason");
        } else {
            boolean done = candidates
                    .dismiss(new EscalationId(id), reason.strip(), person.email())
                    .isPresent();
            after.addFlashAttribute(
                    done ? "done" : "problem", done ? "console.candidate.dismissed" : "console.candidate.decided");
        }
        return "redirect:/console/gaps/candidates/" + id;
    }

    @May(Act.PUBLISH_CANDIDATE)
    @PostMapping("/console/gaps/candidates/{id}/publish")
    String publish(@PathVariable String id, @ModelAttribute Draft draft, Person person, Locale locale, Model model) {
        Candidate candidate = find(id);
        CandidatePublication.Result result = candidate.verdict().isPresent() || !draft.isShort()
                ? CandidatePublication.Result.refused("console.candidate.decided")
                : publication.publish(
                        candidate,
                        draft.section(
                                publication.origin(candidate), LocalDate.ofInstant(clock.instant(), Moments.MALAYSIA)),
                        person.email(),
                        ConsoleWords.language(locale));
        model.addAttribute(result.done() ? "done" : "problem", result.key());
        model.addAttribute("findings", result.findings());
        model.addAttribute("draft", draft);
        return candidate(id, model);
    }
}
