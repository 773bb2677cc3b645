package my.duta.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import my.duta.chat.Command;
import my.duta.language.Language;
import my.duta.language.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OwnLibraryTests {

    @Test
    void isClean() {
        var words = new FindingWords(new Words());

        List<Finding> findings = Checks.all().of(Library.in(Path.of("knowledge")));

        assertThat(findings)
                .filteredOn(it -> it.severity() != Finding.Severity.NOTICE)
                .extracting(it -> words.where(it, Language.ENGLISH) + ": " + words.say(it, Language.ENGLISH))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void tellsOfEveryCommandThatThereIs(Language language) throws IOException {
        String about = Files.readString(Path.of("knowledge", "duta-itself", language.code() + ".md"));

        assertThat(Pattern.compile("^\\| \\*\\*(/\\w+)\\*\\* \\|", Pattern.MULTILINE)
                        .matcher(about)
                        .results())
                .extracting(it -> it.group(1))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Command.values()).map(Command::label).toList());
    }
}
