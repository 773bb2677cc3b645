package my.duta.googlechat;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the verification before everything else that reads a request to our endpoint. */
@Configuration(proxyBeanMethods = false)
class GoogleChatDoor {

    @Bean
    FilterRegistrationBean<VerificationFilter> verificationFilter(
            TokenVerification verification, GoogleChatProperties properties, MeterRegistry meters) {
        var registration = new FilterRegistrationBean<>(new VerificationFilter(verification, properties, meters));
        registration.addUrlPatterns(EventsController.PATH, EventsController.PATH + "/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }
}
