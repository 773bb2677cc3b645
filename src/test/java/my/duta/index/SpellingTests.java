package my.duta.index;

import static my.duta.index.Chunks.chunk;
import static my.duta.index.Chunks.edition;
import static my.duta.language.Language.ENGLISH;
import static my.duta.language.Language.MALAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTests {

    private final ChunkIndex index = ChunkIndex.inMemory(
            List.of(
                    chunk(edition("one", MALAY, "Satu"), "Satu", "Mesyuarat keselamatan dan dokumen."),
                    chunk(edition("two", MALAY, "Dua"), "Dua", "Dokumen, dokuman dan mesej.")),
            List.of());

    @Test
    void correctsOneLetterOfAShortWordAndTwoOfALongOne() {
        assertThat(index.spelledLike("mesei", MALAY)).containsExactly("mesej");
        assertThat(index.spelledLike("meseii", MALAY)).isEmpty();
        assertThat(index.spelledLike("kesalamaten", MALAY)).containsExactly("keselamatan");
        assertThat(index.spelledLike("kasalamaten", MALAY)).isEmpty();
    }

    @Test
    void takesTwoLettersInEachOthersPlaceForOneFault() {
        assertThat(index.spelledLike("msesej", MALAY)).containsExactly("mesej");
        assertThat(index.spelledLike("mesje", MALAY)).containsExactly("mesej");
    }

    @Test
    void putsTheNearestFirstAndOfTheseTheCommonest() {
        assertThat(index.spelledLike("dokumin", MALAY)).containsExactly("dokumen", "dokuman");
    }

    @Test
    void leavesAloneWhatIsHeldShortBeginsOtherwiseOrIsOfAnotherLanguage() {
        assertThat(index.spelledLike("dokuman", MALAY)).isEmpty();
        assertThat(index.spelledLike("dut", MALAY)).isEmpty();
        assertThat(index.spelledLike("sokumen", MALAY)).isEmpty();
        assertThat(index.spelledLike("dokumin", ENGLISH)).isEmpty();
    }
}
