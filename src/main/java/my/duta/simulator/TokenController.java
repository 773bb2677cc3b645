package my.duta.simulator;

import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Google's token endpoint and its published keys. */
@RestController
@Profile("local")
@RequestMapping(GoogleDoor.PREFIX)
class TokenController {

    private static final String JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    private final AccessTokens tokens;
    private final KeyRing keys;

    TokenController(AccessTokens tokens, KeyRing keys) {
        this.tokens = tokens;
        this.keys = keys;
    }

    @PostMapping("/token")
    JsonNode token(
            @RequestParam(name = "grant_type", defaultValue = "") String grantType,
            @RequestParam(defaultValue = "") String assertion) {
        if (!grantType.equals(JWT_BEARER)) {
            throw new AccessTokens.InvalidGrant("Unsupported grant type");
        }
        return Json.object()
                .put("access_token", tokens.grant(assertion))
                .put("expires_in", AccessTokens.LIFETIME_SECONDS)
                .put("token_type", "Bearer");
    }

    @GetMapping("/certs/chat")
    ResponseEntity<JsonNode> chatCertificates() {
        return published(keys.chatCertificates());
    }

    @GetMapping("/certs/google")
    ResponseEntity<JsonNode> googleCertificates() {
        return published(keys.googleCertificates());
    }

    @GetMapping("/certs/google/v3")
    ResponseEntity<JsonNode> googleKeySet() {
        ObjectNode set = Json.object();
        set.putArray("keys").add(keys.google().asJsonWebKey());
        return published(set);
    }

    @ExceptionHandler
    ResponseEntity<JsonNode> refuse(AccessTokens.InvalidGrant refused) {
        return ResponseEntity.badRequest()
                .body(Json.object()
                        .put("error", "invalid_grant")
                        .put("error_description", String.valueOf(refused.getMessage())));
    }

    private static ResponseEntity<JsonNode> published(JsonNode keys) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(6, TimeUnit.HOURS).cachePublic())
                .body(keys);
    }
}
