package my.duta.simulator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Decides into which thread a message of the app goes.
 *
 * <p>Without a reply option the thread that the app names is ignored and a new one begins; the fallback option forgives
 * an unknown name, the other does not; an unknown key begins a thread under that key either way.
 */
final class Threads {

    private final Map<String, String> threadByKey = new LinkedHashMap<>();

    /** What the app asks for. */
    record Wish(String option, String threadName, String threadKey) {

        static final String FALLBACK = "REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD";
        static final String OR_FAIL = "REPLY_MESSAGE_OR_FAIL";

        boolean isReply() {
            return option.equals(FALLBACK) || option.equals(OR_FAIL);
        }
    }

    /**
     * The thread to reply to, or nothing if a new one begins.
     *
     * @param exists whether a thread of that name exists
     * @throws GoogleError 400 for an unknown option, 404 for an unknown thread that must exist
     */
    synchronized Optional<String> replyTo(Space space, Wish wish, Predicate<String> exists) {
        if (!wish.isReply()) {
            if (!wish.option().isEmpty() && !wish.option().equals("MESSAGE_REPLY_OPTION_UNSPECIFIED")) {
                throw GoogleError.invalid("Invalid value at 'message_reply_option': \"" + wish.option() + "\"");
            }
            return Optional.empty();
        }
        if (!space.isThreaded()) {
            return Optional.empty();
        }
        if (!wish.threadName().isEmpty()) {
            boolean known = wish.threadName().startsWith(space.name() + "/threads/") && exists.test(wish.threadName());
            if (!known && wish.option().equals(Wish.OR_FAIL)) {
                throw GoogleError.notFound("Thread not found.");
            }
            return known ? Optional.of(wish.threadName()) : Optional.empty();
        }
        return Optional.ofNullable(threadByKey.get(key(space, wish.threadKey())));
    }

    /** Remembers the thread that a key began. */
    synchronized void remember(Space space, String threadKey, String thread) {
        if (!threadKey.isEmpty()) {
            threadByKey.putIfAbsent(key(space, threadKey), thread);
        }
    }

    /** The key under which the app began a thread, if it did. */
    synchronized Optional<String> keyOf(Space space, String thread) {
        return threadByKey.entrySet().stream()
                .filter(it -> it.getValue().equals(thread))
                .map(it -> it.getKey().substring(space.name().length() + 1))
                .findFirst();
    }

    synchronized Map<String, String> all() {
        return new LinkedHashMap<>(threadByKey);
    }

    synchronized void replaceAll(Map<String, String> keys) {
        threadByKey.clear();
        threadByKey.putAll(keys);
    }

    private static String key(Space space, String threadKey) {
        return space.name() + " " + threadKey;
    }
}
