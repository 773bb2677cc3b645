package my.duta.conversation;

import my.duta.chat.ChatEvent;

/**
 * A message as it is kept: masked, and without its text if the text bears a classification mark.
 *
 * @param classified whether the text bore a mark
 * @param masked whether personal data was masked
 * @param tooLong whether the text was longer than a question may be
 */
record Accepted(ChatEvent.MessageWritten written, boolean classified, boolean masked, boolean tooLong) {

    QuestionId id() {
        return QuestionId.of(written.id());
    }
}
