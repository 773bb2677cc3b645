package my.duta.console;

import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Guards the console, and nothing else: the filter is mapped to its addresses alone, so that whatever Google Chat, the
 * simulator and operators call never meets it.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableWebSecurity
class ConsoleSecurity {

    static final String SIGN_IN = "/console/sign-in";
    static final String REFUSED = SIGN_IN + "?refused";

    /** No script and no style but our files, nothing from elsewhere, and no frame around us. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    DelegatingFilterProxyRegistrationBean consoleFilter() {
        var registration = new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
        registration.addUrlPatterns("/console", "/console/*");
        registration.setOrder(-100);
        return registration;
    }

    @Bean
    DevelopmentSignIn developmentSignIn(ConsoleProperties settings) {
        return new DevelopmentSignIn(settings);
    }

    @Bean
    SecurityFilterChain consoleChain(HttpSecurity http, ConsoleProperties settings, Clock clock) throws Exception {
        http.securityMatcher("/console", "/console/**")
                .authorizeHttpRequests(
                        it -> it.requestMatchers(SIGN_IN, SIGN_IN + "/**", "/console/look", "/console/assets/**")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .addFilterBefore(new SignInLimit(settings.longest(), clock), SecurityContextHolderFilter.class)
                .headers(it -> it.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                features -> features.policy("camera=(), geolocation=(), microphone=()")))
                .exceptionHandling(it -> it.authenticationEntryPoint(toSignIn()))
                .logout(it -> it.logoutUrl("/console/sign-out").logoutSuccessUrl(SIGN_IN))
                .requestCache(it -> it.disable())
                .anonymous(it -> {});
        if (settings.usesGoogle()) {
            var google = new GoogleSignIn(settings);
            http.oauth2Login(it -> it.loginPage(SIGN_IN)
                    .clientRegistrationRepository(google.registrations())
                    .authorizationEndpoint(begin -> begin.baseUri(GoogleSignIn.BEGIN))
                    .redirectionEndpoint(back -> back.baseUri(GoogleSignIn.BACK + "/*"))
                    .userInfoEndpoint(user -> user.oidcUserService(google))
                    .defaultSuccessUrl("/console", true)
                    .failureUrl(REFUSED));
        }
        return http.build();
    }

    /** A piece of a page that htmx asked for is answered with where the whole page is to go. */
    private static AuthenticationEntryPoint toSignIn() {
        var redirect = new DefaultRedirectStrategy();
        return (request, response, e) -> {
            if (Optional.ofNullable(request.getHeader("HX-Request")).isPresent()) {
                response.setHeader("HX-Redirect", SIGN_IN);
                response.setStatus(HttpStatus.UNAUTHORIZED.value());
            } else {
                redirect.sendRedirect(request, response, SIGN_IN);
            }
        };
    }
}
