package my.duta.directory;

import java.util.List;

/** Asks a directory of people, outside of Duta, where somebody works. */
public interface OrganisationLookup {

    /**
     * The names of the units that a person belongs to, the smallest first. It takes little time, and fails by naming
     * none.
     *
     * @return empty if the directory does not know the person, says nothing of their work, or cannot be asked now
     */
    List<String> unitsOf(String email);
}
