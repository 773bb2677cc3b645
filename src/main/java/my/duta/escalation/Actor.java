package my.duta.escalation;

import my.duta.directory.Officer;

/** Who does something to an escalation. */
record Actor(String id, String name) {

    static final Actor DUTA = new Actor("duta", "Duta");

    static Actor of(Officer person) {
        return new Actor(person.id().value(), person.name());
    }
}
