package my.duta.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Takes the app's answer to an event, checks it as Chat does, and shows the person what comes of it. */
@Component
@Profile("local")
class AnswerTaker {

    private final SimulatorState state;
    private final AppMessages messages;
    private final OpenDialogs dialogs;
    private final CurrentSettings settings;
    private final Notices notices;
    private final LiveUpdates updates;
    private final Names names = new Names();

    AnswerTaker(
            SimulatorState state,
            AppMessages messages,
            OpenDialogs dialogs,
            CurrentSettings settings,
            Notices notices,
            LiveUpdates updates) {
        this.state = state;
        this.messages = messages;
        this.dialogs = dialogs;
        this.settings = settings;
        this.notices = notices;
        this.updates = updates;
    }

    /** Does what the answer asks for; what breaks the contract ends in an outcome with an error, never in an exception. */
    Outcome take(Happening happening, ObjectNode answer, Dialect dialect) {
        Notice.Kind failure = happening.step() == Happening.Step.REQUEST_DIALOG
                ? Notice.Kind.DIALOG_FAILED
                : Notice.Kind.UNABLE_TO_PROCESS;
        try {
            SyncAnswer read = AnswerReader.of(dialect).read((ObjectNode) Json.camelCased(answer));
            return switch (happening.step()) {
                case REQUEST_DIALOG -> opened(happening, read);
                case SUBMIT_DIALOG -> submitted(happening, read);
                case CANCEL_DIALOG -> Outcome.NOTHING;
                case NONE -> plain(happening, read);
            };
        } catch (SyncAnswer.NotUnderstood | GoogleError e) {
            return Outcome.failed(notices.show(failure, happening, String.valueOf(e.getMessage())));
        }
    }

    private Outcome opened(Happening happening, SyncAnswer read) {
        ObjectNode card = read.dialog()
                .orElseThrow(() -> new SyncAnswer.NotUnderstood("A requested dialog must be answered with its card"));
        checkDialog(card);
        OpenDialog dialog = dialogs.open(new OpenDialog(
                names.id(12),
                happening.person().name(),
                happening.space().name(),
                happening.message().map(StoredMessage::name).orElse(""),
                card));
        updates.changedFor("dialog", dialog.user());
        return Outcome.shown(dialog, read.toast());
    }

    private Outcome submitted(Happening happening, SyncAnswer read) {
        Optional<OpenDialog> open = happening.map(
                written -> Optional.<OpenDialog>empty(),
                commanded -> Optional.empty(),
                added -> Optional.empty(),
                removed -> Optional.empty(),
                Happening.Clicked::dialog);
        if (read.refusal().isPresent()) {
            return Outcome.failed(read.refusal().get());
        }
        if (read.dialog().isPresent() && open.isPresent()) {
            checkDialog(read.dialog().get());
            OpenDialog replaced = open.get().withCard(read.dialog().get());
            dialogs.replace(replaced);
            updates.changedFor("dialog", replaced.user());
            return Outcome.shown(replaced, read.toast());
        }
        if (!read.closes() && read.create().isEmpty() && read.update().isEmpty()) {
            throw new SyncAnswer.NotUnderstood(
                    "A submitted dialog must be answered with a dialog, a close or a message");
        }
        post(happening, read);
        open.ifPresent(it -> {
            dialogs.close(it.id());
            updates.changedFor("dialog", it.user());
        });
        return new Outcome(Optional.empty(), read.toast(), Optional.empty(), true);
    }

    private Outcome plain(Happening happening, SyncAnswer read) {
        if (read.isNothing()) {
            return Outcome.NOTHING;
        }
        if (happening instanceof Happening.Removed) {
            notices.show(Notice.Kind.UNABLE_TO_PROCESS, happening, "The app answered its own removal");
            return Outcome.NOTHING;
        }
        boolean click = happening instanceof Happening.Clicked;
        if (read.dialog().isPresent() || read.closes() || read.refusal().isPresent()) {
            throw new SyncAnswer.NotUnderstood("A dialog was given although none was requested");
        }
        if (read.configuration().isPresent()) {
            if (click) {
                throw new SyncAnswer.NotUnderstood(
                        "Requesting user authentication isn't allowed as a response to the" + " event type");
            }
            notices.show(Notice.Kind.CONFIGURATION_ASKED, happening, "");
            return Outcome.NOTHING;
        }
        if (!click && read.toast().isPresent() && read.create().isEmpty()) {
            throw new SyncAnswer.NotUnderstood("Only a click can be answered with a notification");
        }
        post(happening, read);
        return new Outcome(Optional.empty(), read.toast(), Optional.empty(), false);
    }

    private void post(Happening happening, SyncAnswer read) {
        Space space = state.spaces().find(happening.space().name()).orElse(happening.space());
        if (read.update().isPresent()) {
            StoredMessage clicked = happening
                    .message()
                    .filter(it -> happening instanceof Happening.Clicked && it.isByApp())
                    .flatMap(it -> state.messages().find(it.name()))
                    .orElseThrow(() -> new SyncAnswer.NotUnderstood("Only a click on a message of the app updates it"));
            messages.patch(space, clicked, shown(happening, read.update().get()), List.of("*"));
        }
        if (read.create().isPresent()) {
            messages.answer(space, shown(happening, read.create().get()), threadOf(space, happening));
        }
    }

    /** In a space an answer stays in the thread; in a direct message only if the person was writing in a thread. */
    private static Optional<String> threadOf(Space space, Happening happening) {
        return happening
                .message()
                .filter(it -> space.isThreaded())
                .filter(it -> !space.isDirectMessage() || it.isReply())
                .map(StoredMessage::thread);
    }

    private ObjectNode shown(Happening happening, ObjectNode message) {
        List<String> dropped = new ArrayList<>();
        ObjectNode shown = MessageRules.asShown(message, settings.get().strictCards(), dropped);
        if (!dropped.isEmpty()) {
            notices.show(Notice.Kind.CARD_DROPPED, happening, dropped.get(0));
        }
        return shown;
    }

    private void checkDialog(ObjectNode card) {
        List<String> wrong = settings.get().strictCards() ? CardRules.inDialog(card) : List.of();
        if (!wrong.isEmpty()) {
            throw new SyncAnswer.NotUnderstood(wrong.get(0));
        }
    }
}
