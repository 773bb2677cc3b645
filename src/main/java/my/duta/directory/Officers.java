package my.duta.directory;

import java.util.Optional;
import my.duta.chat.Member;
import my.duta.chat.MemberId;
import my.duta.chat.Space;

/** Everybody whom Duta has met. */
public interface Officers {

    /** Takes note of a person and of the space they were met in, and returns what is known of them. */
    Officer met(Member member, Space space);

    Optional<Officer> find(MemberId id);

    /** Finds who bears an address, once Duta has met them. */
    Optional<Officer> addressed(String email);

    void save(Officer officer);
}
