package my.duta.breach.answer;

import my.duta.breach.googlechat.Door;

/** Reaches out through a door. */
final class OpensADoor {

    Door door() {
        return new Door();
    }
}
