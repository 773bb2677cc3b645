package my.duta.conversation;

import my.duta.directory.Officer;
import my.duta.escalation.Escalation;

/** Whether an escalation bears the very answer that a person gave, as when the same message is worked again. */
final class AnsweredBy {

    private AnsweredBy() {}

    static boolean is(Escalation escalation, Officer person, String text) {
        return escalation instanceof Escalation.Answered answered
                && answered.assignment().member().equals(person.id())
                && answered.resolution().text().equals(text);
    }
}
