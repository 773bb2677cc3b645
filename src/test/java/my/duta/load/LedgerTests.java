package my.duta.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerTests {

    private static final String EVENT = "spaces/a/messages/b.b";

    private final Ledger ledger = new Ledger();

    @BeforeEach
    void ask() {
        ledger.ask(EVENT, Saying.Kind.QUESTION, 0);
    }

    @Test
    void countsAnAnswerThatCameInTheReply() {
        ledger.acknowledge(EVENT, Ledger.Reply.CARD, 5);

        assertThat(ledger.count(Ledger.End.IN_REPLY)).isOne();
    }

    @Test
    void countsAPostAfterAWordThatItComesLater() {
        ledger.acknowledge(EVENT, Ledger.Reply.WORDS, 5);
        ledger.post(Ledger.answerTo(EVENT), 9);

        assertThat(ledger.count(Ledger.End.POSTED)).isOne();
        assertThat(ledger.entries()).allMatch(Ledger.Entry::wasTold).allMatch(it -> it.toAnswer() == 9);
    }

    @Test
    void noticesWhatWasAnsweredTwice() {
        ledger.acknowledge(EVENT, Ledger.Reply.CARD, 5);
        ledger.post(Ledger.answerTo(EVENT), 9);

        assertThat(ledger.count(Ledger.End.DOUBLED)).isOne();
    }

    @Test
    void noticesWhatWasPostedTwice() {
        ledger.acknowledge(EVENT, Ledger.Reply.NOTHING, 5);
        ledger.post(Ledger.answerTo(EVENT), 9);
        ledger.post(Ledger.answerTo(EVENT), 10);

        assertThat(ledger.count(Ledger.End.DOUBLED)).isOne();
    }

    @Test
    void noticesWhatWasAcceptedAndNeverAnswered() {
        ledger.acknowledge(EVENT, Ledger.Reply.NOTHING, 5);
        ledger.post(Ledger.answerTo("spaces/a/messages/c.c"), 9);

        assertThat(ledger.count(Ledger.End.LOST)).isOne();
    }

    @Test
    void tellsRefusedFromFailed() {
        ledger.acknowledge(EVENT, Ledger.Reply.WORDS, 5);
        assertThat(ledger.count(Ledger.End.REFUSED)).isOne();

        ledger.acknowledge(EVENT, Ledger.Reply.FAILURE, 5);
        assertThat(ledger.count(Ledger.End.FAILED)).isOne();
    }
}
