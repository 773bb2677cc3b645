package my.duta.simulator;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One event on its way to the app, with every attempt to deliver it. */
final class Delivery {

    /** How far it came. */
    enum State {
        PENDING,
        DELIVERED,
        /** Failed, and will be tried again. */
        RETRYING,
        FAILED,
        /** Never sent, because the platform cannot send it. */
        REFUSED
    }

    private final String id;
    private final String event;
    private final Dialect dialect;
    private final List<Attempt> attempts = new ArrayList<>();
    private State state = State.PENDING;

    Delivery(String id, String event, Dialect dialect) {
        this.id = id;
        this.event = event;
        this.dialect = dialect;
    }

    /**
     * One try.
     *
     * @param status the HTTP status, or 0 if there was no answer
     * @param error what the platform made of it, or empty
     */
    record Attempt(String time, int status, long durationMs, String responseBody, String error) {}

    String id() {
        return id;
    }

    synchronized State state() {
        return state;
    }

    synchronized int tries() {
        return attempts.size();
    }

    synchronized void tried(Attempt attempt) {
        attempts.add(attempt);
    }

    synchronized void become(State next) {
        if (state != State.DELIVERED) {
            state = next;
        }
    }

    synchronized ObjectNode json() {
        ObjectNode json = Json.object()
                .put("id", id)
                .put("event", event)
                .put("dialect", dialect.name())
                .put("state", state.name());
        ArrayNode list = json.putArray("attempts");
        for (Attempt attempt : attempts) {
            ObjectNode entry = list.addObject()
                    .put("time", attempt.time())
                    .put("status", attempt.status())
                    .put("durationMs", attempt.durationMs())
                    .put("responseBody", attempt.responseBody());
            if (!attempt.error().isEmpty()) {
                entry.put("error", attempt.error());
            }
        }
        return json;
    }
}
