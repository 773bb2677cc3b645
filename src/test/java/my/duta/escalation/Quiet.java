package my.duta.escalation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;

/** Silence while a test does what would be told of a million times. */
final class Quiet {

    private Quiet() {}

    static <T> T during(Callable<T> work) throws Exception {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        root.setLevel(Level.OFF);
        try {
            return work.call();
        } finally {
            root.setLevel(before);
        }
    }
}
