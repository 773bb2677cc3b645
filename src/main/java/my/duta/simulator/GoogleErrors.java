package my.duta.simulator;

import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.databind.JsonNode;

/** Turns refusals of the Google side into Google's error body. */
@RestControllerAdvice(
        assignableTypes = {MessagesController.class, SpacesController.class, SubscriptionController.class})
@Profile("local")
class GoogleErrors {

    @ExceptionHandler
    ResponseEntity<JsonNode> refuse(GoogleError error) {
        return ResponseEntity.status(error.code())
                .contentType(MediaType.APPLICATION_JSON)
                .body(error.body());
    }

    @ExceptionHandler
    ResponseEntity<JsonNode> refuse(MethodArgumentTypeMismatchException mismatch) {
        return refuse(GoogleError.invalid("Invalid value at '" + mismatch.getName() + "'"));
    }
}
