package my.duta.breach.chat;

import my.duta.breach.answer.Turned;

/** The other half of a circle. */
public record BackAgain(Turning turning) {

    /** What turns. */
    public interface Turning {}

    Turned turned() {
        return new Turned();
    }
}
