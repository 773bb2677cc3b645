package my.duta.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import my.duta.language.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicSetReaderTests {

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        write("corpus", """
                {"_id": "d1", "title": "Gems", "text": "A Gem is an assistant."}

                {"_id": "d2", "text": "Gem ialah pembantu.", "lang": "ms"}
                """);
        write("queries", """
                {"_id": "q1", "text": "What is a Gem?", "answerable": true, "lang": "en"}
                {"_id": "q2", "text": "Apa itu?", "answerable": false}
                """);
        write("qrels", "query-id\tcorpus-id\tscore\nq1\td1\t2\nq1\td2\t0\nq1\tgone\t1\nq9\td1\t1\n");
    }

    @Test
    void readsWhatMayBeFoundWhatIsAskedAndWhatIsRelevant() {
        PublicSet set = read();

        assertThat(set.corpus())
                .containsExactly(
                        new PublicSet.Document("d1", "Gems", "A Gem is an assistant.", Optional.empty()),
                        new PublicSet.Document("d2", "", "Gem ialah pembantu.", Optional.of(Language.MALAY)));
        assertThat(set.queries().get(0).language()).contains(Language.ENGLISH);
        assertThat(set.queries())
                .extracting(PublicSet.Asked::answerable)
                .isEqualTo(List.of(Optional.of(true), Optional.of(false)));
        assertThat(set.relevant(set.queries().get(0)).gains()).containsExactly(Map.entry("d1", 2));
        assertThat(set.relevant(set.queries().get(1)).isEmpty()).isTrue();
        assertThat(set.unknown()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "corpus; {\"_id\": \"d1\"}; FIELD_MISSING; text",
                "corpus; {\"text\": \"it\"}; FIELD_MISSING; _id",
                "queries; {\"_id\": \"q1\", \"text\": \" \"}; FIELD_MISSING; text",
                "queries; {\"_id\": ; NOT_JSON; ''",
                "queries; [1, 2]; NOT_JSON; ''",
                "qrels; q1 d1 1; COLUMNS; 3",
            })
    void namesFileAndLineOfWhatIsBroken(String file, String line, SetBroken.Reason reason, String detail)
            throws IOException {
        write(
                file,
                Files.readString(file(file))
                                .lines()
                                .findFirst()
                                .orElseThrow()
                                .replace("d1", "d0")
                                .replace("q1", "q0") + "\n" + line + "\n");

        assertBroken(file, 2, reason, detail);
    }

    @Test
    void refusesTheSameIdTwiceAndAGainThatIsNoNumber() throws IOException {
        write("qrels", "q1\td1\t1\nq1\td2\tyes\n");
        assertBroken("qrels", 2, SetBroken.Reason.NOT_A_NUMBER, "yes");

        write("corpus", "{\"_id\": \"d1\", \"text\": \"a\"}\n{\"_id\": \"d1\", \"text\": \"b\"}\n");
        assertBroken("corpus", 2, SetBroken.Reason.ID_TWICE, "d1");
    }

    @Test
    void refusesAFileThatIsAbsentEmptyOrNotUtf8() throws IOException {
        write("corpus", "\n");
        assertBroken("corpus", 0, SetBroken.Reason.EMPTY, "");

        Files.write(file("corpus"), "{\"_id\": \"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertBroken("corpus", 0, SetBroken.Reason.UNREADABLE, "");

        Files.delete(file("corpus"));
        assertBroken("corpus", 0, SetBroken.Reason.UNREADABLE, "");
    }

    private void assertBroken(String file, int line, SetBroken.Reason reason, String detail) {
        assertThatThrownBy(this::read).isInstanceOfSatisfying(SetBroken.class, it -> {
            assertThat(it.file()).isEqualTo(file(file));
            assertThat(it.line()).isEqualTo(line);
            assertThat(it.reason()).isEqualTo(reason);
            assertThat(it.detail()).isEqualTo(detail);
        });
    }

    private PublicSet read() {
        return new PublicSetReader().read(file("corpus"), file("queries"), file("qrels"));
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(file(name), text);
    }
}
