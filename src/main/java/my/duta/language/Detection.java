package my.duta.language;

/**
 * What language a text is in.
 *
 * @param language the language of its grammar words
 * @param confidence from 0 (nothing to go by) to 1; near 0 for a text of names and loans only, whose language is best
 *     taken from what the officer wrote before
 * @param mixed whether the other language is in it as well; a Malay noun or two in an English text are names more often
 *     than not, and make no mix
 */
public record Detection(Language language, double confidence, boolean mixed) {

    public Detection {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("Confidence is from 0 to 1, not " + confidence);
        }
    }
}
