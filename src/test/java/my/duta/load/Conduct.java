package my.duta.load;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** What officers and ambassadors do with what they read: rate it, ask on, hand it over, take it and answer it. */
final class Conduct {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Driver driver;
    private final Signing signing;
    private final Ledger ledger;
    private final Mix mix;
    private final Crowd crowd;
    private final Clock clock;
    private final boolean presses;
    private final Map<String, Saying> asked = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, LongAdder> pressed = new ConcurrentHashMap<>();

    /** @param presses whether anybody presses a button at all */
    Conduct(Driver driver, Signing signing, Ledger ledger, Mix mix, Crowd crowd, Clock clock, boolean presses) {
        this.driver = driver;
        this.signing = signing;
        this.ledger = ledger;
        this.mix = mix;
        this.crowd = crowd;
        this.clock = clock;
        this.presses = presses;
    }

    /** Writes something at the moment that was meant for it, in nanoseconds. */
    void say(Saying saying, long intended) {
        driver.deliver(noted(saying, intended), answer -> took(saying, answer));
    }

    /** Writes something on this thread and waits for what comes back. */
    void sayAndWait(Saying saying) {
        took(saying, driver.exchange(noted(saying, System.nanoTime())));
    }

    private Driver.Delivery noted(Saying saying, long intended) {
        ledger.ask(saying.spot().message(), saying.kind(), intended);
        asked.put(Ledger.answerTo(saying.spot().message()), saying);
        return new Driver.Delivery(
                signing.token(saying.who().addOn()),
                Events.message(saying.who(), saying.spot(), saying.text(), clock.instant()));
    }

    private void took(Saying saying, KeptConnection.Answer answer) {
        long now = System.nanoTime();
        JsonNode body = read(answer);
        Ledger.Reply reply = Ledger.Reply.of(answer.status(), body);
        ledger.acknowledge(saying.spot().message(), reply, now);
        if (reply == Ledger.Reply.CARD) {
            reads(saying, body);
        }
    }

    /** Somebody reads what Duta posted: an officer an answer, or an ambassador what was handed over. */
    void posted(ChatSide.Written written) {
        ledger.post(written.requestId(), written.at());
        Optional.ofNullable(asked.get(written.requestId())).ifPresent(it -> reads(it, written.body()));
        crowd.ambassadorOf(written.space())
                .ifPresent(it -> button(written.body(), "CLAIM_ESCALATION")
                        .ifPresent(claim -> driver.later(1_500, () -> takes(it, spot(written), claim))));
    }

    private static Events.Spot spot(ChatSide.Written written) {
        return new Events.Spot(
                written.space(), true, written.space() + "/threads/" + written.requestId(), written.name());
    }

    private void reads(Saying saying, JsonNode card) {
        mix.remember(saying);
        if (!presses) {
            return;
        }
        boolean direct = saying.spot().direct();
        if (direct && mix.happens(0.12)) {
            button(card, "OPEN_ESCALATION").ifPresent(it -> driver.later(800, () -> handsOver(saying, it)));
        } else if (mix.happens(0.15)) {
            button(card, "RATE_HELPFUL").ifPresent(it -> driver.later(500, () -> press(saying, it)));
        } else if (mix.happens(0.05)) {
            button(card, "RATE_UNHELPFUL").ifPresent(it -> driver.later(500, () -> press(saying, it)));
        } else if (mix.happens(0.05)) {
            button(card, "ASK_SUGGESTION").ifPresent(it -> driver.later(900, () -> asksSuggestion(saying, it)));
        }
    }

    private void press(Saying saying, Events.Press press) {
        press(saying.who(), saying.spot(), press, () -> {});
    }

    private void press(Person who, Events.Spot spot, Events.Press press, Runnable then) {
        pressed.computeIfAbsent(press.action(), it -> new LongAdder()).increment();
        driver.deliver(
                new Driver.Delivery(signing.token(who.addOn()), Events.press(who, spot, press, clock.instant())),
                answer -> {
                    if (answer.status() != 200) {
                        pressed.computeIfAbsent("FAILED", it -> new LongAdder()).increment();
                    }
                    then.run();
                });
    }

    private void asksSuggestion(Saying saying, Events.Press press) {
        Instant at = clock.instant();
        Events.Spot spot = saying.spot();
        String event = String.join(
                " ",
                "press " + spot.message() + " ASK_SUGGESTION",
                spot.space(),
                saying.who().user(),
                at.toString());
        ledger.ask(event, Saying.Kind.SUGGESTION, System.nanoTime());
        pressed.computeIfAbsent(press.action(), it -> new LongAdder()).increment();
        driver.deliver(
                new Driver.Delivery(signing.token(saying.who().addOn()), Events.press(saying.who(), spot, press, at)),
                answer -> ledger.acknowledge(event, Ledger.Reply.of(answer.status(), read(answer)), System.nanoTime()));
    }

    private void handsOver(Saying saying, Events.Press open) {
        var opening = new Events.Press(open.action(), open.parameters(), "REQUEST_DIALOG", Map.of());
        var sending = new Events.Press(
                "SEND_ESCALATION",
                with(open.parameters(), "SEND_ESCALATION"),
                "SUBMIT_DIALOG",
                Map.of("text", saying.text()));
        press(saying.who(), saying.spot(), opening, () -> driver.later(700, () -> press(saying, sending)));
    }

    private void takes(Person ambassador, Events.Spot spot, Events.Press claim) {
        var answering = new Events.Press(
                "SEND_RESOLUTION",
                with(claim.parameters(), "SEND_RESOLUTION"),
                "SUBMIT_DIALOG",
                Map.of("resolution", "Sila rujuk garis panduan agensi anda, bahagian dua."));
        press(ambassador, spot, claim, () -> driver.later(2_000, () -> press(ambassador, spot, answering, () -> {})));
    }

    private static Map<String, String> with(Map<String, String> parameters, String action) {
        var other = new LinkedHashMap<>(parameters);
        other.put("action", action);
        return other;
    }

    /** The button of a card that does something. */
    private static Optional<Events.Press> button(JsonNode card, String action) {
        for (JsonNode it : card.findValues("action")) {
            var parameters = new LinkedHashMap<String, String>();
            for (JsonNode parameter : it.path("parameters")) {
                parameters.put(
                        parameter.path("key").asString(""),
                        parameter.path("value").asString(""));
            }
            if (action.equals(parameters.get("action"))) {
                return Optional.of(new Events.Press(action, parameters, "", Map.of()));
            }
        }
        return Optional.empty();
    }

    private static JsonNode read(KeptConnection.Answer answer) {
        return answer.status() == 200 && answer.body().length > 0
                ? JSON.readTree(answer.body())
                : MissingNode.getInstance();
    }

    /** How often what was pressed. */
    Map<String, Long> pressed() {
        var counts = new TreeMap<String, Long>();
        pressed.forEach((action, count) -> counts.put(action, count.sum()));
        return counts;
    }
}
