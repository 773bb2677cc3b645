package my.duta.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class FaultsTests {

    private final Faults faults = new Faults();

    @Test
    void hitsOnlyCallsThatMatchAndOnlySoOften() {
        faults.add(
                Fault.of(Cards.json("{'method':'POST','path':'/messages$','kind':'STATUS','status':503,'times':2}")));

        assertThat(faults.meet("GET", "/v1/spaces/A/messages")).isEmpty();
        assertThat(faults.meet("POST", "/token")).isEmpty();
        assertThat(faults.meet("POST", "/v1/spaces/A/messages")).isPresent();
        assertThat(faults.meet("POST", "/v1/spaces/A/messages")).isPresent();
        assertThat(faults.meet("POST", "/v1/spaces/A/messages")).isEmpty();
    }

    @Test
    void letsTheFirstCallsThroughIfSoOrdered() {
        faults.add(Fault.of(Cards.json("{'path':'messages','kind':'RESET_AFTER','after':1}")));

        assertThat(faults.meet("POST", "/messages")).isEmpty();
        assertThat(faults.meet("POST", "/messages")).isPresent();
        assertThat(faults.meet("POST", "/messages")).isEmpty();
    }

    @Test
    void areGoneWhenCleared() {
        faults.add(Fault.of(Cards.json("{'path':'','kind':'LATENCY','millis':5}")));
        faults.clear();

        assertThat(faults.meet("GET", "/v1/spaces")).isEmpty();
    }

    @Test
    void refusesAnOrderThatMakesNoSense() {
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.of(Cards.json("{'kind':'EXPLODE'}")));
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.of(Cards.json("{'kind':'LATENCY','path':'('}")));
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.of(Cards.json("{'kind':'STATUS','status':200}")));
    }
}
