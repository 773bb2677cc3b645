package my.duta.googlechat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import my.duta.conversation.Assistant;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;

/** Opens the way by which events are pulled, where a subscription is set. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ConditionalOnExpression("!'${duta.googlechat.pubsub.subscription:}'.isEmpty()")
class PubSubDoor {

    @Bean
    SubscriptionPuller subscriptionPuller(
            Assistant assistant,
            EventReader reader,
            ReactionPoster poster,
            SpokenDialect dialect,
            GoogleChatProperties properties,
            ApplicationAvailability availability,
            MeterRegistry meters,
            Clock clock,
            @Qualifier("applicationTaskExecutor") AsyncTaskExecutor executor) {
        var events = new PulledEvents(
                assistant::on,
                reader,
                poster::post,
                dialect,
                properties.pubsub().giveUpAfter(),
                meters,
                clock,
                executor);
        return new SubscriptionPuller(
                new PubSubClient(properties),
                events,
                () -> availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC,
                properties.pubsub().atOnce(),
                meters,
                clock);
    }

    /** Tells operators that no event reaches us. */
    @Bean
    HealthIndicator pubSubHealthIndicator(SubscriptionPuller puller) {
        return () -> puller.awaySince()
                .map(it -> Health.down().withDetail("since", it.toString()).build())
                .orElseGet(() -> Health.up().build());
    }
}
