package my.duta.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Officers who ask: one at once, one whose lot is bad, and the others in a random order and at a steady pace. */
final class Traffic {

    private final Platform platform;
    private final List<Platform.Officer> officers;
    private final Random random;
    private final List<Evidence.Asked> asked = new ArrayList<>();

    Traffic(Platform platform, List<Platform.Officer> officers, long seed) {
        this.platform = platform;
        this.officers = List.copyOf(officers);
        this.random = new Random(seed);
    }

    /** Asks at least so many questions, one after each pause, and goes on as long as it is told to. */
    void ask(int least, Duration pause, BooleanSupplier goesOn) {
        for (int i = 0; i < least || goesOn.getAsBoolean(); i++) {
            ask(officers.get(2 + random.nextInt(officers.size() - 2)), random.nextInt(1_000), false);
            Waiting.pause(pause);
        }
    }

    /** One officer asks so many questions at once. */
    void burst(int count) {
        IntStream.range(0, count).forEach(it -> ask(officers.get(0), it, true));
    }

    /** The one whom troubles choose. */
    Platform.Officer victim() {
        return officers.get(1);
    }

    /** Lets the victim ask, and gives the id of the question. */
    String askAsVictim() {
        return ask(victim(), 0, false).id();
    }

    private Evidence.Asked ask(Platform.Officer officer, int number, boolean inOrder) {
        String message = platform.write(officer, SmallLibrary.question(number));
        var question = new Evidence.Asked(message, officer.space(), inOrder);
        synchronized (asked) {
            asked.add(question);
        }
        return question;
    }

    List<Evidence.Asked> asked() {
        synchronized (asked) {
            return List.copyOf(asked);
        }
    }
}
