package my.duta.chaos;

import java.time.Clock;
import java.time.Duration;
import my.duta.DutaApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;

/** Starts the product with a clock that is wrong by as much as a system property says. */
final class SkewedDuta {

    static final String SKEW = "duta.chaos.skew";

    private SkewedDuta() {}

    public static void main(String[] arguments) {
        var clock = Clock.offset(Clock.systemUTC(), Duration.parse(System.getProperty(SKEW, "PT0S")));
        var application = new SpringApplication(DutaApplication.class);
        application.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean("skewedClock", Clock.class, () -> clock, it -> it.setPrimary(true)));
        application.run(arguments);
    }
}
