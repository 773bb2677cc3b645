package my.duta.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import my.duta.answer.NearDuplicates.Pair;
import my.duta.language.LanguageDetector;
import my.duta.language.ShortForms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommonFormTests {

    private static final LanguageDetector DETECTOR = new LanguageDetector();
    private static final ShortForms SHORT_FORMS = new ShortForms(DETECTOR);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Apakah tujuh prinsip GPAISA?          | apakah tujuh prinsip gpaisa
            APAKAH TUJUH PRINSIP GPAISA           | apakah tujuh prinsip gpaisa
            Hi Duta, apa itu GPAISA? Terima kasih | apa itu gpaisa
            Assalamualaikum tuan. Maaf ganggu, nak tanya, apa itu GPAISA ya? tq | apa itu gpaisa
            Tolong terangkan GPAISA               | terangkan gpaisa
            May I know what is GPAISA please      | what is gpaisa
            xboleh guna e-mel 3.5 GB?             | tidak boleh guna e-mel 3.5 gb
            Adakah pegawai MAMPU boleh?           | adakah pegawai MAMPU boleh
            Macam mana nak tulis emel terima kasih | bagaimana hendak tulis e-mel terima kasih
            Salam sejahtera                       | salam sejahtera
            Nak tanya duta macam mana?            | hendak bertanya duta bagaimana
            """)
    void leavesOutMannersAlone(String question, String form) {
        assertThat(form(question)).isEqualTo(form);
    }

    /** The bar is one in two hundred. */
    @Test
    void tellsApartWhatOnlyLooksAlike() {
        List<Pair> pairs = NearDuplicates.all();
        List<Pair> mistaken = pairs.stream().filter(CommonFormTests::areOne).toList();
        System.out.printf("Taken for one: %d of %d near-duplicates%n", mistaken.size(), pairs.size());

        assertThat(pairs).hasSizeGreaterThanOrEqualTo(400);
        assertThat(mistaken).isEmpty();
    }

    /** All of the golden and the training set: two with one form are one question, and want one answer. */
    @Test
    void tellsApartTheQuestionsOfOfficersThatHaveOtherAnswers() {
        var known = new HashMap<String, String>();
        var mistaken = new ArrayList<String>();
        for (String file : List.of("golden.csv", "training.csv")) {
            Table.read("/knowledge/evaluation/" + file, it -> {
                String answer = it.get("expected") + it.get("cites");
                String other = known.put(it.get("language") + " " + form(it.get("question")), answer);
                return other != null && !other.equals(answer) && mistaken.add(it.get("question"));
            });
        }

        assertThat(known).hasSizeGreaterThan(1000);
        assertThat(mistaken).isEmpty();
    }

    @Test
    void seesMostlyThroughManners() {
        List<Pair> pairs = NearDuplicates.paraphrases();
        List<Pair> missed = pairs.stream().filter(it -> !areOne(it)).toList();
        System.out.printf("Taken for one: %d of %d paraphrases%n", pairs.size() - missed.size(), pairs.size());

        assertThat(pairs.size() - missed.size()).isGreaterThan(pairs.size() * 8 / 10);
    }

    @Test
    void isTheFormOfItself() {
        assertThat(NearDuplicates.all())
                .extracting(it -> form(it.one()))
                .allSatisfy(it -> assertThat(CommonForm.of(it)).isEqualToIgnoringCase(it));
    }

    private static boolean areOne(Pair pair) {
        return DETECTOR.detect(pair.one()).language()
                        == DETECTOR.detect(pair.other()).language()
                && form(pair.one()).equals(form(pair.other()));
    }

    private static String form(String question) {
        return CommonForm.of(SHORT_FORMS.unfold(question));
    }
}
