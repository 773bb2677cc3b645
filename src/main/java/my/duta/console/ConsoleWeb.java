package my.duta.console;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Where the console's files lie, who may call its methods, and what it shows when something fails. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ConsoleWeb implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ActCheck());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PersonArgument());
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/console/assets/**")
                .addResourceLocations(
                        "classpath:/console/", "classpath:/META-INF/resources/webjars/htmx.org/2.0.4/dist/")
                .setCachePeriod(3600);
    }

    /** A page in the console's own words for an address of the console; other rooms answer as they did. */
    @Bean
    ErrorViewResolver consoleProblems() {
        return (request, status, model) -> isOurs(request)
                ? new ModelAndView("console/problem", Map.of("status", status.value(), "kind", kind(status)), status)
                : null;
    }

    private static boolean isOurs(HttpServletRequest request) {
        String address = Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "");
        return address.equals("/console") || address.startsWith("/console/");
    }

    private static String kind(HttpStatus status) {
        return switch (status) {
            case FORBIDDEN -> "refused";
            case NOT_FOUND -> "unknown";
            default -> "failed";
        };
    }
}
