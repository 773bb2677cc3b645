package my.duta.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class ThreadsTests {

    private static final String KNOWN = "spaces/A/threads/known";

    private final Threads threads = new Threads();

    @Test
    void ignoresTheThreadWithoutAReplyOption() {
        assertThat(threads.replyTo(space("THREADED_MESSAGES"), wish("", KNOWN, ""), KNOWN::equals))
                .isEmpty();
        assertThat(threads.replyTo(
                        space("THREADED_MESSAGES"), wish("MESSAGE_REPLY_OPTION_UNSPECIFIED", KNOWN, ""), KNOWN::equals))
                .isEmpty();
    }

    @Test
    void repliesToAKnownThread() {
        assertThat(threads.replyTo(space("THREADED_MESSAGES"), wish(Threads.Wish.FALLBACK, KNOWN, ""), KNOWN::equals))
                .hasValue(KNOWN);
        assertThat(threads.replyTo(space("THREADED_MESSAGES"), wish(Threads.Wish.OR_FAIL, KNOWN, ""), KNOWN::equals))
                .hasValue(KNOWN);
    }

    @Test
    void fallsBackOrFailsForAnUnknownThread() {
        Space space = space("THREADED_MESSAGES");

        assertThat(threads.replyTo(space, wish(Threads.Wish.FALLBACK, "spaces/A/threads/none", ""), KNOWN::equals))
                .isEmpty();
        assertThatExceptionOfType(GoogleError.class)
                .isThrownBy(() ->
                        threads.replyTo(space, wish(Threads.Wish.OR_FAIL, "spaces/A/threads/none", ""), KNOWN::equals))
                .satisfies(it -> assertThat(it.code()).isEqualTo(404));
    }

    @Test
    void knowsNoThreadOfAnotherSpace() {
        assertThat(threads.replyTo(
                        space("THREADED_MESSAGES"),
                        wish(Threads.Wish.FALLBACK, "spaces/B/threads/known", ""),
                        it -> true))
                .isEmpty();
    }

    @Test
    void beginsAThreadUnderAKeyAndFindsItAgain() {
        Space space = space("THREADED_MESSAGES");
        assertThat(threads.replyTo(space, wish(Threads.Wish.OR_FAIL, "", "key"), it -> false))
                .isEmpty();

        threads.remember(space, "key", KNOWN);

        assertThat(threads.replyTo(space, wish(Threads.Wish.FALLBACK, "", "key"), it -> false))
                .hasValue(KNOWN);
        assertThat(threads.keyOf(space, KNOWN)).hasValue("key");
    }

    @Test
    void doesNotThreadWhereTheSpaceDoesNot() {
        assertThat(threads.replyTo(
                        space("UNTHREADED_MESSAGES"), wish(Threads.Wish.OR_FAIL, "unknown", ""), it -> false))
                .isEmpty();
    }

    @Test
    void refusesAnUnknownOption() {
        assertThatExceptionOfType(GoogleError.class)
                .isThrownBy(() ->
                        threads.replyTo(space("THREADED_MESSAGES"), wish("REPLY_ALWAYS", KNOWN, ""), KNOWN::equals))
                .satisfies(it -> assertThat(it.code()).isEqualTo(400));
    }

    private static Threads.Wish wish(String option, String thread, String key) {
        return new Threads.Wish(option, thread, key);
    }

    private static Space space(String threading) {
        return new Space("spaces/A", "SPACE", "A", threading, List.of(), true, false, true, "");
    }
}
