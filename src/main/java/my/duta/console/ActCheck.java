package my.duta.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets nobody do what they may not, by the marks of the console's methods. It does not look at addresses: should a way
 * around the filter be found in how these are matched, it leads to nobody being signed in, and so nowhere.
 */
final class ActCheck implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isOurs(method) && !isAllowed(method)) {
            throw new AccessDeniedException("Not allowed");
        }
        return true;
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getPackageName().equals(ActCheck.class.getPackageName());
    }

    private static boolean isAllowed(HandlerMethod method) {
        @Nullable May may = method.getMethodAnnotation(May.class);
        return method.hasMethodAnnotation(Open.class)
                || may != null && current().filter(it -> it.may(may.value())).isPresent();
    }

    /** Who is signed in, if anybody. */
    static Optional<Person> current() {
        @Nullable Authentication proven = SecurityContextHolder.getContext().getAuthentication();
        return Optional.ofNullable(proven)
                .filter(new AuthenticationTrustResolverImpl()::isAuthenticated)
                .map(Person::of);
    }
}
