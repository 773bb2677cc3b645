package my.duta.simulator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Remembers which message a request id made, so that the same request again gives the same message. */
final class Idempotency {

    private final Map<String, String> messageByRequest = new LinkedHashMap<>();

    synchronized Optional<String> madeBy(Space space, String requestId) {
        return requestId.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(messageByRequest.get(space.name() + " " + requestId));
    }

    synchronized void remember(Space space, String requestId, String message) {
        if (!requestId.isEmpty()) {
            messageByRequest.put(space.name() + " " + requestId, message);
        }
    }

    synchronized Map<String, String> all() {
        return new LinkedHashMap<>(messageByRequest);
    }

    synchronized void replaceAll(Map<String, String> requests) {
        messageByRequest.clear();
        messageByRequest.putAll(requests);
    }
}
