package my.duta.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends events to the app and takes its answers.
 *
 * <p>A delivery that fails (no answer in time, a broken connection, a status other than 2xx) is sent again a few times
 * with growing pauses, the same body under a new token. A click or
 * a dialog is not: whoever pressed is told at once. A 2xx answer that
 * cannot be understood is final, as Google documents it. An app that pulls
 * finds its events in its subscription, and answers none.
 */
@Component
@Profile("local")
class Dispatcher {

    private final SimulatorProperties properties;
    private final CurrentSettings settings;
    private final SimulatorClock clock;
    private final TokenSigner signer;
    private final Deliveries deliveries;
    private final AnswerTaker taker;
    private final Notices notices;
    private final Subscription subscription;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Dispatcher(
            SimulatorProperties properties,
            CurrentSettings settings,
            SimulatorClock clock,
            TokenSigner signer,
            Deliveries deliveries,
            AnswerTaker taker,
            Notices notices,
            Subscription subscription) {
        this.properties = properties;
        this.settings = settings;
        this.clock = clock;
        this.signer = signer;
        this.deliveries = deliveries;
        this.taker = taker;
        this.notices = notices;
        this.subscription = subscription;
    }

    /**
     * An event under way.
     *
     * @param first completes after the first attempt
     * @param ended completes when the event was taken, or given up
     */
    record Dispatch(Delivery delivery, CompletableFuture<Outcome> first, CompletableFuture<Outcome> ended) {}

    /** Begins to deliver what happened; in an add-on a click whose function is not the app's address never leaves. */
    Dispatch deliver(Happening happening) {
        SimulatorSettings now = settings.get();
        Delivery delivery = deliveries.open(happening.label(), now.dialect());
        if (now.dialect().isAddOn()
                && happening instanceof Happening.Clicked clicked
                && !clicked.press().function().equals(properties.botUrl())) {
            delivery.become(Delivery.State.REFUSED);
            Outcome refused = Outcome.failed(notices.show(
                    Notice.Kind.NOT_RESPONDING, happening, "The function of an add-on's button must be its endpoint"));
            CompletableFuture<Outcome> done = CompletableFuture.completedFuture(refused);
            return new Dispatch(delivery, done, done);
        }
        ObjectNode event = EventWriter.of(now.dialect()).write(happening, clock.stamp());
        ObjectNode body =
                now.dialect().isAddOn() && now.numbersAsDoubles() ? (ObjectNode) EventWriter.withDoubles(event) : event;
        if (now.dialect() == Dialect.PUBSUB_PULL) {
            return publish(happening, body, delivery);
        }
        Sending sending = new Sending(happening, body, now, delivery);
        CompletableFuture<Outcome> first = attempt(sending);
        List<CompletableFuture<Outcome>> all = new ArrayList<>();
        all.add(first.thenCompose(outcome -> again(sending, outcome, 0)));
        int copies = happening.step() == Happening.Step.REQUEST_DIALOG ? 0 : now.duplicateDeliveries();
        for (int copy = 0; copy < copies; copy++) {
            all.add(attempt(sending));
        }
        CompletableFuture<Outcome> ended =
                CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).thenCompose(nothing -> all.get(0));
        return new Dispatch(delivery, first, ended);
    }

    /** Leaves an event to be pulled; who waits for a dialog is told at once that there is none. */
    private Dispatch publish(Happening happening, ObjectNode body, Delivery delivery) {
        for (int copy = 0; copy < settings.get().duplicateDeliveries(); copy++) {
            subscription.publish(body, delivery);
        }
        CompletableFuture<Outcome> acknowledged = subscription
                .publish(body, delivery)
                .completeOnTimeout(false, settings.get().timeoutSeconds(), TimeUnit.SECONDS)
                .thenApply(it -> Outcome.NOTHING);
        Outcome shown = happening.step() == Happening.Step.REQUEST_DIALOG
                ? Outcome.failed(notices.show(
                        Notice.Kind.DIALOG_FAILED, happening, "An app that pulls its events opens no dialog"))
                : Outcome.NOTHING;
        return new Dispatch(delivery, CompletableFuture.completedFuture(shown), acknowledged);
    }

    private record Sending(Happening happening, ObjectNode body, SimulatorSettings settings, Delivery delivery) {

        boolean isInteractive() {
            return happening instanceof Happening.Clicked || happening.step() != Happening.Step.NONE;
        }
    }

    private CompletableFuture<Outcome> again(Sending sending, Outcome last, int retries) {
        Delivery delivery = sending.delivery();
        if (delivery.state() != Delivery.State.RETRYING) {
            return CompletableFuture.completedFuture(last);
        }
        if (retries >= sending.settings().redeliveries() || sending.isInteractive()) {
            delivery.become(Delivery.State.FAILED);
            return CompletableFuture.completedFuture(last);
        }
        Executor later = CompletableFuture.delayedExecutor(
                sending.settings().redeliveryDelayMs() << retries, TimeUnit.MILLISECONDS);
        return CompletableFuture.supplyAsync(() -> attempt(sending), later)
                .thenCompose(it -> it)
                .thenCompose(outcome -> again(sending, outcome, retries + 1));
    }

    private CompletableFuture<Outcome> attempt(Sending sending) {
        Dialect dialect = sending.settings().dialect();
        Optional<String> token = signer.token(dialect, sending.settings().token());
        ObjectNode body = sending.body().deepCopy();
        if (dialect.isAddOn()) {
            body.putObject("authorizationEventObject").put("systemIdToken", token.orElse(""));
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(properties.botUrl()))
                .timeout(Duration.ofSeconds(sending.settings().timeoutSeconds()))
                .header("Content-Type", "application/json; charset=UTF-8")
                .header("User-Agent", dialect.isAddOn() ? "Google-gsuiteaddons" : "Google-Dynamite")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body)));
        token.ifPresent(it -> request.header("Authorization", "Bearer " + it));
        String time = clock.stamp();
        long from = System.nanoTime();
        return http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                .handle((response, failure) -> {
                    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from);
                    return Optional.ofNullable(failure)
                            .map(it -> lost(sending, time, millis, it))
                            .orElseGet(() -> answered(sending, time, millis, response));
                });
    }

    private Outcome lost(Sending sending, String time, long millis, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() instanceof IOException io ? io : failure;
        return missed(
                sending,
                new Delivery.Attempt(time, 0, millis, "", cause.getClass().getSimpleName()));
    }

    private Outcome answered(Sending sending, String time, long millis, HttpResponse<byte[]> response) {
        int status = response.statusCode();
        String body = new String(response.body(), StandardCharsets.UTF_8);
        if (status < 200 || status > 299) {
            return missed(sending, new Delivery.Attempt(time, status, millis, body, ""));
        }
        Optional<ObjectNode> answer = Json.read(response.body());
        Outcome outcome = answer.map(it ->
                        taker.take(sending.happening(), it, sending.settings().dialect()))
                .orElseGet(() -> Outcome.failed(notices.show(
                        Notice.Kind.UNABLE_TO_PROCESS, sending.happening(), "The answer is not a JSON object")));
        sending.delivery()
                .tried(new Delivery.Attempt(
                        time, status, millis, body, outcome.error().orElse("")));
        sending.delivery().become(Delivery.State.DELIVERED);
        return outcome;
    }

    /** Tells the person once that the app does not respond. */
    private Outcome missed(Sending sending, Delivery.Attempt attempt) {
        Delivery delivery = sending.delivery();
        boolean first = delivery.tries() == 0;
        delivery.tried(attempt);
        delivery.become(Delivery.State.RETRYING);
        return Outcome.failed(
                first
                        ? notices.show(Notice.Kind.NOT_RESPONDING, sending.happening(), "status " + attempt.status())
                        : Words.of(
                                Notice.Kind.NOT_RESPONDING,
                                sending.happening().person().locale()));
    }
}
