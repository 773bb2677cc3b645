package my.duta.evaluation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which part of the golden questions is meant. */
public enum Half {
    /** What may be looked at while Duta is made better. */
    OPEN,
    /** What is held out for the final figures; nobody looks at these questions. */
    KEPT,
    ALL;

    /** Reads a half as it is written in files and options, in small letters. */
    public static Optional<Half> named(String name) {
        return Arrays.stream(values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    boolean holds(GoldenQuestion question) {
        return this == ALL || this == question.half();
    }
}
