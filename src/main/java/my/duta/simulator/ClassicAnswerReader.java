package my.duta.simulator;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads answers of classic apps: a message, perhaps with an {@code actionResponse}. */
final class ClassicAnswerReader implements AnswerReader {

    private static final Set<String> RPC_CODES =
            Set.of(("OK CANCELLED UNKNOWN INVALID_ARGUMENT DEADLINE_EXCEEDED NOT_FOUND ALREADY_EXISTS PERMISSION_DENIED"
                            + " UNAUTHENTICATED RESOURCE_EXHAUSTED FAILED_PRECONDITION ABORTED OUT_OF_RANGE"
                            + " UNIMPLEMENTED INTERNAL UNAVAILABLE DATA_LOSS")
                    .split(" "));

    @Override
    public SyncAnswer read(ObjectNode answer) {
        if (answer.has("hostAppDataAction") || answer.has("action") || answer.has("renderActions")) {
            throw new SyncAnswer.NotUnderstood("An add-on's answer was given by a classic app");
        }
        if (answer.isEmpty()) {
            return SyncAnswer.NOTHING;
        }
        ObjectNode message = answer.deepCopy();
        message.remove("actionResponse");
        JsonNode response = answer.path("actionResponse");
        String type = Json.text(response, "type");
        return switch (type) {
            case "", "TYPE_UNSPECIFIED", "NEW_MESSAGE" -> SyncAnswer.NOTHING.creating(message);
            case "UPDATE_MESSAGE" -> SyncAnswer.NOTHING.updating(message);
            case "DIALOG" -> dialog(response.path("dialogAction"));
            case "REQUEST_CONFIG" -> SyncAnswer.NOTHING.asking(Json.text(response, "url"));
            case "UPDATE_USER_MESSAGE_CARDS", "UPDATE_WIDGET" -> SyncAnswer.NOTHING;
            default -> throw new SyncAnswer.NotUnderstood("Unknown actionResponse.type " + type);
        };
    }

    private static SyncAnswer dialog(JsonNode action) {
        if (action.has("dialog")) {
            return SyncAnswer.NOTHING.showing(
                    AnswerReader.object(action.path("dialog").path("body"), "dialogAction.dialog.body"));
        }
        JsonNode status = AnswerReader.object(action.path("actionStatus"), "dialogAction.actionStatus");
        String code = Json.text(status, "statusCode");
        String words = Json.text(status, "userFacingMessage");
        if (!RPC_CODES.contains(code)) {
            throw new SyncAnswer.NotUnderstood("actionStatus.statusCode is not a google.rpc.Code name: " + code);
        }
        return code.equals("OK") ? SyncAnswer.NOTHING.closing().noting(words) : SyncAnswer.NOTHING.refusing(words);
    }
}
