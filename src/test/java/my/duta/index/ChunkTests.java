package my.duta.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import my.duta.language.Language;
import my.duta.manuscript.Place;
import org.junit.jupiter.api.Test;

class ChunkTests {

    @Test
    void leadsToThePageOfAPdf() {
        assertThat(on(Place.page(3), "https://www.jdn.gov.my/GPAISA.pdf").address())
                .contains(URI.create("https://www.jdn.gov.my/GPAISA.pdf#page=3"));
    }

    @Test
    void leadsToTheAddressAsItIsForEverythingElse() {
        assertThat(on(Place.slide(3), "https://www.jdn.gov.my/GPAISA.pdf").address())
                .contains(URI.create("https://www.jdn.gov.my/GPAISA.pdf"));
        assertThat(on(Place.page(3), "https://www.jdn.gov.my/").address())
                .contains(URI.create("https://www.jdn.gov.my/"));
        assertThat(on(Place.page(3), "https://www.jdn.gov.my/a.pdf#b").address())
                .contains(URI.create("https://www.jdn.gov.my/a.pdf#b"));
    }

    private static Chunk on(Place place, String address) {
        Edition it = Chunks.edition("gpaisa", Language.MALAY, "GPAISA");
        var edition = new Edition(
                it.source(),
                it.title(),
                it.owner(),
                it.language(),
                it.version(),
                it.effectiveFrom(),
                it.effectiveUntil(),
                it.audience(),
                Optional.of(URI.create(address)),
                it.checkedOn());
        return new Chunk(
                new ChunkId("gpaisa@1.ms#a"),
                edition,
                List.of("A"),
                "a",
                List.of(),
                Optional.of(place),
                List.of(),
                "",
                Optional.empty(),
                Optional.empty());
    }
}
