package my.duta.simulator;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPInputStream;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * What every call to the Google side meets first: gzip and the overridden method of Google's Java client, ordered faults,
 * and the check of the access token.
 */
@Component
@Profile("local")
@Order(Ordered.HIGHEST_PRECEDENCE + 50)
class GoogleDoor extends OncePerRequestFilter {

    static final String PREFIX = "/simulator/google";

    /** The request attribute with the scopes of the caller's token. */
    static final String SCOPES = "my.duta.simulator.scopes";

    private static final int MOST_BYTES = 1_000_000;

    private final AccessTokens tokens;
    private final Faults faults;

    GoogleDoor(AccessTokens tokens, Faults faults) {
        this.tokens = tokens;
        this.faults = faults;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(PREFIX + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest call = new GoogleCall(request);
        String path = request.getRequestURI().substring(PREFIX.length());
        Optional<Fault> fault = faults.meet(call.getMethod(), path);
        try {
            if (fault.isPresent() && meets(fault.get(), call, response, chain, path)) {
                return;
            }
            pass(call, response, chain, path);
        } catch (GoogleError e) {
            write(response, e);
        }
    }

    private boolean meets(
            Fault fault, HttpServletRequest call, HttpServletResponse response, FilterChain chain, String path)
            throws ServletException, IOException {
        switch (fault.kind()) {
            case LATENCY -> {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(fault.millis()));
                return false;
            }
            case RESET_BEFORE -> call.setAttribute(ConnectionReset.MARK, true);
            case RESET_AFTER -> {
                call.setAttribute(ConnectionReset.MARK, true);
                pass(call, new ContentCachingResponseWrapper(response), chain, path);
            }
            case STATUS -> {
                if (fault.retryAfter() > 0) {
                    response.setHeader("Retry-After", String.valueOf(fault.retryAfter()));
                }
                throw GoogleError.injected(fault.status());
            }
        }
        return true;
    }

    private void pass(HttpServletRequest call, HttpServletResponse response, FilterChain chain, String path)
            throws ServletException, IOException {
        if (path.startsWith("/v1/")) {
            call.setAttribute(SCOPES, scopes(call));
        }
        chain.doFilter(call, response);
    }

    private Set<String> scopes(HttpServletRequest call) {
        return Optional.ofNullable(call.getHeader("Authorization"))
                .filter(it -> it.startsWith("Bearer "))
                .flatMap(it -> tokens.find(it.substring("Bearer ".length()).strip()))
                .map(AccessTokens.Grant::scopes)
                .orElseThrow(GoogleError::unauthenticated);
    }

    static void write(HttpServletResponse response, GoogleError error) throws IOException {
        response.setStatus(error.code());
        response.setContentType("application/json; charset=UTF-8");
        if (error.code() == 401) {
            response.setHeader(
                    "WWW-Authenticate", "Bearer realm=\"https://accounts.google.com/\", error=\"invalid_token\"");
        }
        response.getOutputStream().write(Json.bytes(error.body()));
    }

    /** The request with its method and body as meant. */
    private static final class GoogleCall extends HttpServletRequestWrapper {

        GoogleCall(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return Optional.ofNullable(getHeader("X-HTTP-Method-Override"))
                    .filter(it -> super.getMethod().equals("POST"))
                    .map(it -> it.toUpperCase(Locale.ROOT))
                    .orElseGet(super::getMethod);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            ServletInputStream sent = super.getInputStream();
            boolean zipped = "gzip".equalsIgnoreCase(getHeader("Content-Encoding"));
            try (InputStream in = zipped ? new GZIPInputStream(sent) : sent) {
                return new BytesRead(in.readNBytes(MOST_BYTES));
            }
        }
    }

    private static final class BytesRead extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        BytesRead(byte[] bytes) {
            this.bytes = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("The body is read at once");
        }
    }
}
