package my.duta.simulator;

import java.nio.file.Path;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/** Google Chat without the product, in this process and in real time, for processes of the product that come and go. */
public final class LoneSimulator implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final int port;

    /**
     * Starts it.
     *
     * @param data the folder of its keys and its state
     * @param bot where events go
     */
    public LoneSimulator(Path data, int port, String bot) {
        this.port = port;
        this.context = new SpringApplicationBuilder(OnlyThat.class)
                .profiles("local")
                .run(
                        "--server.port=" + port,
                        "--server.address=127.0.0.1",
                        "--duta.simulator.data=" + data,
                        "--duta.simulator.base-url=" + google() + "/",
                        "--duta.simulator.bot-url=" + bot,
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=warn");
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** The address of Google's side, without a slash at its end. */
    public String google() {
        return address() + "/simulator/google";
    }

    @Override
    public void close() {
        context.close();
    }

    @EnableAutoConfiguration
    @ComponentScan(basePackageClasses = SimulatorProperties.class)
    @EnableConfigurationProperties(SimulatorProperties.class)
    static class OnlyThat {}
}
