package my.duta.llm;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Says the same to every prompt, and keeps the prompts. */
public final class RecordingModel implements ChatModel {

    private final List<Prompt> prompts = new CopyOnWriteArrayList<>();
    private final String saying;

    public RecordingModel(String saying) {
        this.saying = saying;
    }

    @Override
    public String name() {
        return "recording";
    }

    @Override
    public Completion complete(Prompt prompt, JsonSchema schema) {
        prompts.add(prompt);
        return new Completion(saying, 0, 0);
    }

    /** The last prompt as a golden file has it: instructions, a line, content. */
    public String rendered() {
        Prompt last = prompts.get(prompts.size() - 1);
        return last.instructions() + "\n---\n" + last.content() + "\n";
    }
}
