package my.duta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import my.duta.redis.TestRedis;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Types the commands as a maintainer does. */
class RosterCommandIntegrationTests {

    private static final Map<String, String> SETTINGS =
            Map.of("duta.redis.embedded", "false", "spring.data.redis.port", Integer.toString(TestRedis.port()));

    @TempDir
    private Path directory;

    private StringRedisTemplate redis;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void connect() {
        SETTINGS.forEach(System::setProperty);
    }

    @AfterAll
    static void forget() {
        SETTINGS.keySet().forEach(System::clearProperty);
    }

    @BeforeEach
    void start() {
        redis = TestRedis.empty();
    }

    private String file(String... rows) throws IOException {
        return Files.writeString(
                        directory.resolve("roster.csv"),
                        "agency,role,name,email,space\n" + String.join("\n", rows) + "\n")
                .toString();
    }

    private int type(String... words) {
        return Typing.anew(out, err, words);
    }

    private JsonNode json() {
        return JsonMapper.builder().build().readTree(out.toString());
    }

    @Test
    void checkNamesLinesInBothLanguagesAndEndsWithOne() throws IOException {
        String file = file("KC,ambassador,Pusat,pusat@kc.gov.my,", "TIADA,ambassador,Satu,satu@jcu.gov.my,");

        assertThat(type("roster", "check", "--language", "ms", file)).isEqualTo(1);
        assertThat(out.toString())
                .contains("Ralat", "baris 3: Agensi TIADA tidak dikenali", "1 orang diperiksa: 1 ralat");
        assertThat(type("roster", "check", "--language", "en", file)).isEqualTo(1);
        assertThat(out.toString())
                .contains("Error", "line 3: Nobody knows the agency TIADA", "1 people checked: 1 errors");
        assertThat(type("roster", "check", "--json", file)).isEqualTo(1);
        assertThat(json().get("errors").asInt()).isEqualTo(1);
        assertThat(json().get("findings").get(0).get("kind").asString()).isEqualTo("AGENCY_UNKNOWN");
        assertThat(json().get("findings").get(0).get("line").asInt()).isEqualTo(3);
    }

    @Test
    void checkEndsWithZeroWhereThereAreOnlyWarnings() throws IOException {
        assertThat(type("roster", "check", "--language", "en", file("KC,ambassador,Pusat,pusat@kc.gov.my,")))
                .isZero();
        assertThat(out.toString())
                .contains("Warning", "agencies have nobody up to their ministry", "0 errors, 1 warnings");
    }

    @Test
    void importsShowsAndRemembers() throws IOException {
        String first = file("KC,ambassador,Pusat,pusat@kc.gov.my,", "JCU,ambassador,Satu,satu@jcu.gov.my,spaces/MEJA");

        assertThat(type("roster", "import", "--dry-run", "--language", "en", first))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .contains(
                        "Added: Satu <satu@jcu.gov.my>, JCU, ambassador, spaces/MEJA",
                        "added, 4 removed",
                        "Only a trial");
        assertThat(type("roster", "history", "--language", "en")).isZero();
        assertThat(out.toString()).contains("No roster has been imported yet.");

        assertThat(type("roster", "import", "--by", "aminah", "--language", "ms", first))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("Versi 1 kini digunakan: 2 orang.");
        assertThat(type("roster", "import", "--language", "ms", first)).isZero();
        assertThat(out.toString()).contains("Tiada perubahan");

        String second = file("KC,ambassador,Pusat,pusat@kc.gov.my,", "JCS,deputy,Satu,satu@jcu.gov.my,spaces/MEJA");
        assertThat(type("roster", "import", "--json", "--by", "siti", second)).isZero();
        assertThat(json().get("imported").asBoolean()).isTrue();
        assertThat(json().get("version").asInt()).isEqualTo(2);
        assertThat(json().get("changes").get(0).get("kind").asString()).isEqualTo("MOVED");
        assertThat(json().get("changes").get(0).get("before").get("agency").asString())
                .isEqualTo("JCU");

        assertThat(type("roster", "list", "--language", "en")).isZero();
        assertThat(out.toString())
                .contains("JCS", "deputy", "satu@jcu.gov.my", "spaces/MEJA", "not reached yet", "2 people.");
        assertThat(type("roster", "list", "--json")).isZero();
        assertThat(json().get(1).get("space").asString()).isEqualTo("spaces/MEJA");
        assertThat(json().get(1).get("member").isNull()).isTrue();

        assertThat(type("roster", "history", "--language", "ms")).isZero();
        assertThat(out.toString()).contains("VERSI", "siti", "aminah");
        assertThat(type("roster", "history", "--json")).isZero();
        assertThat(json().get(0).get("version").asInt()).isEqualTo(2);
        assertThat(json().get(0).get("people").asInt()).isEqualTo(2);
    }

    @Test
    void goesBackAsANewVersionThatTheAuditKnows() throws IOException {
        assertThat(type("roster", "rollback", "--language", "en")).isEqualTo(1);
        assertThat(err.toString()).contains("There is no such version");
        type("roster", "import", file("KC,ambassador,Pusat,pusat@kc.gov.my,", "JCU,ambassador,Satu,satu@jcu.gov.my,"));
        type("roster", "import", file("KC,ambassador,Pusat,pusat@kc.gov.my,"));

        assertThat(type("roster", "rollback", "--dry-run", "--language", "en")).isZero();
        assertThat(out.toString()).contains("Added: Satu", "Only a trial");
        assertThat(type("roster", "rollback", "--by", "siti", "--language", "en"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("Version 3 serves now, with the roster of version 1: 2 people.");
        assertThat(type("roster", "rollback", "1", "--language", "en")).isZero();
        assertThat(out.toString()).contains("serves already");
        assertThat(type("roster", "rollback", "9", "--language", "en")).isEqualTo(1);

        type("roster", "history", "--json");
        assertThat(json().get(0).get("version").asInt()).isEqualTo(3);
        assertThat(json().get(0).get("by").asString()).isEqualTo("siti");
        assertThat(json().get(0).get("people").asInt()).isEqualTo(2);
        assertThat(TestRedis.everything(redis)).contains("\"act\":\"rolled back\",\"actor\":\"siti\"");
    }

    @Test
    void doesNotImportWhatHasErrors() throws IOException {
        assertThat(type("roster", "import", "--language", "ms", file("JCU,ketua,Satu,satu@jcu.gov.my,")))
                .isEqualTo(1);
        assertThat(out.toString()).contains("Peranan ketua tidak dikenali");
        assertThat(err.toString()).contains("Tidak diimport");
        assertThat(type("roster", "history", "--json")).isZero();
        assertThat(json().size()).isZero();
    }

    @Test
    void coverageTellsWhoAnswersInTheEnd() throws IOException {
        type("roster", "import", file("KC,ambassador,Pusat,pusat@kc.gov.my,", "KD,deputy,Satu,satu@digital.gov.my,"));

        assertThat(type("roster", "coverage", "--language", "ms")).isZero();
        assertThat(out.toString()).contains("DIJAWAB OLEH", "Jabatan Contoh Utara", "tidak.");
        assertThat(type("roster", "coverage", "--gaps", "--json")).isZero();
        assertThat(json()).isNotEmpty().allSatisfy(it -> {
            assertThat(it.get("gap").asBoolean()).isTrue();
            assertThat(it.get("servedBy").asString()).isEqualTo("KC");
            assertThat(it.get("agency").asString()).isNotEqualTo("KD");
        });
    }

    @Test
    void saysThatRedisIsAway() throws IOException {
        System.setProperty("spring.data.redis.port", "1");
        try {
            assertThat(type("roster", "import", "--language", "en", file("KC,ambassador,Pusat,pusat@kc.gov.my,")))
                    .isEqualTo(1);
            assertThat(err.toString()).contains("Redis cannot be reached");
        } finally {
            SETTINGS.forEach(System::setProperty);
        }
    }

    @Test
    void showsItsUsageWhereNothingIsAsked() {
        assertThat(type("roster")).isEqualTo(2);
        assertThat(out.toString()).contains("coverage", "import");
        assertThat(type("roster", "check")).isEqualTo(2);
    }
}
