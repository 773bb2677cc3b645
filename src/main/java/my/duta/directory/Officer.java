package my.duta.directory;

import java.util.Optional;
import my.duta.chat.MemberId;
import my.duta.chat.SpaceId;
import my.duta.language.Language;

/**
 * A civil servant as Duta knows them; ambassadors are officers too.
 *
 * @param direct the space that the officer shares with Duta alone, once it is known
 * @param language the language that the officer chose, if any
 * @param chosenAgency the code of the agency that the officer chose, if the address does not tell it
 */
public record Officer(
        MemberId id,
        String name,
        Optional<String> email,
        Optional<SpaceId> direct,
        Optional<Language> language,
        Optional<String> chosenAgency) {

    public Officer inSpace(SpaceId space) {
        return new Officer(id, name, email, Optional.of(space), language, chosenAgency);
    }

    public Officer withoutSpace() {
        return new Officer(id, name, email, Optional.empty(), language, chosenAgency);
    }

    public Officer speaking(Optional<Language> choice) {
        return new Officer(id, name, email, direct, choice, chosenAgency);
    }

    public Officer of(String agency) {
        return new Officer(id, name, email, direct, language, Optional.of(agency));
    }
}
