package my.duta.chaos;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gives each event to one of the processes that live, and notes what the platform is answered. */
final class Balancer implements AutoCloseable {

    /** The answer of a delivery on its way back to the platform. */
    static final String ANSWER = "webhook answer";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpRelay relay = new HttpRelay(this::take);
    private final Queue<Webhook> log = new ConcurrentLinkedQueue<>();
    private final Random random;
    private final AtomicInteger toBreak = new AtomicInteger();
    private volatile List<Replica> replicas = List.of();

    Balancer(long seed) {
        random = new Random(seed);
    }

    /**
     * One delivery.
     *
     * @param message that was delivered, or empty for other events
     * @param status that the platform got; 0 for a broken connection
     * @param millis it took
     * @param content whether the answer carried a message
     */
    record Webhook(String message, int replica, int status, long millis, boolean content) {

        boolean taken() {
            return status >= 200 && status < 300;
        }
    }

    void serve(List<Replica> those) {
        replicas = List.copyOf(those);
    }

    String address() {
        return relay.address() + "/chat/events";
    }

    List<Webhook> log() {
        return List.copyOf(log);
    }

    void forget() {
        log.clear();
    }

    /** Loses so many answers that say something on their way to the platform. */
    void breakOff(int answers) {
        toBreak.set(answers);
    }

    private void take(HttpRelay.Call call) throws IOException {
        String message = message(JSON.readTree(call.body()));
        long from = System.nanoTime();
        Optional<Replica> chosen = choose();
        if (chosen.isEmpty()) {
            note(message, -1, 502, from, new byte[0]);
            call.answer(502, new byte[0]);
            return;
        }
        Replica replica = chosen.get();
        HttpResponse<byte[]> response;
        try {
            response = call.pass(it -> replica.address() + it);
        } catch (IOException lost) {
            note(message, replica.number(), 502, from, new byte[0]);
            call.answer(502, new byte[0]);
            return;
        }
        back(call, message, replica, response, from);
    }

    private void back(HttpRelay.Call call, String message, Replica replica, HttpResponse<byte[]> response, long from)
            throws IOException {
        boolean says = response.body().length > 2;
        if (says && toBreak.getAndUpdate(it -> Math.max(0, it - 1)) > 0) {
            note(message, replica.number(), 0, from, new byte[0]);
            return;
        }
        Optional<Failpoint.Moment> moment = says ? replica.trap().at(ANSWER) : Optional.empty();
        if (moment.filter(Failpoint.Moment.BEFORE::equals).isPresent()) {
            replica.trap().spring();
            note(message, replica.number(), 0, from, new byte[0]);
            return;
        }
        note(message, replica.number(), response.statusCode(), from, response.body());
        call.answer(response);
        if (moment.isPresent()) {
            replica.trap().spring();
        }
    }

    private Optional<Replica> choose() {
        List<Replica> alive = replicas.stream().filter(Replica::serves).toList();
        synchronized (random) {
            return alive.isEmpty() ? Optional.empty() : Optional.of(alive.get(random.nextInt(alive.size())));
        }
    }

    private void note(String message, int replica, int status, long from, byte[] body) {
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from);
        log.add(new Webhook(message, replica, status, millis, body.length > 2));
    }

    /** The name of the message that an event of either dialect tells of. */
    private static String message(JsonNode event) {
        JsonNode addOn =
                event.path("chat").path("messagePayload").path("message").path("name");
        return addOn.asString(
                event.path("type").asString("").equals("MESSAGE")
                        ? event.path("message").path("name").asString("")
                        : "");
    }

    @Override
    public void close() {
        relay.close();
    }
}
