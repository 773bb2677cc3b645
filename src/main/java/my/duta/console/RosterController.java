package my.duta.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import my.duta.directory.Absence;
import my.duta.directory.Absences;
import my.duta.directory.AgencyCoverage;
import my.duta.directory.Ambassador;
import my.duta.directory.Roster;
import my.duta.directory.RosterCheck;
import my.duta.directory.RosterFinding;
import my.duta.directory.RosterFindingWords;
import my.duta.directory.RosterImport;
import my.duta.directory.RosterVersion;
import my.duta.language.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Who is ambassador of which agency: who serves, who is away, and what an import would change. */
@Controller
class RosterController {

    private final Roster roster;
    private final RosterCheck check;
    private final RosterImport imports;
    private final RosterFindingWords findingWords;
    private final Absences absences;
    private final Clock clock;

    RosterController(
            Roster roster,
            RosterCheck check,
            RosterImport imports,
            RosterFindingWords findingWords,
            Absences absences,
            Clock clock) {
        this.roster = roster;
        this.check = check;
        this.imports = imports;
        this.findingWords = findingWords;
        this.absences = absences;
        this.clock = clock;
    }

    /** A finding in words. */
    record Said(String severity, boolean error, String place, String text) {}

    @May(Act.SEE_ROSTER)
    @GetMapping("/console/roster")
    String page(Model model) {
        List<Ambassador> serving = roster.all();
        Map<String, Absence> away = absences.at(clock.instant());
        List<AgencyCoverage> coverage = check.coverage(serving);
        model.addAttribute("serving", serving);
        model.addAttribute("away", away);
        model.addAttribute("coverage", coverage);
        model.addAttribute(
                "gaps", coverage.stream().filter(AgencyCoverage::isGap).count());
        model.addAttribute("history", imports.history());
        return "console/roster";
    }

    /** Shows what a file would change, or lets it serve. */
    @May(Act.IMPORT_ROSTER)
    @PostMapping("/console/roster")
    String take(
            @RequestParam Optional<MultipartFile> file,
            @RequestParam(defaultValue = "false") boolean serve,
            Person person,
            Locale locale,
            Model model) {
        RosterImport.Plan plan = plan(file.orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST)));
        model.addAttribute("plan", plan);
        model.addAttribute("findings", said(plan.read().findings(), ConsoleWords.language(locale)));
        if (!plan.read().isSound()) {
            model.addAttribute("problem", "console.roster.unsound");
        } else if (serve && !plan.changes().isEmpty()) {
            Optional<RosterVersion> version = imports.carryOut(plan, person.email());
            model.addAttribute(
                    version.isPresent() ? "done" : "problem",
                    version.isPresent() ? "console.roster.imported" : "console.roster.overtaken");
        }
        return page(model);
    }

    private RosterImport.Plan plan(MultipartFile file) {
        try {
            Path copy = Files.createTempFile("roster", ".csv");
            try {
                file.transferTo(copy);
                return imports.plan(copy);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Said> said(List<RosterFinding> findings, Language language) {
        return findings.stream()
                .map(it -> new Said(
                        findingWords.severity(it.severity(), language),
                        it.isError(),
                        findingWords.place(it, language),
                        findingWords.say(it, language)))
                .toList();
    }
}
