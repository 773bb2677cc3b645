package my.duta.redis;

import java.util.Optional;

/** Something that must be so before a server starts in production, beside what Redis itself must be like. */
public interface StartCheck {

    /** What is wrong and how to mend it; empty if all is well. */
    Optional<String> fault();
}
