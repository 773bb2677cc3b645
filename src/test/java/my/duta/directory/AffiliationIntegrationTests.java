package my.duta.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import my.duta.chat.MemberId;
import my.duta.redis.Json;
import my.duta.redis.TestRedis;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class AffiliationIntegrationTests {

    private Officers officers;

    @BeforeEach
    void start() {
        officers = new RedisOfficers(TestRedis.empty(), new Json());
    }

    private Affiliation affiliation(OrganisationLookup... lookups) {
        var beans = new StaticListableBeanFactory();
        List.of(lookups).forEach(it -> beans.addBean("lookup", it));
        return new Affiliation(Directories.agencies(), officers, beans.getBeanProvider(OrganisationLookup.class));
    }

    private static Officer officer(String email) {
        return new Officer(
                new MemberId("users/1"),
                "Aminah",
                Optional.of(email),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void remembersTheFirstUnitThatIsAnAgency() {
        Officer found = affiliation(email -> List.of("Bahagian Contoh", "jabatan contoh utara", "KC"))
                .complete(officer("aminah@mygovuc.gov.my"));

        assertThat(found.chosenAgency()).contains("JCU");
        assertThat(officers.find(found.id())).contains(found);
    }

    @Test
    void findsNoneForANameOfSeveralOrOfNobody() {
        Officer asked = officer("aminah@mygovuc.gov.my");

        assertThat(affiliation(email -> List.of("MOD", "Bahagian Contoh")).complete(asked))
                .isEqualTo(asked);
        assertThat(affiliation(email -> List.of()).complete(asked)).isEqualTo(asked);
        assertThat(affiliation().complete(asked)).isEqualTo(asked);
        assertThat(officers.find(asked.id())).isEmpty();
    }

    @Test
    void asksNobodyWhereTheAddressOrTheOfficerTold() {
        Affiliation affiliation = affiliation(email -> {
            throw new AssertionError("asked for nothing");
        });
        Officer told = officer("aminah.jcs@mygovuc.gov.my");
        Officer chosen = officer("aminah@mygovuc.gov.my").of("JCS");

        assertThat(affiliation.complete(told)).isEqualTo(told);
        assertThat(affiliation.complete(chosen)).isEqualTo(chosen);
    }
}
