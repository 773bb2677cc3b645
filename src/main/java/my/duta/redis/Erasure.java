package my.duta.redis;

import java.util.Optional;

/** What a room does to forget an officer; it may be done again, and then finds nothing. */
public interface Erasure {

    /**
     * Forgets an officer.
     *
     * @param dryRun whether only to look
     * @return how many traces there were
     */
    int erase(Person person, boolean dryRun);

    /**
     * Who is to be forgotten.
     *
     * @param member the platform's id
     * @param email the address, as it was last known
     * @param space the space shared with Duta alone
     */
    record Person(String member, Optional<String> email, Optional<String> space) {}
}
