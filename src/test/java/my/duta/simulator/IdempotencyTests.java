package my.duta.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IdempotencyTests {

    private final Idempotency idempotency = new Idempotency();

    @Test
    void remembersARequestIdInItsSpaceOnly() {
        idempotency.remember(space("spaces/A"), "r", "spaces/A/messages/m");

        assertThat(idempotency.madeBy(space("spaces/A"), "r")).hasValue("spaces/A/messages/m");
        assertThat(idempotency.madeBy(space("spaces/B"), "r")).isEmpty();
        assertThat(idempotency.madeBy(space("spaces/A"), "other")).isEmpty();
    }

    @Test
    void remembersNothingWithoutARequestId() {
        idempotency.remember(space("spaces/A"), "", "spaces/A/messages/m");

        assertThat(idempotency.madeBy(space("spaces/A"), "")).isEmpty();
    }

    private static Space space(String name) {
        return new Space(name, "SPACE", "A", "THREADED_MESSAGES", List.of(), true, false, true, "");
    }
}
