package my.duta.simulator;

import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Checks what the calling app may touch on the Google side, and counts it. */
@Component
@Profile("local")
class GoogleSpaces {

    private final SimulatorState state;
    private final CurrentSettings settings;
    private final RateLimits limits;

    GoogleSpaces(SimulatorState state, CurrentSettings settings, RateLimits limits) {
        this.state = state;
        this.settings = settings;
        this.limits = limits;
    }

    /**
     * A space that the app reads in.
     *
     * @throws GoogleError 403, 404 or 429
     */
    Space toRead(String id, Set<String> scopes) {
        Space space = joined(id, scopes);
        if (settings.get().rateLimits()) {
            limits.read(space.name());
        }
        return space;
    }

    /**
     * A space that the app writes in.
     *
     * @throws GoogleError 403, 404 or 429
     */
    Space toWrite(String id, Set<String> scopes) {
        Space space = joined(id, scopes);
        if (settings.get().rateLimits()) {
            limits.write(space.name());
        }
        return space;
    }

    /**
     * A message in it.
     *
     * @throws GoogleError 404
     */
    StoredMessage message(Space space, String id) {
        return state.messages()
                .find(space.name() + "/messages/" + id)
                .orElseThrow(() -> GoogleError.notFound("Message not found."));
    }

    /**
     * The same, if the app wrote it.
     *
     * @throws GoogleError 403 or 404
     */
    StoredMessage ownMessage(Space space, String id) {
        StoredMessage message = message(space, id);
        if (!message.isByApp()) {
            throw GoogleError.denied("Permission denied: the message was not created by the calling app.");
        }
        return message;
    }

    /**
     * Checks the token.
     *
     * @throws GoogleError 403
     */
    void needChatBot(Set<String> scopes) {
        if (!scopes.contains(AccessTokens.CHAT_BOT)) {
            throw GoogleError.lacksScope();
        }
    }

    private Space joined(String id, Set<String> scopes) {
        needChatBot(scopes);
        Space space = state.spaces().find("spaces/" + id).orElseThrow(() -> GoogleError.notFound("Space not found."));
        if (!space.appMember()) {
            throw GoogleError.notMember();
        }
        return space;
    }
}
