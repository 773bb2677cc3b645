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

    private volatile Dialect last;

    SpokenDialect(GoogleChatProperties properties) {
        this.last = properties.defaultDialect();
    }

    void heard(Dialect dialect) {
        last = dialect;
    }

    Dialect now() {
        return last;
    }
}
