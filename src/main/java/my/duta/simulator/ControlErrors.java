package my.duta.simulator;

import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.databind.JsonNode;

/** Says in one sentence why the control API did not do what was asked. */
@RestControllerAdvice(
        assignableTypes = {ControlController.class, ControlSpacesController.class, ControlClicksController.class})
@Profile("local")
class ControlErrors {

    @ExceptionHandler
    ResponseEntity<JsonNode> refuse(Refused refused) {
        return error(refused.code(), String.valueOf(refused.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<JsonNode> refuse(IllegalArgumentException mistaken) {
        return error(400, String.valueOf(mistaken.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<JsonNode> refuse(HttpMessageNotReadableException unreadable) {
        return error(400, "The body is not the JSON object that is expected");
    }

    @ExceptionHandler
    ResponseEntity<JsonNode> refuse(MissingServletRequestParameterException missing) {
        return error(400, "The parameter " + missing.getParameterName() + " is missing");
    }

    private static ResponseEntity<JsonNode> error(int code, String message) {
        return ResponseEntity.status(code).body(Json.object().put("error", message));
    }
}
