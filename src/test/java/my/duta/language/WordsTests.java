package my.duta.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTests {

    private static final Pattern HOLE = Pattern.compile("\\{(\\d+)[^}]*}");

    private final Words words = new Words();

    @Test
    void speakBothLanguages() {
        assertThat(words.say(Language.MALAY, "escalation.button.send")).isEqualTo("Hantar");
        assertThat(words.say(Language.ENGLISH, "escalation.button.send")).isEqualTo("Send");
    }

    @Test
    void refuseAKeyThatIsNotThere() {
        assertThatThrownBy(() -> words.say(Language.MALAY, "duta.nothing"))
                .isInstanceOf(MissingResourceException.class);
    }

    @Test
    void keepApostrophesAndFillHolesBesideThem() {
        assertThat(Words.format("It's {0}'s turn", Language.ENGLISH).format(new Object[] {"Aminah"}))
                .isEqualTo("It's Aminah's turn");
    }

    @Test
    void haveTheSameKeysInBothLanguages() throws IOException {
        assertThat(new TreeSet<>(messages(Language.MALAY).stringPropertyNames()))
                .isEqualTo(new TreeSet<>(messages(Language.ENGLISH).stringPropertyNames()));
    }

    @Test
    void haveTheSameHolesInBothLanguages() throws IOException {
        Properties english = messages(Language.ENGLISH);

        messages(Language.MALAY)
                .forEach((key, malay) -> assertThat(holes(malay))
                        .as("holes of %s", key)
                        .isEqualTo(holes(english.getOrDefault(key, malay))));
    }

    @ParameterizedTest
    @EnumSource
    void areNeverEmptyAndAlwaysParse(Language language) throws IOException {
        messages(language).forEach((key, text) -> {
            assertThat(text.toString())
                    .as("%s in %s", key, language)
                    .isNotBlank()
                    .doesNotContain("''", "\uFFFD");
            assertThatCode(() -> Words.format(text.toString(), language))
                    .as("%s in %s", key, language)
                    .doesNotThrowAnyException();
        });
    }

    @Test
    void neverDriftIntoIndonesian() throws IOException {
        MalayMarkers markers = new MalayMarkers();

        messages(Language.MALAY)
                .forEach((key, text) -> assertThat(markers.indonesianIn(text.toString()))
                        .as("Indonesian in %s", key)
                        .isEmpty());
    }

    private static Set<String> holes(Object text) {
        return HOLE.matcher(text.toString())
                .results()
                .map((MatchResult it) -> it.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those of officers and those of the console, whose keys begin otherwise. */
    private static Properties messages(Language language) throws IOException {
        Properties messages = new Properties();
        for (String file : List.of("messages", "console")) {
            String name = "/" + file + "_" + language.code() + ".properties";
            try (Reader reader = new InputStreamReader(
                    WordsTests.class.getResourceAsStream(name),
                    StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT))) {
                messages.load(reader);
            }
        }
        return messages;
    }
}
