package my.duta.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import my.duta.language.Language;
import my.duta.language.MalayMarkers;
import my.duta.language.Words;
import my.duta.manuscript.Place;
import my.duta.manuscript.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingWordsTests {

    private final FindingWords words = new FindingWords(new Words());

    @Test
    void saysWhatIsWrongAndWhatIsWanted() {
        var finding = new Finding(Finding.Kind.VALUE_WRONG, "gpaisa/ms.md", Place.line(7), "effective-from", "27/2/25");

        assertThat(words.say(finding, Language.ENGLISH))
                .isEqualTo("\"27/2/25\" is no value for \"effective-from\". Write a day as in 2025-02-27.");
        assertThat(words.say(finding, Language.MALAY))
                .isEqualTo("\"27/2/25\" bukan nilai bagi \"effective-from\". Tulis tarikh seperti 2025-02-27.");
        assertThat(words.where(finding, Language.ENGLISH)).isEqualTo("gpaisa/ms.md, line 7");
        assertThat(words.where(finding, Language.MALAY)).isEqualTo("gpaisa/ms.md, baris 7");
    }

    @Test
    void namesPlacesAsPeopleCountThem() {
        assertThat(List.of(Place.page(2), Place.slide(3), Place.sheet(1)))
                .extracting(it -> words.place(it, Language.MALAY), it -> words.place(it, Language.ENGLISH))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("halaman 2", "page 2"),
                        org.assertj.core.groups.Tuple.tuple("slaid 3", "slide 3"),
                        org.assertj.core.groups.Tuple.tuple("helaian 1", "sheet 1"));
        assertThat(words.place(Place.WHOLE, Language.MALAY)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonHasWordsInBothLanguages(Unreadable.Reason reason) {
        var finding = new Finding(Finding.Kind.UNREADABLE, "a/ms.pdf", Place.WHOLE, reason.name(), "20 MB");
        String malay = words.say(finding, Language.MALAY);
        String english = words.say(finding, Language.ENGLISH);

        assertThat(malay).startsWith("Fail tidak dapat dibaca. ").doesNotContain("{");
        assertThat(english).startsWith("The file cannot be read. ").doesNotContain("{");
        assertThat(malay.contains("20 MB")).isEqualTo(english.contains("20 MB"));
        assertThat(new MalayMarkers().indonesianIn(malay)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everySeverityHasWordsInBothLanguages(Finding.Severity severity) {
        assertThat(words.severity(severity, Language.MALAY))
                .isNotBlank()
                .isNotEqualTo(words.severity(severity, Language.ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "title",
                "owner",
                "language",
                "editions",
                "version",
                "effective-from",
                "effective-until",
                "supersedes",
                "audience",
                "address",
                "checked-on",
                "review-by"
            })
    void saysWhatEveryKeyWants(String key) {
        var finding = new Finding(Finding.Kind.KEY_MISSING, "a/ms.md", Place.line(1), key);

        assertThat(words.say(finding, Language.MALAY)).contains(key).isNotEqualTo(words.say(finding, Language.ENGLISH));
    }
}
