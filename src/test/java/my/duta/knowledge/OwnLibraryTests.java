package my.duta.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import my.duta.language.Language;
import my.duta.language.Words;
import org.junit.jupiter.api.Test;

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
}
