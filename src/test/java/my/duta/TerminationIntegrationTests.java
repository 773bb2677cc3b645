package my.duta;

import static org.assertj.core.api.Assertions.assertThat;

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
import my.duta.redis.Keys;
import my.duta.redis.TestRedis;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.JsonNode;

/** A process that is told to stop ends soon, and leaves its work to others at once. */
class TerminationIntegrationTests {

    @Test
    void answersWhoeverWaitsAndGivesBackWhatTakesTooLongWithinTenSeconds() throws Exception {
        StringRedisTemplate redis = TestRedis.empty();
        Path data = LocalDuta.data();
        var asked = new CountDownLatch(1);
        var silent = new AtomicBoolean();
        HttpServer model = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        model.createContext("/", exchange -> {
            if (silent.get()) {
                asked.countDown();
            } else {
                exchange.sendResponseHeaders(503, -1);
                exchange.close();
            }
        });
        model.start();
        try (LocalDuta duta = LocalDuta.startProcess(
                data,
                LocalDuta.freePort(),
                "--duta.redis.embedded=false",
                "--spring.data.redis.port=" + TestRedis.port(),
                "--duta.llm.provider=gemini",
                "--duta.llm.api-key=none",
                "--duta.llm.timeout=60s",
                "--duta.llm.base-url=http://127.0.0.1:" + model.getAddress().getPort() + "/v1beta")) {
            String officer = duta.person("pegawai1.jcu");
            String space = duta.direct(officer);
            silent.set(true);
            CompletableFuture<JsonNode> delivery = CompletableFuture.supplyAsync(
                    () -> duta.write(officer, space, Map.of("text", "Apakah tujuh prinsip GPAISA?")));
            assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();

            assertThat(duta.terminate()).isLessThan(Duration.ofSeconds(10));

            assertThat(delivery.get(1, TimeUnit.SECONDS).toString()).isNotEmpty();
            assertThat(redis.opsForList().size(Keys.waiting())).isEqualTo(1);
            assertThat(redis.opsForStream().size(Keys.work())).isEqualTo(1);
            List<String> log = Files.readAllLines(data.resolve("duta.log"));
            assertThat(log).noneMatch(it -> it.contains("could not be delivered") || it.contains("still running"));
        } finally {
            model.stop(0);
        }
    }
}
