package my.duta.simulator;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tools.jackson.databind.node.ObjectNode;

/**
 * A failure that somebody ordered for some of the app's calls.
 *
 * @param method the HTTP method after any override, or empty for all
 * @param path a pattern found anywhere in the path behind {@code /simulator/google}
 * @param status for {@code STATUS}
 * @param millis for {@code LATENCY}
 * @param times how many calls it hits
 * @param after how many matching calls it lets through first
 * @param retryAfter seconds for a {@code Retry-After} header, or 0 for none
 */
record Fault(String method, Pattern path, Kind kind, int status, long millis, int times, int after, int retryAfter) {

    /** What happens to the call. */
    enum Kind {
        /** It takes longer. */
        LATENCY,
        /** The connection breaks before anything is done. */
        RESET_BEFORE,
        /** It is done, but its answer is lost. */
        RESET_AFTER,
        /** It is answered with an error. */
        STATUS
    }

    /**
     * Reads an order.
     *
     * @throws IllegalArgumentException if it makes no sense
     */
    static Fault of(ObjectNode order) {
        Kind kind = Kind.valueOf(Json.text(order, "kind"));
        int status = order.path("status").asInt(500);
        if (kind == Kind.STATUS && (status < 400 || status > 599)) {
            throw new IllegalArgumentException("status is between 400 and 599");
        }
        try {
            return new Fault(
                    Json.text(order, "method"),
                    Pattern.compile(Json.text(order, "path")),
                    kind,
                    status,
                    order.path("millis").asLong(1_000),
                    order.path("times").asInt(1),
                    order.path("after").asInt(0),
                    order.path("retryAfter").asInt(0));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("path is no regular expression: " + e.getDescription(), e);
        }
    }

    boolean matches(String calledMethod, String calledPath) {
        return (method.isEmpty() || method.equalsIgnoreCase(calledMethod))
                && path.matcher(calledPath).find();
    }

    ObjectNode json() {
        return Json.object()
                .put("method", method)
                .put("path", path.pattern())
                .put("kind", kind.name())
                .put("status", status)
                .put("millis", millis)
                .put("times", times)
                .put("after", after)
                .put("retryAfter", retryAfter);
    }
}
