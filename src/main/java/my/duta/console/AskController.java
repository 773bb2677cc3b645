package my.duta.console;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import my.duta.answer.Answer;
import my.duta.directory.Agencies;
import my.duta.directory.Agency;
import my.duta.language.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Tries a question as an officer of some agency, and shows why Duta says what it says. */
@Controller
class AskController {

    private static final int LONGEST = 2000;

    private final Trials trials;
    private final Agencies agencies;
    private final ConsoleWords words;

    AskController(Trials trials, Agencies agencies, ConsoleWords words) {
        this.words = words;
        this.trials = trials;
        this.agencies = agencies;
    }

    @May(Act.TRY_QUESTION)
    @GetMapping("/console/ask")
    String page(Model model) {
        model.addAttribute("agencies", choices());
        model.addAttribute("longest", LONGEST);
        return "console/ask";
    }

    /** A question is posted, so that no address and no log ever holds it. */
    @May(Act.TRY_QUESTION)
    @PostMapping("/console/ask")
    String answer(
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String in,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean piece,
            Model model) {
        String asked = question.strip();
        String as = agencies.coded(agency.strip().toUpperCase(Locale.ROOT))
                .map(Agency::code)
                .orElse("");
        if (!asked.isEmpty() && asked.length() <= LONGEST) {
            Trial trial = trials.of(asked, Language.tagged(in), Optional.of(as).filter(it -> !it.isEmpty()));
            model.addAttribute("trial", trial);
            model.addAttribute("reason", reason(trial));
        }
        model.addAttribute("question", asked);
        model.addAttribute("as", as);
        model.addAttribute("in", in);
        return piece ? "console/ask :: result" : page(model);
    }

    /** What an officer is told where there is no answer. */
    private String reason(Trial trial) {
        return trial.answer() instanceof Answer.Abstention it
                ? words.say(it.language(), "answer.abstention." + it.reason())
                : "";
    }

    private List<Agency> choices() {
        return agencies.all().stream()
                .sorted(Comparator.comparing(Agency::code))
                .toList();
    }
}
