package my.duta.googlechat;

import org.springframework.stereotype.Component;

/**
 * Remembers in which dialect Google Chat spoke last, for messages that we post unasked: the buttons of a card name
 * their action differently in the two.
 *
 * <p>One memory for all spaces is right and not only simple. The dialect belongs to the app's configuration at Google,
 * and the one change there is, from classic to add-on, happens to every space at once; what a quiet space spoke a month
 * ago would be wrong after it. A replica that heard nothing yet goes by the setting.
 */
@Component
final class SpokenDialect {

    private volatile Spoken last;

    SpokenDialect(GoogleChatProperties properties) {
        this.last = new Spoken(properties.defaultDialect(), !properties.pubsub().isOn());
    }

    /** How an event came: only a posted one has an answer, in which a dialog can open. */
    private record Spoken(Dialect dialect, boolean posted) {}

    /** An event was posted to us. */
    void heard(Dialect dialect) {
        last = new Spoken(dialect, true);
    }

    /** An event was pulled. */
    void pulled(Dialect dialect) {
        last = new Spoken(dialect, false);
    }

    Dialect now() {
        return last.dialect();
    }

    /** Whether a button may open a dialog. */
    boolean opensDialogs() {
        return last.posted();
    }
}
