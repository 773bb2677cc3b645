package my.duta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is accepted is answered, once, though the process that accepted it is killed. */
class DurabilityIntegrationTests {

    private static final String QUESTION = "Apakah tujuh prinsip GPAISA?";
    private static final String ANSWER = "Kebolehpercayaan dan Daya Tahan";

    @Test
    void questionIsAnsweredOnceAfterItsProcessWasKilledBetweenAcceptAndAnswer() throws Exception {
        Path data = LocalDuta.data();
        int port = LocalDuta.freePort();
        var asked = new CountDownLatch(1);
        // A model that never answers holds the work in the middle until the kill; the check at the start gets a
        // refusal.
        HttpServer silentModel = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        var silent = new AtomicBoolean();
        silentModel.createContext("/", exchange -> {
            if (silent.get()) {
                asked.countDown();
            } else {
                exchange.sendResponseHeaders(503, -1);
                exchange.close();
            }
        });
        silentModel.start();
        try {
            LocalDuta first = LocalDuta.startProcess(
                    data,
                    port,
                    "--duta.llm.provider=gemini",
                    "--duta.llm.api-key=none",
                    "--duta.llm.timeout=60s",
                    "--duta.llm.base-url=http://127.0.0.1:"
                            + silentModel.getAddress().getPort() + "/v1beta",
                    "--duta.simulator.dialect=CLASSIC_URL");
            String officer = first.person("pegawai1.jcu");
            String space = first.direct(officer);
            silent.set(true);
            CompletableFuture.runAsync(() -> first.post(
                    "/simulator/api/spaces/" + space + "/messages", Map.of("user", officer, "text", QUESTION)));
            assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
            first.close();

            try (LocalDuta second = LocalDuta.startProcess(data, port)) {
                List<JsonNode> answers = await().atMost(Duration.ofSeconds(60))
                        .until(() -> second.saying(officer, space, ANSWER), it -> !it.isEmpty());
                assertThat(answers).hasSize(1);
                // The platform delivers the event again; that must not bring a second answer.
                await().during(Duration.ofSeconds(8))
                        .atMost(Duration.ofSeconds(20))
                        .until(() -> second.saying(officer, space, ANSWER).size() == 1);
            }
        } finally {
            silentModel.stop(0);
            stopRedis(data);
        }
    }

    @Test
    void eventThatIsDeliveredFiveTimesIsAnsweredOnce() {
        try (LocalDuta duta = LocalDuta.start()) {
            String officer = duta.person("pegawai2.jcu");
            String space = duta.direct(officer);
            duta.post("/simulator/api/settings", Map.of("duplicateDeliveries", 4));

            duta.write(officer, space, Map.of("text", QUESTION));

            await().during(Duration.ofSeconds(5))
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> duta.saying(officer, space, ANSWER).size() == 1);
        }
    }

    /** The Redis server outlives the kill on purpose; the test ends it. */
    private static void stopRedis(Path data) throws Exception {
        Path server = data.resolve("redis").resolve("server");
        if (Files.exists(server)) {
            ProcessHandle.of(Long.parseLong(Files.readAllLines(server).get(1))).ifPresent(ProcessHandle::destroy);
        }
    }
}
