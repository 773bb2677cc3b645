package my.duta.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The dialogs that people have open; a restart closes them. */
@Component
@Profile("local")
class OpenDialogs {

    private final Map<String, OpenDialog> byId = new LinkedHashMap<>();

    /** Opens a dialog in place of any that the person had open, for it fills the screen. */
    synchronized OpenDialog open(OpenDialog dialog) {
        byId.values().removeIf(it -> it.user().equals(dialog.user()));
        byId.put(dialog.id(), dialog);
        return dialog;
    }

    /** Shows another card in a dialog that is still open. */
    synchronized void replace(OpenDialog dialog) {
        byId.replace(dialog.id(), dialog);
    }

    synchronized Optional<OpenDialog> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    synchronized void close(String id) {
        byId.remove(id);
    }

    synchronized List<OpenDialog> of(String person) {
        return byId.values().stream().filter(it -> it.user().equals(person)).toList();
    }

    synchronized void clear() {
        byId.clear();
    }
}
