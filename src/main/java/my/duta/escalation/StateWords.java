package my.duta.escalation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import my.duta.directory.WorkingTime;
import my.duta.language.Language;
import my.duta.language.Words;
import org.springframework.stereotype.Component;

/** Says in words where an escalation stands, what happens next and when: never more than is known. */
@Component
class StateWords {

    private static final ZoneId MALAYSIA = ZoneId.of("Asia/Kuala_Lumpur");

    private final Words words;
    private final WorkingTime workingTime;
    private final Pace pace;
    private final Clock clock;

    StateWords(Words words, WorkingTime workingTime, Pace pace, Clock clock) {
        this.words = words;
        this.workingTime = workingTime;
        this.pace = pace;
        this.clock = clock;
    }

    /** Who has it, and since when. */
    String state(Escalation escalation, Language language) {
        return escalation.map(
                waiting -> waiting.offeredName()
                        .map(it -> words.say(language, "escalation.state.offered", it, time(waiting.since(), language)))
                        .orElseGet(() ->
                                words.say(language, "escalation.state.unreached", time(waiting.since(), language))),
                assigned -> words.say(
                        language,
                        assigned.askedBack() ? "escalation.state.asked-back" : "escalation.state.assigned",
                        assigned.assignment().name(),
                        time(assigned.assignment().since(), language)),
                answered -> words.say(
                        language,
                        "escalation.state.answered",
                        answered.assignment().name(),
                        time(answered.resolution().at(), language)),
                closed -> closed.reason() == Escalation.Closed.Reason.WITHDRAWN
                        ? words.say(language, "escalation.state.withdrawn", time(closed.at(), language))
                        : words.say(
                                language,
                                "escalation.state.closed",
                                words.say(language, "escalation.closed." + closed.reason()),
                                time(closed.at(), language)));
    }

    /** What the officer may expect, one sentence each. */
    List<String> next(Escalation escalation, Language language) {
        return escalation.map(
                it -> open(it, language),
                it -> open(it, language),
                it -> List.of(words.say(language, "escalation.next.answered")),
                it -> closed(it, language));
    }

    private List<String> closed(Escalation.Closed closed, Language language) {
        String key = closed.reason() == Escalation.Closed.Reason.DUPLICATE
                ? "escalation.next.joined"
                : closed.reason() == Escalation.Closed.Reason.WITHDRAWN
                        ? "escalation.next.withdrawn"
                        : "escalation.next.closed";
        var lines = new ArrayList<String>();
        if (!closed.note().isBlank()) {
            lines.add(words.say(language, "escalation.closed.note", closed.by(), closed.note()));
        }
        lines.add(words.say(language, key));
        return lines;
    }

    private List<String> open(Escalation escalation, Language language) {
        var lines = new ArrayList<String>();
        Term term = escalation.openTerm().orElseThrow();
        String end = time(term.end(), language);
        lines.add(escalation.map(
                waiting -> waiting.offer().isPresent()
                        ? words.say(language, "escalation.next.offered", end)
                        : words.say(language, "escalation.next.unreached"),
                assigned -> assigned.askedBack()
                        ? words.say(language, "escalation.next.asked-back", end)
                        : words.say(language, "escalation.next.assigned", end),
                answered -> "",
                closed -> ""));
        Instant now = clock.instant();
        Instant back = workingTime.nextStart(term.agency(), now);
        if (back.isAfter(now)) {
            lines.add(words.say(language, "escalation.next.back", time(back, language)));
        }
        pace.median(Pace.Kind.RESOLUTION)
                .ifPresent(it -> lines.add(words.say(language, "escalation.next.expected", length(it, language))));
        return lines;
    }

    /** What happened, one line each, the oldest first. */
    List<String> history(Escalation escalation, Language language) {
        return escalation.history().events().stream()
                .map(it -> time(it.at(), language) + " – " + event(it, language))
                .toList();
    }

    private String event(Event event, Language language) {
        String said = words.say(language, "escalation.event." + event.kind(), event.name());
        return event.note().isBlank() ? said : said + ": " + event.note();
    }

    private String length(Duration duration, Language language) {
        long minutes = Math.max(1, duration.toMinutes());
        return minutes < 90
                ? words.say(language, "escalation.length.minutes", minutes)
                : words.say(language, "escalation.length.hours", (minutes + 30) / 60);
    }

    String time(Instant at, Language language) {
        return DateTimeFormatter.ofPattern("d MMM, HH:mm", words.locale(language))
                .format(at.atZone(MALAYSIA));
    }
}
