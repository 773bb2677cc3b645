package my.duta.console;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import my.duta.escalation.AuditRecord;
import my.duta.escalation.AuditTrail;
import my.duta.escalation.EscalationId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Who did what to which escalation, and whether any record of it was touched. */
@Controller
class AuditController {

    private static final int SHOWN = 200;
    private static final int EXPORTED = 100_000;
    private static final List<String> HEADINGS =
            List.of("number", "at", "escalation", "epoch", "act", "actor", "state");

    private final AuditTrail trail;

    AuditController(AuditTrail trail) {
        this.trail = trail;
    }

    @May(Act.SEE_AUDIT)
    @GetMapping("/console/audit")
    String page(
            @RequestParam(defaultValue = "") String escalation,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String actor,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean piece,
            Model model) {
        model.addAttribute("records", find(escalation, act, actor, SHOWN));
        model.addAttribute("escalation", escalation.strip());
        model.addAttribute("act", act.strip());
        model.addAttribute("actor", actor.strip());
        model.addAttribute("shown", SHOWN);
        return piece ? "console/audit :: records" : "console/audit";
    }

    /** Follows the whole chain, which takes a while for a long one. */
    @May(Act.SEE_AUDIT)
    @GetMapping("/console/audit/chain")
    String verify(Model model) {
        model.addAttribute("chain", trail.verify());
        return "console/chain";
    }

    @May(Act.SEE_AUDIT)
    @GetMapping("/console/audit/export")
    ResponseEntity<String> export(
            @RequestParam(defaultValue = "") String escalation,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String actor) {
        String table = Stream.concat(
                        Stream.of(HEADINGS),
                        find(escalation, act, actor, EXPORTED).stream().map(AuditController::row))
                .map(Csv::line)
                .collect(Collectors.joining());
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("audit.csv")
                                .build()
                                .toString())
                .body(table);
    }

    private List<AuditRecord> find(String escalation, String act, String actor, int most) {
        String id = escalation.strip();
        List<AuditRecord> all = id.isEmpty() ? trail.latest(most) : trail.of(new EscalationId(id));
        return all.stream()
                .filter(it -> act.isBlank() || it.act().equals(act.strip()))
                .filter(it -> actor.isBlank() || it.actor().equals(actor.strip()))
                .toList();
    }

    private static List<String> row(AuditRecord it) {
        return List.of(
                String.valueOf(it.number()),
                it.at().toString(),
                it.escalation(),
                String.valueOf(it.epoch()),
                it.act(),
                it.actor(),
                it.state());
    }
}
