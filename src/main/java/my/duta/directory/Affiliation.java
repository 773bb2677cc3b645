package my.duta.directory;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Finds where an officer works who has not told and whose address does not tell, if there is a directory to ask. What it
 * says counts as the officer's own choice: it says where a question goes, and not what the officer may see.
 */
@Component
public class Affiliation {

    private final Agencies agencies;
    private final Officers officers;
    private final Optional<OrganisationLookup> lookup;

    Affiliation(Agencies agencies, Officers officers, ObjectProvider<OrganisationLookup> lookup) {
        this.agencies = agencies;
        this.officers = officers;
        this.lookup = Optional.ofNullable(lookup.getIfAvailable());
    }

    /** The officer, with an agency if one could be found; what was found is remembered. */
    public Officer complete(Officer officer) {
        if (lookup.isEmpty() || agencies.of(officer).isPresent()) {
            return officer;
        }
        return officer.email()
                .flatMap(this::lookedUp)
                .map(it -> remember(officer, it))
                .orElse(officer);
    }

    private Optional<Agency> lookedUp(String email) {
        return lookup.stream()
                .flatMap(it -> it.unitsOf(email).stream())
                .flatMap(it -> agencies.named(it).stream())
                .findFirst();
    }

    private Officer remember(Officer officer, Agency agency) {
        Officer known = officer.of(agency.code());
        officers.save(known);
        return known;
    }
}
