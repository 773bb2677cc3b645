package my.duta.answer;

/** What a passage lacks for a sentence, or what a sentence must not have. */
public enum Flaw {
    /** It names no passage, or one that was not given. */
    CITES_NOTHING,
    /** It is longer than a sentence can be. */
    LENGTH,
    /** It has an address, an element, or characters that are not seen or turn the text about. */
    MARKUP,
    /** It promises what nobody will do. */
    PROMISE,
    /** It is not in the language asked for, or drifts into Indonesian. */
    LANGUAGE,
    NUMBER,
    NAME,
    WORDS,
    /** It allows, demands, forbids or denies something else than the passage does. */
    NEGATION;

    /** Whether a sentence with it says nothing of the matter, so that the others are whole without it. */
    boolean isIdle() {
        return this == MARKUP || this == PROMISE;
    }
}
