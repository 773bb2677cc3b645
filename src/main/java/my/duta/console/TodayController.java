package my.duta.console;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import my.duta.conversation.OpenGaps;
import my.duta.escalation.Candidates;
import my.duta.escalation.Escalation;
import my.duta.escalation.EscalationDesk;
import my.duta.redis.Buried;
import my.duta.redis.Inbox;
import my.duta.redis.Tally;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what happens today, and what wants somebody's hand. */
@Controller
class TodayController {

    private static final int DAYS = 30;
    private static final int WEEK = 7;
    private static final int AGENCIES = 10;
    private static final int CANDIDATES = 100;

    private final Tally tally;
    private final EscalationDesk desk;
    private final OpenGaps gaps;
    private final Candidates candidates;
    private final Buried buried;
    private final Inbox inbox;
    private final Shelves shelves;
    private final HealthEndpoint health;
    private final Moments moments;
    private final Clock clock;

    TodayController(
            Tally tally,
            EscalationDesk desk,
            OpenGaps gaps,
            Candidates candidates,
            Buried buried,
            Inbox inbox,
            Shelves shelves,
            HealthEndpoint health,
            Moments moments,
            Clock clock) {
        this.tally = tally;
        this.desk = desk;
        this.gaps = gaps;
        this.candidates = candidates;
        this.buried = buried;
        this.inbox = inbox;
        this.shelves = shelves;
        this.health = health;
        this.moments = moments;
        this.clock = clock;
    }

    /** What an agency's officers asked in the last seven days. */
    record AgencyRow(String agency, long questions, long answered, long abstained, long escalated) {}

    @May(Act.SEE_TODAY)
    @GetMapping("/console")
    String page(Locale locale, Model model) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Moments.MALAYSIA);
        var month = new Statistics(tally.between(today.minusDays(DAYS - 1L), today));
        List<Escalation> open = desk.open();
        model.addAttribute("now", moments.moment(now, locale));
        model.addAttribute("today", month.on(today));
        model.addAttribute("week", month.since(today.minusDays(WEEK - 1L)));
        model.addAttribute("chart", chart(month, today, locale));
        model.addAttribute("agencies", agencies(month.since(today.minusDays(WEEK - 1L))));
        model.addAttribute("open", open.size());
        model.addAttribute(
                "overdue", open.stream().filter(it -> it.isOverdue(now)).count());
        model.addAttribute("gaps", gaps.size());
        model.addAttribute("candidates", candidates.waiting(CANDIDATES).size());
        model.addAttribute("buried", buried.list().size());
        model.addAttribute("waiting", inbox.size());
        model.addAttribute("shelf", shelves.serving());
        model.addAttribute("health", health());
        return "console/today";
    }

    private Columns chart(Statistics month, LocalDate today, Locale locale) {
        return Columns.of(
                Statistics.OUTCOMES,
                today.minusDays(DAYS - 1L)
                        .datesUntil(today.plusDays(1))
                        .map(day -> new Columns.Figures(
                                moments.shortDay(day, locale),
                                Statistics.OUTCOMES.stream()
                                        .map(month.on(day)::of)
                                        .toList()))
                        .toList());
    }

    private static List<AgencyRow> agencies(Statistics week) {
        return week.byAgency().entrySet().stream()
                .map(it -> new AgencyRow(
                        it.getKey(),
                        it.getValue().questions(),
                        it.getValue().of("answered"),
                        it.getValue().of("abstained"),
                        it.getValue().of("escalated")))
                .sorted(Comparator.comparingLong((AgencyRow it) -> -it.questions()))
                .limit(AGENCIES)
                .toList();
    }

    /** What Duta stands on and how it is, by name: {@code UP}, {@code DOWN} and the like. */
    private Map<String, String> health() {
        var parts = new TreeMap<String, String>();
        HealthDescriptor whole = health.health();
        if (whole instanceof CompositeHealthDescriptor composite) {
            @Nullable Map<String, HealthDescriptor> components = composite.getComponents();
            if (components != null) {
                components.forEach((name, it) -> parts.put(name, it.getStatus().getCode()));
            }
        }
        return parts;
    }
}
