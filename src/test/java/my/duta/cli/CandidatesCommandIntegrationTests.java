package my.duta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import my.duta.chat.Member;
import my.duta.chat.MemberId;
import my.duta.chat.Space;
import my.duta.chat.SpaceId;
import my.duta.directory.Rosters;
import my.duta.escalation.Candidate;
import my.duta.escalation.EscalationId;
import my.duta.language.Language;
import my.duta.redis.Json;
import my.duta.redis.Keys;
import my.duta.redis.TestRedis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Types the commands as a maintainer does, with answers that ambassadors have given. */
class CandidatesCommandIntegrationTests {

    private static final MemberId DESK = new MemberId("users/desk");
    private static final String MANY = "D-000000000002";
    private static final String FEW = "D-000000000001";

    @TempDir
    private Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private StringRedisTemplate redis;
    private Path library;

    @BeforeEach
    void start() throws IOException {
        redis = TestRedis.empty();
        System.setProperty("duta.redis.embedded", "false");
        System.setProperty("spring.data.redis.port", String.valueOf(TestRedis.port()));
        System.setProperty("duta.index.directory", home.resolve("index").toString());
        library = Files.createDirectories(home.resolve("library"));
        Rosters.officers(redis)
                .met(
                        new Member(DESK, "Meja JDN", Optional.of("meja.jdn@mygovuc.gov.my")),
                        new Space(new SpaceId("spaces/DESK"), Space.Kind.DIRECT));
        keep(FEW, 1, "Siapa mengurus lesen Gemini?", "Unit ICT, hubungi 012-345 6789.");
        keep(MANY, 3, "Bolehkah Gem dikongsi?", "Boleh, dalam agensi sendiri.");
        write("ms.md", "Gem boleh dikongsi dengan rakan dalam agensi anda sendiri.");
        write("en.md", "A Gem can be shared with colleagues within your own agency.");
    }

    @AfterEach
    void forget() {
        System.clearProperty("duta.redis.embedded");
        System.clearProperty("spring.data.redis.port");
        System.clearProperty("duta.index.directory");
    }

    private void keep(String id, int askers, String question, String answer) {
        var candidate = new Candidate(
                new EscalationId(id),
                question,
                List.of(),
                answer,
                DESK,
                "Meja JDN",
                Instant.parse("2026-11-20T02:00:00Z"),
                askers,
                Language.MALAY,
                Optional.of("JDN"),
                List.of(),
                Optional.empty());
        redis.opsForValue().set(Keys.candidate(id), new Json().write(candidate));
        redis.opsForZSet().add(Keys.candidates(), id, askers);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(home.resolve(name), text);
    }

    private int type(String... words) {
        return Typing.anew(out, err, words);
    }

    private int publish(String id, String source) {
        return type(
                "candidates",
                "publish",
                id,
                library.toString(),
                "--source",
                source,
                "--heading-ms",
                "Bolehkah Gem dikongsi?",
                "--heading-en",
                "Can a Gem be shared?",
                "--answer-ms",
                home.resolve("ms.md").toString(),
                "--answer-en",
                home.resolve("en.md").toString(),
                "--by",
                "aminah",
                "--language",
                "en");
    }

    @Test
    void listsWhatMostOfficersAskedForFirstAndMasked() {
        assertThat(type("candidates", "list", "--language", "ms")).isZero();

        assertThat(out.toString())
                .containsSubsequence(
                        MANY + " · penanya: 3 · agensi: JDN",
                        "Bolehkah Gem dikongsi?",
                        "Boleh, dalam agensi sendiri.",
                        "Meja JDN, 2026-11-20 10:00",
                        FEW,
                        "2 jawapan menunggu keputusan.")
                .contains("[TELEFON]")
                .doesNotContain("012-345 6789");
    }

    @Test
    void showsOneForProgramsAndSaysWhatItDoesNotKnow() {
        assertThat(type("candidates", "show", MANY, "--json")).isZero();
        var printed = JsonMapper.builder().build().readTree(out.toString());
        assertThat(printed.get("askers").asInt()).isEqualTo(3);
        assertThat(printed.get("verdict").isNull()).isTrue();

        assertThat(type("candidates", "show", "D-X", "--language", "en")).isEqualTo(1);
        assertThat(err.toString()).contains("no answer with the id D-X");
    }

    @Test
    void dismissesOnceAndTellsTheAmbassadorWhy() {
        assertThat(type("candidates", "dismiss", FEW, "--reason", "Setiap agensi berbeza.", "--language", "ms"))
                .isZero();
        assertThat(TestRedis.outbox(redis).due(10, java.time.Duration.ofMinutes(1), TestRedis.PLENTY))
                .singleElement()
                .satisfies(it -> assertThat(it.payload()).contains("spaces/DESK", "Setiap agensi berbeza."));

        assertThat(type("candidates", "dismiss", FEW, "--reason", "Lain.", "--language", "en"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("has been decided on");
        assertThat(type("candidates", "show", FEW, "--language", "en")).isZero();
        assertThat(out.toString()).contains("Not published because: Setiap agensi berbeza.");
    }

    @Test
    void publishesIntoANewSourceWithAllThatASourceNeeds() throws IOException {
        assertThat(publish(MANY, "ambassador-answers")).as(err.toString()).isZero();

        assertThat(out.toString()).contains("2 sections of 2 editions", "is now part of the library");
        assertThat(Files.readString(library.resolve("ambassador-answers/ms.md")))
                .contains(
                        "id: ambassador-answers",
                        "title: Jawapan duta perubahan",
                        "## Bolehkah Gem dikongsi?\nGem boleh dikongsi",
                        "> Sumber: Meja duta perubahan, Jabatan Digital Negara, 20 November 2026 — nasihat Duta");
        assertThat(Files.readString(library.resolve("ambassador-answers/en.md")))
                .contains("> Source: Change Ambassador desk, National Digital Department", "— own advice");
        assertThat(TestRedis.outbox(redis).due(10, java.time.Duration.ofMinutes(1), TestRedis.PLENTY))
                .singleElement()
                .satisfies(it -> assertThat(it.payload()).contains("ambassador-answers"));
        assertThat(type("knowledge", "check", library.toString())).isZero();
        assertThat(publish(MANY, "ambassador-answers")).isEqualTo(1);
        assertThat(err.toString()).contains("has been decided on");
    }

    @Test
    void addsToASourceThatIsThereAndRaisesItsVersion() throws IOException {
        assertThat(publish(MANY, "gem-answers")).as(err.toString()).isZero();
        write("ms.md", "Lesen Gemini diurus oleh unit ICT agensi anda.");
        write("en.md", "Gemini licences are managed by the ICT unit of your agency.");

        assertThat(type(
                        "candidates",
                        "publish",
                        FEW,
                        library.toString(),
                        "--source=gem-answers",
                        "--heading-ms=Siapa mengurus lesen Gemini?",
                        "--heading-en=Who manages Gemini licences?",
                        "--answer-ms=" + home.resolve("ms.md"),
                        "--answer-en=" + home.resolve("en.md"),
                        "--language=ms"))
                .as(err.toString())
                .isZero();

        assertThat(out.toString()).contains("4 bahagian daripada 2 edisi");
        assertThat(Files.readString(library.resolve("gem-answers/en.md")))
                .contains("Can a Gem be shared?", "Who manages Gemini licences?")
                .containsPattern("version: \"\\d{4}\\.\\d\\d\\.\\d\\d\\.2\"");
    }

    @Test
    void refusesWhatStandsInOneLanguageOnly() {
        assertThat(type(
                        "candidates",
                        "publish",
                        MANY,
                        library.toString(),
                        "--heading-ms=Bolehkah Gem dikongsi?",
                        "--answer-ms=" + home.resolve("ms.md"),
                        "--language=en"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("needed in both languages", "Not complete: en");
        assertThat(library).isEmptyDirectory();
    }

    @Test
    void takesBackWhatIsUnsound() throws IOException {
        write("en.md", "A Gem can be shared.\n\n# A second title\n\nMore.");

        assertThat(publish(MANY, "ambassador-answers")).isEqualTo(1);

        assertThat(err.toString()).contains("Not published", "ambassador-answers/en.md");
        assertThat(library).isEmptyDirectory();
        assertThat(redis.opsForZSet().score(Keys.candidates(), MANY)).isEqualTo(3);
    }

    @Test
    void refusesAFolderThatIsNoSourceAndTextThatBearsAMark() throws IOException {
        assertThat(publish(MANY, "../outside")).isEqualTo(1);
        assertThat(err.toString()).contains("no name of a source");

        write("ms.md", "RAHSIA\nMinit mesyuarat pasukan projek pada 4 Mac di Putrajaya.");
        assertThat(publish(MANY, "ambassador-answers")).isEqualTo(2);
        assertThat(err.toString()).contains("classification mark");
    }
}
