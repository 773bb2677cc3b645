package my.duta.escalation;

import static my.duta.escalation.DeskLaws.Breach;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import my.duta.chat.Address;
import my.duta.chat.Post;
import my.duta.chat.PostId;
import my.duta.chat.Reply;
import my.duta.chat.SpaceId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The laws find each fault that is planted in a sound chronicle, and no other. */
class DeskLawsTests {

    private static final String ID = "D-1";
    private static final SpaceId PLACE = new SpaceId("spaces/AMINAH");
    private static final PostId ANSWER = PostId.of("answer");

    private final Chronicle chronicle = new Chronicle();

    @BeforeEach
    void tellASoundStory() {
        chronicle.happened(ID, 1, Event.Kind.OPENED, "users/aminah", "Waiting");
        chronicle.happened(ID, 2, Event.Kind.CLAIMED, "users/satu", "Assigned");
        chronicle.happened(ID, 3, Event.Kind.ANSWERED, "users/satu", "Answered");
        saw(1, "satu@jcu.gov.my", "");
        saw(2, "satu@jcu.gov.my", "users/satu");
        saw(3, "", "");
        chronicle.owed.put(ANSWER, Set.of(PLACE));
        arrived(ANSWER, PLACE);
    }

    private void saw(long epoch, String holder, String member) {
        chronicle.seen.add(new Chronicle.Seen(
                ID,
                epoch,
                Optional.of(holder).filter(it -> !it.isEmpty()),
                Optional.of(member).filter(it -> !it.isEmpty())));
    }

    private void arrived(PostId id, SpaceId space) {
        Reply reply = Reply.text("Satu telah menjawab soalan anda");
        chronicle.arrived.add(new Post(id, new Address(space, Optional.empty()), reply));
    }

    private org.assertj.core.api.ListAssert<Breach> broken() {
        return assertThat(DeskLaws.brokenIn(chronicle));
    }

    @Test
    void findsNothingWhereNothingIsBroken() {
        chronicle.happened(ID, 4, Event.Kind.REOPENED, "users/aminah", "Waiting");
        saw(4, "satu@jcu.gov.my", "");

        broken().isEmpty();
    }

    @Test
    void findsTwoOwnersOfOneEpoch() {
        chronicle.seen.add(new Chronicle.Seen(ID, 3, Optional.of("dua@jcu.gov.my"), Optional.of("users/dua")));

        broken().containsExactly(Breach.TWO_OWNERS);
    }

    @Test
    void findsTheAnswerOfSomebodyWhoDoesNotHaveIt() {
        chronicle.audit.remove(2);
        chronicle.happened(ID, 3, Event.Kind.ANSWERED, "users/dua", "Answered");

        broken().containsExactly(Breach.ANSWERED_BY_ANOTHER);
    }

    @Test
    void findsAnAnswerThatNobodyIsOwed() {
        arrived(PostId.of("another"), PLACE);

        broken().containsExactly(Breach.UNOWED);
    }

    @Test
    void findsAnAnswerInAPlaceOfOthers() {
        chronicle.arrived.clear();
        arrived(ANSWER, new SpaceId("spaces/BUDI"));

        broken().containsExactly(Breach.ELSEWHERE);
    }

    @Test
    void findsAnAnswerThatCameTwice() {
        arrived(ANSWER, PLACE);

        broken().containsExactly(Breach.TWICE);
    }

    @Test
    void findsAnAnswerThatDidNotCome() {
        chronicle.arrived.clear();

        broken().containsExactly(Breach.MISSING);
    }

    @Test
    void findsAGapInTheEpochs() {
        chronicle.happened(ID, 5, Event.Kind.THANKED, "users/aminah", "Answered");

        broken().containsExactly(Breach.GAP);
    }

    @Test
    void findsAStepBackwards() {
        saw(2, "satu@jcu.gov.my", "users/satu");

        broken().containsExactly(Breach.BACKWARDS);
    }

    @Test
    void findsAnEscalationThatGoesOnAfterItsEnd() {
        chronicle.happened(ID, 4, Event.Kind.CLAIMED, "users/dua", "Assigned");

        broken().containsExactly(Breach.REVIVED);
    }
}
