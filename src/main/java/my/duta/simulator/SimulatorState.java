package my.duta.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * All that the platform knows, kept in memory and written to {@code state.json} shortly after a change, so that a second
 * start finds everybody, every space and every message again.
 */
@Component
@Profile("local")
class SimulatorState implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(SimulatorState.class);
    private static final long DEBOUNCE_MILLIS = 400;
    private static final int MOST_NOTICES = 500;

    private final Path file;
    private final AtomicBoolean saving = new AtomicBoolean();
    private final People people = new People();
    private final Spaces spaces = new Spaces();
    private final Messages messages = new Messages();
    private final Threads threads = new Threads();
    private final Idempotency idempotency = new Idempotency();
    private final List<Notice> notices = new ArrayList<>();
    private final boolean fresh;
    private volatile boolean closed;

    SimulatorState(SimulatorProperties properties) {
        this.file = properties.folder().resolve("state.json");
        this.fresh = !Files.exists(file) || !restored();
    }

    /** Reads the file; what an older version wrote, and this one cannot read, is begun anew. */
    private boolean restored() {
        try {
            restore(Json.MAPPER.readValue(file.toFile(), Snapshot.class));
            return true;
        } catch (JacksonException e) {
            log.warn("The simulator's state in {} cannot be read and is begun anew", file, e);
            return false;
        }
    }

    /** Whether nothing was there at start. */
    boolean isFresh() {
        return fresh;
    }

    People people() {
        return people;
    }

    Spaces spaces() {
        return spaces;
    }

    Messages messages() {
        return messages;
    }

    Threads threads() {
        return threads;
    }

    Idempotency idempotency() {
        return idempotency;
    }

    void add(Notice notice) {
        synchronized (notices) {
            notices.add(notice);
            if (notices.size() > MOST_NOTICES) {
                notices.remove(0);
            }
        }
        changed();
    }

    List<Notice> notices() {
        synchronized (notices) {
            return List.copyOf(notices);
        }
    }

    /** Forgets everything but, if asked, the people. */
    void clear(boolean keepPeople) {
        restore(new Snapshot(
                keepPeople ? people.all() : List.of(), List.of(), List.of(), List.of(), Map.of(), Map.of()));
        changed();
    }

    /** Says that something changed and is to be written soon. */
    void changed() {
        if (saving.compareAndSet(false, true)) {
            CompletableFuture.delayedExecutor(DEBOUNCE_MILLIS, TimeUnit.MILLISECONDS)
                    .execute(() -> {
                        if (!closed) {
                            saveQuietly();
                        }
                    });
        }
    }

    @Override
    public void destroy() {
        closed = true;
        saveQuietly();
    }

    private void saveQuietly() {
        try {
            saving.set(false);
            save();
        } catch (IOException | UncheckedIOException e) {
            log.warn("The simulator's state could not be written to {}", file, e);
        }
    }

    private synchronized void save() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path beside = file.resolveSibling("state.json.new");
        Snapshot snapshot =
                new Snapshot(people.all(), spaces.all(), messages.all(), notices(), threads.all(), idempotency.all());
        Files.write(beside, Json.MAPPER.writeValueAsBytes(snapshot));
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void restore(Snapshot snapshot) {
        people.replaceAll(snapshot.people());
        spaces.replaceAll(snapshot.spaces());
        messages.replaceAll(snapshot.messages());
        threads.replaceAll(snapshot.threadKeys());
        idempotency.replaceAll(snapshot.requests());
        synchronized (notices) {
            notices.clear();
            notices.addAll(snapshot.notices());
        }
    }

    /** The form on disk. */
    record Snapshot(
            List<Person> people,
            List<Space> spaces,
            List<StoredMessage> messages,
            List<Notice> notices,
            Map<String, String> threadKeys,
            Map<String, String> requests) {

        Snapshot {
            people = List.copyOf(people);
            spaces = List.copyOf(spaces);
            messages = List.copyOf(messages);
            notices = List.copyOf(notices);
            threadKeys = new LinkedHashMap<>(threadKeys);
            requests = new LinkedHashMap<>(requests);
        }
    }
}
