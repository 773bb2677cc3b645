package my.duta.escalation;

import java.nio.file.Path;
import java.util.Optional;
import my.duta.answer.FixtureSections;
import my.duta.llm.ChatModel;
import my.duta.llm.Prompts;
import my.duta.llm.RecordingModel;

/** Drafts from the sections of the fixture. */
public final class DraftComposers {

    private DraftComposers() {}

    /** With the prompts as they are shipped. */
    public static DraftComposer with(ChatModel model) {
        return new DraftComposer(
                model, new Prompts(Path.of("prompts")), FixtureSections.answers(), FixtureSections.grounding());
    }

    /** One that drafts the same whatever is asked. */
    public static DraftComposer saying(String text) {
        return new DraftComposer(
                new RecordingModel(""),
                new Prompts(Path.of("prompts")),
                FixtureSections.answers(),
                FixtureSections.grounding()) {

            @Override
            public Optional<Draft> draft(Request request) {
                return Optional.of(new Draft(text, "gemini-test"));
            }
        };
    }
}
