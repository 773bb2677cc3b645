package my.duta.conversation;

import java.time.Instant;
import java.util.Optional;
import my.duta.answer.Answer;
import my.duta.chat.Address;
import my.duta.chat.MemberId;

/**
 * One question with its answer.
 *
 * @param question the id of the question
 * @param text what was asked, masked
 * @param masked whether personal data was masked
 * @param gap the id of the gap that the question shows, if it does
 */
record Exchange(
        String question,
        String text,
        boolean masked,
        Answer answer,
        MemberId officer,
        Address place,
        Instant at,
        Optional<String> gap) {}
