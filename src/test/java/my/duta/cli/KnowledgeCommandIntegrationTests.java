package my.duta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Types the commands as a maintainer does, with a Redis of their own. */
class KnowledgeCommandIntegrationTests {

    @TempDir
    private static Path home;

    @TempDir
    private Path library;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void keepEverythingInAFolderOfOurOwn() {
        System.setProperty("duta.redis.directory", home.resolve("redis").toString());
        System.setProperty("duta.index.directory", home.resolve("index").toString());
    }

    @AfterAll
    static void forgetTheFolder() {
        System.clearProperty("duta.redis.directory");
        System.clearProperty("duta.index.directory");
    }

    @BeforeEach
    void write() throws IOException {
        write("ms", "Gem", "Apakah Gem?", "Gem ialah pembantu yang anda bina sendiri.", "nasihat Duta");
        write("en", "Gems", "What is a Gem?", "A Gem is an assistant that you build yourself.", "own advice");
    }

    @Test
    void checkIsCleanOnASoundLibraryAndSaysSoInBothLanguages() {
        assertThat(type("knowledge", "check", "--language", "ms", library.toString()))
                .isZero();
        assertThat(out.toString()).contains("Bersih: 2 edisi diperiksa");
        assertThat(type("knowledge", "check", "--language", "en", library.toString()))
                .isZero();
        assertThat(out.toString()).contains("Clean: 2 editions checked");
    }

    @Test
    void checkNamesFileAndLineAndEndsWithOne() throws IOException {
        replace("ms", "checked-on: 2026-11-24", "checked-on: 24/11/2026");

        assertThat(type("knowledge", "check", "--language", "ms", library.toString()))
                .isEqualTo(1);
        assertThat(out.toString()).contains("gems/ms.md", "baris 10", "24/11/2026", "1 ralat");
    }

    @Test
    void checkPrintsJsonForPrograms() throws IOException {
        replace("en", "id: gems", "id: gem");

        assertThat(type("knowledge", "check", "--json", library.toString())).isEqualTo(1);

        var printed = JsonMapper.builder().build().readTree(out.toString());
        assertThat(printed.get("errors").asInt()).isPositive();
        assertThat(printed.get("findings").get(0).get("kind").asString()).isEqualTo("ID_NOT_FOLDER");
        assertThat(printed.get("findings").get(0).get("number").asInt()).isEqualTo(2);
    }

    @Test
    void listAndShowSayWhatDutaReads() {
        assertThat(type("knowledge", "list", "--language", "en", library.toString()))
                .isZero();
        assertThat(out.toString()).contains("gems", "en.md ms.md", "2026.1", "1 sources.");

        assertThat(type("knowledge", "show", "gems", library.toString())).isZero();
        assertThat(out.toString()).contains("gems@2026.1.ms#apakah-gem", "A Gem is an assistant", "> own advice");
        assertThat(type("knowledge", "show", "gem", "--language", "ms", library.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("Tiada sumber atau bahagian dengan ID gem");
    }

    @Test
    void publishesShowsTheDifferenceAndGoesBack() throws IOException {
        assertThat(type("knowledge", "publish", "--by", "aminah", "--language", "en", library.toString()))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("2 sections of 2 editions, 2 sections computed anew");
        assertThat(err.toString()).contains("Computing vectors: 2 of 2 sections");

        replace("ms", "pembantu yang anda bina sendiri", "pembantu khusus yang anda bina");
        assertThat(type("knowledge", "diff", "--language", "en", library.toString()))
                .isZero();
        assertThat(out.toString())
                .contains(
                        "Changed [ms] Apakah Gem?",
                        "- Gem ialah pembantu yang anda bina sendiri.",
                        "+ Gem ialah pembantu khusus yang anda bina.",
                        "0 new, 1 changed, 0 removed, 1 sections unchanged.");

        assertThat(type("knowledge", "publish", "--language", "ms", library.toString()))
                .isZero();
        assertThat(out.toString()).contains("1 bahagian dikira semula");

        assertThat(type("knowledge", "rollback", "--by", "aminah", "--language", "ms"))
                .isZero();
        assertThat(out.toString()).contains("dihidangkan semula: 2 bahagian");
        assertThat(type("knowledge", "list", "--generations", "--language", "en"))
                .isZero();
        assertThat(out.toString().lines().filter(it -> it.contains("serving")))
                .singleElement()
                .asString()
                .contains("aminah");
        assertThat(type("knowledge", "rollback", "--language", "en")).isEqualTo(1);
        assertThat(err.toString()).contains("no earlier generation");
    }

    @Test
    void refusesToPublishWhatIsUnsound() throws IOException {
        replace("en", "language: en", "language: fr");

        assertThat(type("knowledge", "publish", "--language", "en", library.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("Not published", "gems/en.md", "line 5");
    }

    @Test
    void saysWhatItDoesNotUnderstand() {
        assertThat(type("knowledge", "check", library.resolve("absent").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("There is no folder");
        assertThat(type("knowledge", "check", "--language", "fr", library.toString()))
                .isEqualTo(2);
        assertThat(type("knowledge")).isEqualTo(2);
    }

    private int type(String... words) {
        return Typing.anew(out, err, words);
    }

    private void replace(String language, String text, String instead) throws IOException {
        Path file = library.resolve("gems/" + language + ".md");
        String before = Files.readString(file);
        assertThat(before).contains(text);
        Files.writeString(file, before.replace(text, instead));
    }

    private void write(String language, String title, String heading, String text, String provenance)
            throws IOException {
        Files.createDirectories(library.resolve("gems"));
        Files.writeString(library.resolve("gems/" + language + ".md"), """
                ---
                id: gems
                title: %s
                owner: Duta
                language: %s
                version: "2026.1"
                effective-from: 2026-01-01
                audience: all
                address: https://support.google.com/gems
                checked-on: 2026-11-24
                review-by: 2099-01-01
                ---
                # %s

                ## %s
                %s

                > Sumber: %s
                """.formatted(
                        title, language, title, heading, text, provenance));
    }
}
