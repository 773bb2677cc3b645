package my.duta.googlechat;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a request gets that is not answered by a reaction: always the same few bytes, so that they tell nothing. */
enum ConstantAnswer {
    ACKNOWLEDGED(200, "{}"),
    UNREADABLE(400, "{\"error\":\"unreadable\"}"),
    UNAUTHORIZED(401, "{\"error\":\"unauthorized\"}"),
    TOO_LARGE(413, "{\"error\":\"too large\"}"),
    FAILED(500, "{\"error\":\"failed\"}"),
    NOT_RECORDED(503, "{\"error\":\"not recorded\"}");

    private final int status;
    private final byte[] body;

    ConstantAnswer(int status, String body) {
        this.status = status;
        this.body = body.getBytes(StandardCharsets.UTF_8);
    }

    /** @throws IOException if the other side is gone */
    void write(HttpServletResponse response) throws IOException {
        write(response, status, body);
    }

    /** Writes a whole answer through to the network. */
    static void write(HttpServletResponse response, int status, byte[] body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }
}
