package my.duta.load;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import my.duta.chat.PostId;
import tools.jackson.databind.JsonNode;

/**
 * What became of everything that was asked: each is to be answered once, in the answer to its delivery or by a post.
 *
 * <p>A post bears the name that follows from its question, so that it is known which one it answers.
 */
final class Ledger {

    private final Map<String, Entry> byEvent = new ConcurrentHashMap<>();
    private final Map<String, Entry> byAnswer = new ConcurrentHashMap<>();

    /** How a delivery was answered. */
    enum Reply {
        NONE,
        FAILURE,
        NOTHING,
        WORDS,
        CARD;

        /** Reads it from what came back. */
        static Reply of(int status, JsonNode body) {
            if (status != 200) {
                return FAILURE;
            }
            return !body.findValues("cardsV2").isEmpty()
                    ? CARD
                    : body.findValues("text").isEmpty() ? NOTHING : WORDS;
        }
    }

    /** How something that was asked ended. */
    enum End {
        IN_REPLY,
        POSTED,
        REFUSED,
        FAILED,
        LOST,
        DOUBLED
    }

    /** One thing that was asked, in nanoseconds. */
    static final class Entry {

        private final Saying.Kind kind;
        private final long intended;
        private Reply reply = Reply.NONE;
        private long acknowledged;
        private int posts;
        private long posted;

        private Entry(Saying.Kind kind, long intended) {
            this.kind = kind;
            this.intended = intended;
        }

        private synchronized void acknowledge(Reply how, long at) {
            reply = how;
            acknowledged = at;
        }

        private synchronized void post(long at) {
            posts++;
            posted = at;
        }

        /** How it stands; words beside a post told the officer to wait. */
        synchronized End end() {
            boolean replied = reply == Reply.CARD || (reply == Reply.WORDS && kind.isCourtesy());
            if (posts > 1 || (replied && posts > 0)) {
                return End.DOUBLED;
            }
            if (posts == 1) {
                return End.POSTED;
            }
            return replied
                    ? End.IN_REPLY
                    : reply == Reply.WORDS ? End.REFUSED : reply == Reply.FAILURE ? End.FAILED : End.LOST;
        }

        /** Whether the officer was told to wait and then answered. */
        synchronized boolean wasTold() {
            return reply == Reply.WORDS && posts == 1 && !kind.isCourtesy();
        }

        synchronized boolean isAcknowledged() {
            return reply != Reply.NONE;
        }

        /** From the moment it was meant to be asked to the answer of its delivery. */
        synchronized long toAcknowledgement() {
            return acknowledged - intended;
        }

        /** From the moment it was meant to be asked to its answer. */
        synchronized long toAnswer() {
            return (posts > 0 ? posted : acknowledged) - intended;
        }

        long intended() {
            return intended;
        }
    }

    /** Notes that something is asked. */
    void ask(String event, Saying.Kind kind, long intended) {
        var entry = new Entry(kind, intended);
        byEvent.put(event, entry);
        byAnswer.put(answerTo(event), entry);
    }

    void acknowledge(String event, Reply reply, long at) {
        byEvent.get(event).acknowledge(reply, at);
    }

    /** Notes a post; false if it answers nothing that was asked. */
    boolean post(String requestId, long at) {
        Entry entry = byAnswer.get(requestId);
        if (entry != null) {
            entry.post(at);
        }
        return entry != null;
    }

    Collection<Entry> entries() {
        return byEvent.values();
    }

    /** How many stand so. */
    long count(End end) {
        return entries().stream().filter(it -> it.end() == end).count();
    }

    /** The name of the post that answers an event, as {@code conversation} gives it. */
    static String answerTo(String event) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(event.getBytes(StandardCharsets.UTF_8));
            return PostId.of(HexFormat.of().formatHex(digest, 0, 10), "answer").value();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform knows SHA-256", e);
        }
    }
}
