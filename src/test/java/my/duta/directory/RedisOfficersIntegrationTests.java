package my.duta.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import my.duta.chat.Member;
import my.duta.chat.MemberId;
import my.duta.chat.Space;
import my.duta.chat.SpaceId;
import my.duta.language.Language;
import my.duta.redis.Json;
import my.duta.redis.TestRedis;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedisOfficersIntegrationTests {

    private static final MemberId ID = new MemberId("users/1");
    private static final Space DIRECT = new Space(new SpaceId("spaces/D"), Space.Kind.DIRECT);
    private static final Space TEAM = new Space(new SpaceId("spaces/T"), Space.Kind.NAMED);

    private RedisOfficers officers;

    @BeforeEach
    void start() {
        officers = new RedisOfficers(TestRedis.empty(), new Json());
    }

    private static Member aminah(String name, String email) {
        return new Member(ID, name, Optional.of(email).filter(it -> !it.isEmpty()));
    }

    @Test
    void takesNoteOfAPersonAndOfTheSpaceTheyShareWithDutaAlone() {
        assertThat(officers.met(aminah("Aminah", "aminah@jcu.gov.my"), TEAM).direct())
                .isEmpty();
        assertThat(officers.met(aminah("Aminah", "aminah@jcu.gov.my"), DIRECT).direct())
                .contains(DIRECT.id());
        assertThat(officers.met(aminah("Aminah", "aminah@jcu.gov.my"), TEAM).direct())
                .contains(DIRECT.id());
    }

    @Test
    void keepsWhatIsKnownWhereAnEventTellsLess() {
        officers.met(aminah("Aminah", "aminah@jcu.gov.my"), DIRECT);

        Officer met = officers.met(aminah("", ""), TEAM);

        assertThat(met.name()).isEqualTo("Aminah");
        assertThat(met.email()).contains("aminah@jcu.gov.my");
    }

    @Test
    void keepsWhatAnOfficerChose() {
        Officer met = officers.met(aminah("Aminah", ""), DIRECT);
        officers.save(met.speaking(Optional.of(Language.ENGLISH)).of("JCS"));

        Officer again = officers.met(aminah("Aminah binti Contoh", ""), DIRECT);

        assertThat(again.language()).contains(Language.ENGLISH);
        assertThat(again.chosenAgency()).contains("JCS");
        assertThat(again.name()).isEqualTo("Aminah binti Contoh");
        assertThat(officers.find(ID)).contains(again);
    }

    @Test
    void findsABearerOfAnAddressInAnyCase() {
        Officer met = officers.met(aminah("Aminah", "Aminah@JCU.gov.my"), DIRECT);

        assertThat(officers.addressed("aminah@jcu.gov.MY")).contains(met);
        assertThat(officers.addressed("ali@jcu.gov.my")).isEmpty();
    }
}
