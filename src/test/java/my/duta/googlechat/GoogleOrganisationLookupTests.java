package my.duta.googlechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import my.duta.googlechat.FakeChat.Asked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

class GoogleOrganisationLookupTests {

    @TempDir
    private Path folder;

    private FakeChat google;

    @BeforeEach
    void connects() throws IOException {
        google = new FakeChat();
        KeyFile.write(folder, google);
    }

    @AfterEach
    void disconnects() {
        google.close();
    }

    private GoogleOrganisationLookup lookup(String rootUrl, String timeout, String keyFile) {
        return new GoogleOrganisationLookup(
                Settings.of(
                        "credentials",
                        folder.resolve(keyFile).toString(),
                        "directory.enabled",
                        "true",
                        "directory.root-url",
                        rootUrl,
                        "directory.admin",
                        "pentadbir@mygovuc.gov.my",
                        "directory.timeout",
                        timeout),
                new SimpleAsyncTaskExecutor());
    }

    private GoogleOrganisationLookup lookup() {
        return lookup(google.url(), "10s", "key.json");
    }

    @Test
    void namesDepartmentAndOrganisationOfThePrimaryOneThenThePathUpwards() {
        google.saying(200, """
                {"orgUnitPath":"/Kementerian Digital/Jabatan Digital Negara",
                 "organizations":[{"name":"Lama","department":"Unit Lama"},
                                  {"name":"JDN","department":"Bahagian Contoh","primary":true}]}""");

        assertThat(lookup().unitsOf("aminah@mygovuc.gov.my"))
                .containsExactly(
                        "Bahagian Contoh", "JDN", "Unit Lama", "Lama", "Jabatan Digital Negara", "Kementerian Digital");
        Asked asked = google.asked().get(0);
        assertThat(asked.method()).isEqualTo("GET");
        assertThat(asked.path()).isEqualTo("/admin/directory/v1/users/aminah@mygovuc.gov.my");
        assertThat(asked.query()).containsEntry("fields", "orgUnitPath,organizations");
        assertThat(asked.authorization()).isEqualTo("Bearer token-0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"orgUnitPath\":\"/\"}", "{\"organizations\":[]}", "{\"organizations\":[7,{}]}"})
    void namesNothingWhereTheDirectorySaysNothing(String answer) {
        google.saying(200, answer);

        assertThat(lookup().unitsOf("aminah@mygovuc.gov.my")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 429, 500, 503})
    void namesNothingWhereTheDirectoryRefuses(int status) {
        google.saying(status, "{\"error\":{\"code\":%d}}".formatted(status));

        assertThat(lookup().unitsOf("aminah@mygovuc.gov.my")).isEmpty();
        assertThat(google.asked()).as("asked once").hasSize(1);
    }

    @Test
    void namesNothingWhereTheAnswerIsNoJson() {
        google.saying(200, "<html>");

        assertThat(lookup().unitsOf("aminah@mygovuc.gov.my")).isEmpty();
    }

    @Test
    void doesNotWaitForADirectoryThatIsSlow() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            long begin = System.nanoTime();

            assertThat(lookup("http://127.0.0.1:" + silent.getLocalPort() + "/", "300ms", "key.json")
                            .unitsOf("aminah@mygovuc.gov.my"))
                    .isEmpty();
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void namesNothingWithoutAKey() {
        assertThat(lookup(google.url(), "10s", "tiada.json").unitsOf("aminah@mygovuc.gov.my"))
                .isEmpty();
    }
}
