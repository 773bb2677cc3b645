package my.duta.simulator;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.node.ObjectNode;

/** Tells open pages that something changed, so that they fetch it again. */
@Component
@Profile("local")
class LiveUpdates implements DisposableBean {

    private final List<Page> pages = new CopyOnWriteArrayList<>();
    private final ExecutorService sender = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "simulator-updates");
        thread.setDaemon(true);
        return thread;
    });

    SseEmitter open(String person) {
        SseEmitter emitter = new SseEmitter(0L);
        Page page = new Page(person, emitter);
        emitter.onCompletion(() -> pages.remove(page));
        emitter.onTimeout(() -> pages.remove(page));
        emitter.onError(error -> pages.remove(page));
        pages.add(page);
        sender.execute(() -> send(page, "settings", Json.object()));
        return emitter;
    }

    /** A message or notice in a space changed. */
    void changed(String kind, Space space) {
        ObjectNode data = Json.object().put("space", space.name());
        pages.stream().filter(it -> space.has(it.person())).forEach(it -> sender.execute(() -> send(it, kind, data)));
    }

    /** Something of one person changed. */
    void changedFor(String kind, String person) {
        pages.stream()
                .filter(it -> it.person().equals(person))
                .forEach(it -> sender.execute(() -> send(it, kind, Json.object())));
    }

    /** Something of everybody changed. */
    void changedForAll(String kind) {
        pages.forEach(it -> sender.execute(() -> send(it, kind, Json.object())));
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        pages.forEach(it -> it.emitter().complete());
        pages.clear();
    }

    @Override
    public void destroy() {
        sender.shutdownNow();
    }

    private void send(Page page, String kind, ObjectNode data) {
        try {
            page.emitter().send(SseEmitter.event().name(kind).data(data.toString()));
        } catch (IOException | IllegalStateException e) {
            pages.remove(page);
        }
    }

    private record Page(String person, SseEmitter emitter) {}
}
