package my.duta.knowledge;

import java.util.Optional;

/** Whether this process shares its generations with others, and where. */
record Sharing(Optional<SharedGenerations> store) {

    /** A process that stands alone. */
    static final Sharing NONE = new Sharing(Optional.empty());

    static Sharing of(SharedGenerations store) {
        return new Sharing(Optional.of(store));
    }
}
