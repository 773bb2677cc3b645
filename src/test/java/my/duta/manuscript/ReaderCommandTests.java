package my.duta.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class ReaderCommandTests {

    private static final String MAIN = "my.duta.manuscript.ReaderMain";

    @Test
    void startsFromFoldersAndJarsWhateverTheWorkingDirectory() {
        List<String> classes = ReaderCommand.classes(
                "file:/srv/duta/target/classes/", "target/classes" + File.pathSeparator + "/lib/a.jar", MAIN);

        assertThat(classes)
                .containsExactly(
                        "-cp", Path.of("target/classes").toAbsolutePath() + File.pathSeparator + "/lib/a.jar", MAIN);
    }

    @Test
    void startsFromAJarThatWasTakenApart() {
        assertThat(ReaderCommand.classes("file:/app/duta.jar", "/app/duta.jar", MAIN))
                .containsExactly("-cp", "/app/duta.jar", MAIN);
    }

    @Test
    void startsFromThePackedJar() {
        assertThat(ReaderCommand.classes("jar:nested:/opt/my%20apps/duta.jar/!BOOT-INF/classes/!/", "duta.jar", MAIN))
                .containsExactly(
                        "-Dloader.main=" + MAIN,
                        "-cp",
                        "/opt/my apps/duta.jar",
                        "org.springframework.boot.loader.launch.PropertiesLauncher");
    }

    @Test
    void setsTheLimits() {
        List<String> command = ReaderCommand.of(
                ReaderMain.class,
                new ManuscriptProperties(DataSize.ofMegabytes(20)),
                Path.of("/tmp/duta-reader-1"),
                List.of("1"));

        assertThat(command)
                .contains("-Xmx256m", "-XX:+ExitOnOutOfMemoryError", "-Djava.io.tmpdir=/tmp/duta-reader-1")
                .containsSubsequence("-cp", MAIN, "1");
    }

    @Test
    void leavesNoSecretInTheEnvironment() {
        Map<String, String> environment =
                new HashMap<>(Map.of("DUTA_LLM_API_KEY", "rahsia", "JAVA_TOOL_OPTIONS", "-X"));

        ReaderCommand.bare(environment);

        assertThat(environment).isEqualTo(Map.of("LC_ALL", "C.UTF-8"));
    }
}
