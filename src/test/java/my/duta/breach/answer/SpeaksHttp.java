package my.duta.breach.answer;

import org.springframework.http.HttpStatus;

/** Thinks in the numbers of HTTP. */
final class SpeaksHttp {

    HttpStatus found() {
        return HttpStatus.FOUND;
    }
}
