package my.duta.cli;

import my.duta.knowledge.Progress;
import my.duta.knowledge.Publication;

/** Tells how a publication goes on, and what came of it. */
final class PublicationPrinter {

    private final Speech speech;
    private String said = "";

    PublicationPrinter(Speech speech) {
        this.speech = speech;
    }

    void print(Publication.Published published) {
        speech.print(
                published.built()
                        ? speech.say(
                                "cli.knowledge.published",
                                published.generation(),
                                published.chunks(),
                                published.editions(),
                                published.embedded(),
                                published.took().toMillis() / 1000.0)
                        : speech.say(
                                "cli.knowledge.unchanged",
                                published.generation(),
                                published.chunks(),
                                published.editions()));
    }

    /** A line for each step that a person would notice; the same words are not said twice in a row. */
    void show(Progress progress) {
        String now = speech.say("cli.knowledge.progress." + progress.stage(), progress.done(), progress.of());
        if (!now.equals(said)) {
            speech.tell(now);
        }
        said = now;
    }
}
