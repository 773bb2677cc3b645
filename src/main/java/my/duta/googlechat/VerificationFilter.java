package my.duta.googlechat;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends every request to our endpoint that is not proven to come from Google Chat, before its body is read.
 *
 * <p>What passes bears a mark, and the controller takes nothing without it: should a way around this filter be found in
 * how addresses are matched, it leads nowhere.
 */
final class VerificationFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(VerificationFilter.class);
    private static final String MARK = VerificationFilter.class.getName() + ".passed";

    private final TokenVerification verification;
    private final boolean enabled;
    private final MeterRegistry meters;

    VerificationFilter(TokenVerification verification, GoogleChatProperties properties, MeterRegistry meters) {
        this.verification = verification;
        this.enabled = properties.verification().enabled();
        this.meters = meters;
        if (!enabled) {
            log.warn("Events are not verified: anybody who reaches this address can speak as Google Chat");
        }
    }

    static boolean passed(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(MARK));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (enabled) {
                verification.verify(Collections.list(request.getHeaders("Authorization")));
            }
        } catch (RequestRejected e) {
            meters.counter("duta.googlechat.rejected", "reason", e.reason().tag())
                    .increment();
            ConstantAnswer.UNAUTHORIZED.write(response);
            return;
        }
        request.setAttribute(MARK, Boolean.TRUE);
        chain.doFilter(request, response);
    }
}
