package my.duta.breach.simulator;

import my.duta.breach.googlechat.Door;

/** A door that leads to another. */
final class LeadsToADoor {

    Door door() {
        return new Door();
    }
}
