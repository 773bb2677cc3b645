package my.duta.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextMarkupTests {

    private static final Person ASHA =
            new Person("users/1", "Asha", "asha@example.com", "HUMAN", "ms", "Asia/Kuala_Lumpur", "", "");

    @Test
    void showsNamesForMentionsAndLabelsForLinks() {
        TextMarkup markup = TextMarkup.ofApp(
                "Hai <users/1>, lihat <https://example.com|panduan> & <users/2>",
                it -> it.equals("users/1") ? Optional.of(ASHA) : Optional.empty());

        assertThat(markup.text()).isEqualTo("Hai @Asha, lihat panduan & <users/2>");
        assertThat(markup.annotations().size()).isEqualTo(1);
        assertThat(markup.annotations().path(0).path("startIndex").asInt()).isEqualTo(4);
    }

    @Test
    void countsACallToEverybodyAsAMention() {
        TextMarkup markup = TextMarkup.ofApp("<users/all>", it -> Optional.empty());

        assertThat(Json.text(markup.annotations().path(0), "userMention", "user", "name"))
                .isEqualTo("users/all");
    }

    @Test
    void takesTheAppsNameOutOfTheArgument() {
        TextMarkup markup = TextMarkup.ofPerson("@Asha tanya @Duta berapa?", List.of(Person.APP, ASHA));

        assertThat(markup.mentionsApp()).isTrue();
        assertThat(markup.argument()).isEqualTo("@Asha tanya  berapa?");
        assertThat(markup.formatted()).isEqualTo("<users/1> tanya <" + Person.APP.name() + "> berapa?");
    }

    @Test
    void hearsNoMentionInsideALongerName() {
        assertThat(TextMarkup.ofPerson("@Dutalah", List.of(Person.APP)).mentionsApp())
                .isFalse();
    }
}
