package my.duta.chat;

import java.util.Arrays;
import java.util.Optional;

/** A command of Duta, by the number under which it is configured at the platform. */
public enum Command {
    HELP(1, "/help"),
    AMBASSADOR(2, "/ambassador"),
    STATUS(3, "/status"),
    LANGUAGE(4, "/language"),
    OPEN(5, "/open"),
    AWAY(6, "/away"),
    BACK(7, "/back"),
    AGENCY(8, "/agency");

    private final int number;
    private final String label;

    Command(int number, String label) {
        this.number = number;
        this.label = label;
    }

    /** The number configured at the platform, from 1 to 1000. */
    public int number() {
        return number;
    }

    /** What a person types. */
    public String label() {
        return label;
    }

    /** Finds a command by its configured number. */
    public static Optional<Command> numbered(int number) {
        return Arrays.stream(values()).filter(it -> it.number == number).findFirst();
    }
}
