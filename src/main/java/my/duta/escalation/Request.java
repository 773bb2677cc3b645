package my.duta.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import my.duta.answer.Citation;
import my.duta.chat.Address;
import my.duta.chat.MemberId;
import my.duta.language.Language;

/**
 * What an officer asks of an ambassador, masked of personal data.
 *
 * @param question the id of the question it came from
 * @param officer who asks
 * @param officerName as chat shows it to the ambassador
 * @param place where the officer wants the answer
 * @param agency the code of the officer's agency, if known
 * @param text the question
 * @param context what the officer added; may be empty
 * @param conversation what was said before in the same place, the oldest first; may be empty
 * @param found what Duta cited to the officer, as far as everybody may see it; whoever shows it asks what still stands
 * @param reason why Duta did not answer, as a key of the words; empty if it did and the officer asks all the same
 */
public record Request(
        EscalationId id,
        String question,
        MemberId officer,
        String officerName,
        Address place,
        Language language,
        Optional<String> agency,
        String text,
        String context,
        List<String> conversation,
        List<Citation> found,
        Optional<String> reason,
        Instant askedAt) {

    public Request {
        conversation = List.copyOf(conversation);
        found = List.copyOf(found);
    }
}
