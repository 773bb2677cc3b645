package my.duta.simulator;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every message of the platform, in the order of writing, found by Google's name or by the app's own id. */
final class Messages {

    private final Map<String, StoredMessage> byName = new LinkedHashMap<>();
    private final Map<String, String> nameByClientId = new LinkedHashMap<>();

    synchronized StoredMessage put(StoredMessage message) {
        byName.put(message.name(), message);
        if (!message.clientId().isEmpty()) {
            nameByClientId.put(message.space() + "/messages/" + message.clientId(), message.name());
        }
        return message;
    }

    synchronized Optional<StoredMessage> find(String name) {
        return Optional.ofNullable(byName.get(nameByClientId.getOrDefault(name, name)));
    }

    synchronized void remove(StoredMessage message) {
        byName.remove(message.name());
        nameByClientId.values().remove(message.name());
    }

    synchronized List<StoredMessage> in(String space) {
        return byName.values().stream().filter(it -> it.space().equals(space)).toList();
    }

    synchronized boolean hasThread(String thread) {
        return byName.values().stream().anyMatch(it -> it.thread().equals(thread));
    }

    synchronized List<StoredMessage> all() {
        return List.copyOf(byName.values());
    }

    synchronized void replaceAll(Collection<StoredMessage> messages) {
        byName.clear();
        nameByClientId.clear();
        messages.forEach(this::put);
    }
}
