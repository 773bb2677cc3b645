package my.duta.cli;

import java.nio.file.Path;
import my.duta.evaluation.Progress;
import my.duta.evaluation.SetBroken;

/** What is told while something is measured, and why it could not be. */
final class EvaluationSpeech {

    private final Speech speech;

    EvaluationSpeech(Speech speech) {
        this.speech = speech;
    }

    void show(Progress progress) {
        speech.tell(speech.say("cli.evaluate.progress." + progress.stage(), progress.done(), progress.of()));
    }

    /** Tells what is wrong with a question set; the command ends with what it returns. */
    int refused(SetBroken broken) {
        speech.tell(speech.say(
                "cli.evaluate.broken." + broken.reason(),
                broken.file().toString(),
                String.valueOf(broken.line()),
                broken.detail()));
        return 1;
    }

    /** Tells that a file cannot be written; the command ends with what it returns. */
    int refused(Path unwritable) {
        speech.tell(speech.say("cli.evaluate.unwritable", unwritable.toString()));
        return 1;
    }
}
