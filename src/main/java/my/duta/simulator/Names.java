package my.duta.simulator;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** Gives opaque ids of the kind that Google gives. */
final class Names {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private final RandomGenerator random;

    Names() {
        this(new SecureRandom());
    }

    Names(RandomGenerator random) {
        this.random = random;
    }

    String space() {
        return "spaces/AAQA" + id(7);
    }

    String id(int length) {
        StringBuilder id = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }
}
