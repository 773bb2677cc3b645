package my.duta.load;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** What officers write: mostly questions, 60 % Malay, one in ten about what was just answered, and some courtesy. */
final class Mix {

    private static final int REMEMBERED = 200;

    private final Crowd crowd;
    private final Questions questions;
    private final SplittableRandom random;
    private final String run;
    private final Deque<Saying> answered = new ArrayDeque<>();
    private long number;

    /** @param run sets the messages of a run apart from those of others */
    Mix(Crowd crowd, Questions questions, long seed, String run) {
        this.crowd = crowd;
        this.questions = questions;
        this.random = new SplittableRandom(seed);
        this.run = run;
    }

    /** Remembers what was answered, so that somebody may ask on. */
    synchronized void remember(Saying saying) {
        answered.addLast(saying);
        if (answered.size() > REMEMBERED) {
            answered.removeFirst();
        }
    }

    /** The next thing that somebody writes. */
    synchronized Saying next() {
        double what = random.nextDouble();
        if (what < 0.10 && !answered.isEmpty()) {
            return followUp(answered.removeFirst());
        }
        Saying.Kind kind = what < 0.10 || what >= 0.18
                ? Saying.Kind.QUESTION
                : what < 0.14 ? Saying.Kind.THANKS : what < 0.17 ? Saying.Kind.GREETING : Saying.Kind.HUMAN_WANTED;
        return saying(kind);
    }

    /** The next question that stands by itself. */
    synchronized Saying question() {
        return saying(Saying.Kind.QUESTION);
    }

    private Saying saying(Saying.Kind kind) {
        Person who = crowd.officer(random.nextLong(1L << 40));
        boolean direct = random.nextInt(10) > 0;
        String space = direct ? who.direct() : who.room();
        String thread = "t" + run + ++number;
        var spot = new Events.Spot(
                space, direct, space + "/threads/" + thread, space + "/messages/" + thread + "." + thread);
        return new Saying(kind, who, spot, text(kind, who.locale()));
    }

    private Saying followUp(Saying before) {
        Events.Spot spot = before.spot();
        String message = "f" + run + ++number;
        String thread = spot.thread().substring(spot.thread().lastIndexOf('/') + 1);
        return new Saying(
                Saying.Kind.FOLLOW_UP,
                before.who(),
                new Events.Spot(
                        spot.space(),
                        spot.direct(),
                        spot.thread(),
                        spot.space() + "/messages/" + thread + "." + message),
                text(Saying.Kind.FOLLOW_UP, before.who().locale()));
    }

    private String text(Saying.Kind kind, String language) {
        boolean malay = language.equals("ms");
        return switch (kind) {
            case QUESTION, SUGGESTION -> questions.draw(language, random);
            case FOLLOW_UP ->
                pick(
                        malay
                                ? Stream.of("Bagaimana pula dengan NotebookLM?", "Siapa yang boleh meluluskannya?")
                                : Stream.of("And what about NotebookLM?", "Who may approve that?"));
            case THANKS -> malay ? "Terima kasih" : "Thank you";
            case GREETING -> malay ? "Selamat pagi" : "Good morning";
            case HUMAN_WANTED -> malay ? "Saya nak cakap dengan orang" : "I want to talk to a human";
        };
    }

    private String pick(Stream<String> of) {
        List<String> all = of.toList();
        return all.get(random.nextInt(all.size()));
    }

    /** Whether something happens that happens so often. */
    synchronized boolean happens(double share) {
        return random.nextDouble() < share;
    }
}
