package my.duta.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRedisTests {

    @TempDir
    private Path home;

    @Test
    void findsEverythingAgainAfterARestart() {
        try (EmbeddedRedis server = EmbeddedRedis.in(home)) {
            TestRedis.connect(server.port()).opsForValue().set("question", "kept");
        }
        try (EmbeddedRedis server = EmbeddedRedis.in(home)) {
            assertThat(TestRedis.connect(server.port()).opsForValue().get("question"))
                    .isEqualTo("kept");
        }
    }

    @Test
    void endsBeforeCloseReturns() {
        EmbeddedRedis server = EmbeddedRedis.in(home);
        server.close();

        assertThat(ProcessHandle.of(server.process()).filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @Test
    void goesOnWithTheServerOfARunThatWasKilled() throws IOException {
        EmbeddedRedis killed = EmbeddedRedis.in(home);
        Files.writeString(home.resolve("owner"), "999999999 0");

        try (EmbeddedRedis server = EmbeddedRedis.in(home)) {
            assertThat(server.process()).isEqualTo(killed.process());
            assertThat(server.port()).isEqualTo(killed.port());
        }
        assertThat(ProcessHandle.of(killed.process()).filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @Test
    void leavesTheServerToAnotherRunThatLives() throws IOException {
        EmbeddedRedis theirs = EmbeddedRedis.in(home);
        String us = Files.readString(home.resolve("owner"));
        Files.writeString(
                home.resolve("owner"), named(ProcessHandle.of(theirs.process()).orElseThrow()));

        EmbeddedRedis ours = EmbeddedRedis.in(home);
        ours.close();

        assertThat(ours.process()).isEqualTo(theirs.process());
        assertThat(ProcessHandle.of(theirs.process()).filter(ProcessHandle::isAlive))
                .isPresent();
        Files.writeString(home.resolve("owner"), us);
        theirs.close();
    }

    /** Any living process but ours will do for another run of Duta. */
    private static String named(ProcessHandle process) {
        return process.pid() + " "
                + process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    @Test
    void startsAfreshWhereTheNumberOfTheServerIsAnotherProcessByNow() throws IOException {
        Files.writeString(
                home.resolve("server"), "1\n" + ProcessHandle.current().pid() + "\n");

        try (EmbeddedRedis server = EmbeddedRedis.in(home)) {
            assertThat(server.process()).isNotEqualTo(ProcessHandle.current().pid());
        }
    }
}
