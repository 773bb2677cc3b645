package my.duta.googlechat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import my.duta.chat.Reaction;
import my.duta.conversation.Assistant;
import my.duta.conversation.Delivery;
import my.duta.conversation.Outgoing;
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

    private static final CompletableFuture<Delivery> SETTLED =
            CompletableFuture.completedFuture(Delivery.of(Reaction.silence()));

    @Bean
    SubscriptionPuller subscriptionPuller(
            Assistant assistant,
            Outgoing outgoing,
            EventReader reader,
            ReactionPoster poster,
            SpokenDialect dialect,
            GoogleChatProperties properties,
            ApplicationAvailability availability,
            MeterRegistry meters,
            Clock clock,
            @Qualifier("applicationTaskExecutor") AsyncTaskExecutor executor) {
        var events = new PulledEvents(
                event -> outgoing.hasSettled(event.id()) ? SETTLED : assistant.on(event),
                reader,
                (event, reaction) -> {
                    poster.post(event, reaction);
                    outgoing.settle(event.id());
                },
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
