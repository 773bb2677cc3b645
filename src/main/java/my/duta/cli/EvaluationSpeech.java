package my.duta.cli;

import java.util.function.Consumer;
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

    /**
     * Does a measurement.
     *
     * @param work is told where to tell how far it has come
     * @return what the command ends with: 0, or 1 after it was told which file is at fault
     */
    int attempt(Consumer<EvaluationSpeech> work) {
        try {
            work.accept(this);
            return 0;
        } catch (SetBroken e) {
            return refused(e);
        } catch (EvaluationOutput.Unwritable e) {
            speech.tell(speech.say("cli.evaluate.unwritable", e.file().toString()));
            return 1;
        }
    }

    private int refused(SetBroken broken) {
        speech.tell(speech.say(
                "cli.evaluate.broken." + broken.reason(),
                broken.file().toString(),
                String.valueOf(broken.line()),
                broken.detail()));
        return 1;
    }
}
