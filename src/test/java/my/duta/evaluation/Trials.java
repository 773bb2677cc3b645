package my.duta.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Trials for tests. */
final class Trials {

    private Trials() {}

    static Trial right(double confidence) {
        return new Trial(confidence, true, true);
    }

    /** There is an answer, but another would be given. */
    static Trial missed(double confidence) {
        return new Trial(confidence, true, false);
    }

    static Trial unanswerable(double confidence) {
        return new Trial(confidence, false, false);
    }

    /** Many, with ties. */
    static List<Trial> many() {
        var random = new Random(7);
        var trials = new ArrayList<Trial>();
        for (int i = 0; i < 200; i++) {
            boolean answerable = random.nextInt(3) > 0;
            boolean right = answerable && random.nextInt(4) > 0;
            trials.add(new Trial((random.nextInt(8) + (right ? 3 : 0)) / 11.0, answerable, right));
        }
        return trials;
    }
}
