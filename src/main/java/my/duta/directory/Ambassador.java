package my.duta.directory;

import java.util.Optional;
import my.duta.chat.SpaceId;

/**
 * A colleague, or a desk of several, who answers for an agency what Duta cannot.
 *
 * @param email the address, lower case; it identifies the ambassador until chat shows a member id
 * @param name as shown to officers
 * @param agency the code of the agency
 * @param space where the desk is reached when it has no direct space with Duta
 */
public record Ambassador(String email, String name, String agency, Role role, Optional<SpaceId> space) {

    /** In which turn an ambassador is asked. */
    public enum Role {
        AMBASSADOR,
        DEPUTY
    }
}
