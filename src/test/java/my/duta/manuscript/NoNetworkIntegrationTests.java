package my.duta.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class NoNetworkIntegrationTests {

    private static final int DOORS = 14;

    @TempDir
    private Path folder;

    private final AtomicInteger visits = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void listens() throws IOException {
        Files.createFile(folder.resolve(ReaderCommand.NO_HOSTS));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            visits.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stops() {
        server.stop(0);
    }

    @Test
    void everyDoorIsShut() throws Exception {
        assertThat(tried(command("shut"))).hasSize(DOORS).allMatch(it -> it.endsWith(" shut"));
        assertThat(visits).hasValue(0);
    }

    @Test
    void theSameDoorsAreOpenOtherwise() throws Exception {
        List<String> command = command("open");
        command.removeAll(NoNetwork.options(folder.resolve(ReaderCommand.NO_HOSTS)));

        assertThat(tried(command))
                .hasSize(DOORS)
                .filteredOn(it -> !it.startsWith("name "))
                .allMatch(it -> it.endsWith(" open"));
        assertThat(visits).hasValue(2);
    }

    private List<String> command(String doors) {
        return ReaderCommand.of(
                DoorsMain.class,
                new ManuscriptProperties(DataSize.ofMegabytes(20)),
                folder,
                List.of(doors, Integer.toString(server.getAddress().getPort()), machine()));
    }

    /** A name that can be looked up without a network, unlike one of the network. */
    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "duta.invalid";
        }
    }

    private List<String> tried(List<String> command) throws Exception {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectError(Redirect.DISCARD);
        ReaderCommand.bare(builder.environment());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.lines().toList();
    }
}
