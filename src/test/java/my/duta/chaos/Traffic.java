package my.duta.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Officers who ask, in a random order and at a steady pace. */
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
            ask(officers.get(random.nextInt(officers.size())), random.nextInt(1_000), false);
            Waiting.pause(pause);
        }
    }

    /** One officer asks so many questions at once. */
    void burst(Platform.Officer officer, int count) {
        IntStream.range(0, count).forEach(it -> ask(officer, it, true));
    }

    private void ask(Platform.Officer officer, int number, boolean inOrder) {
        String message = platform.write(officer, SmallLibrary.question(number));
        synchronized (asked) {
            asked.add(new Evidence.Asked(message, officer.space(), inOrder));
        }
    }

    List<Evidence.Asked> asked() {
        synchronized (asked) {
            return List.copyOf(asked);
        }
    }
}
