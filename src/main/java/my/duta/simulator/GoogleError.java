package my.duta.simulator;

import tools.jackson.databind.node.ObjectNode;

/** A refusal in Google's own words. */
final class GoogleError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int code;
    private final String status;
    private final String reason;

    private GoogleError(int code, String status, String message, String reason) {
        super(message);
        this.code = code;
        this.status = status;
        this.reason = reason;
    }

    static GoogleError invalid(String message) {
        return new GoogleError(400, "INVALID_ARGUMENT", message, "");
    }

    static GoogleError unauthenticated() {
        return new GoogleError(
                401,
                "UNAUTHENTICATED",
                "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other"
                        + " valid authentication credential.",
                "");
    }

    static GoogleError denied(String message) {
        return new GoogleError(403, "PERMISSION_DENIED", message, "");
    }

    static GoogleError lacksScope() {
        return new GoogleError(
                403,
                "PERMISSION_DENIED",
                "Request had insufficient authentication scopes.",
                "ACCESS_TOKEN_SCOPE_INSUFFICIENT");
    }

    static GoogleError notMember() {
        return denied("This Chat app is not a member of this space.");
    }

    static GoogleError notFound(String message) {
        return new GoogleError(404, "NOT_FOUND", message, "");
    }

    static GoogleError alreadyExists(String message) {
        return new GoogleError(409, "ALREADY_EXISTS", message, "");
    }

    static GoogleError exhausted(String message) {
        return new GoogleError(429, "RESOURCE_EXHAUSTED", message, "");
    }

    /** An error that somebody ordered. */
    static GoogleError injected(int code) {
        String status = switch (code) {
            case 400 -> "INVALID_ARGUMENT";
            case 401 -> "UNAUTHENTICATED";
            case 403 -> "PERMISSION_DENIED";
            case 404 -> "NOT_FOUND";
            case 409 -> "ALREADY_EXISTS";
            case 429 -> "RESOURCE_EXHAUSTED";
            case 503 -> "UNAVAILABLE";
            default -> "INTERNAL";
        };
        return new GoogleError(code, status, code == 403 ? notMember().getMessage() : "Injected fault.", "");
    }

    int code() {
        return code;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    ObjectNode body() {
        ObjectNode body = Json.object();
        ObjectNode error = body.putObject("error");
        error.put("code", code).put("message", getMessage()).put("status", status);
        if (!reason.isEmpty()) {
            error.putArray("details")
                    .addObject()
                    .put("@type", "type.googleapis.com/google.rpc.ErrorInfo")
                    .put("reason", reason)
                    .put("domain", "googleapis.com");
        }
        return body;
    }
}
