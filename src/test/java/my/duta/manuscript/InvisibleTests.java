package my.duta.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InvisibleTests {

    private static final Place PLACE = Place.page(2);

    @Test
    void takesDustAwayWithoutAWord() {
        Manuscript clean = Invisible.removedFrom(saying("ke\u00ADadil\u200Ban\u0007 \uFEFFbaik\n\tya"));

        assertThat(clean).isEqualTo(saying("keadilan baik\n\tya"));
    }

    @Test
    void tellsOfTextThatTurnsItsDirection() {
        Manuscript clean = Invisible.removedFrom(saying("jangan \u202Ehantar\u202C"));

        assertThat(clean.elements()).isEqualTo(saying("jangan hantar").elements());
        assertThat(clean.remarks()).containsExactly(new Remark(Remark.Kind.HIDDEN_TEXT, PLACE, "U+202E"));
    }

    @Test
    void tellsOfWordsSpeltInTags() {
        String tagged = "ya" + new String(Character.toChars(0xE0041)) + new String(Character.toChars(0xE0042));

        Manuscript clean = Invisible.removedFrom(saying(tagged));

        assertThat(clean.elements()).isEqualTo(saying("ya").elements());
        assertThat(clean.remarks()).containsExactly(new Remark(Remark.Kind.HIDDEN_TEXT, PLACE, "U+E0041"));
    }

    @Test
    void leavesOrdinaryWordsAndFacesAlone() {
        Manuscript manuscript = saying("Kata 中文 👩\u200D💻 ❤\uFE0F é — “ya”");

        assertThat(Invisible.removedFrom(manuscript)).isEqualTo(manuscript);
    }

    private static Manuscript saying(String words) {
        return new Manuscript(
                List.of(
                        new Element.Heading(PLACE, 2, "Tajuk"),
                        new Element.Body(PLACE, new Block.Prose(words)),
                        new Element.Body(PLACE, new Block.Items(false, List.of("a"))),
                        new Element.Body(PLACE, new Block.Table(List.of("a"), List.of(List.of("b")))),
                        new Element.Quotation(PLACE, "q")),
                List.of(),
                List.of());
    }
}
