package my.duta.console;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import my.duta.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** In which language and colours somebody reads the console: as they chose in this browser, else as it asks for. */
@Component("localeResolver")
final class Look implements LocaleResolver {

    static final List<String> THEMES = List.of("auto", "light", "dark");

    private static final String LANGUAGE = "duta-language";
    private static final String THEME = "duta-theme";
    private static final Duration KEPT = Duration.ofDays(365);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Stream<String> wanted = Stream.concat(
                cookie(request, LANGUAGE).stream(),
                Collections.list(request.getLocales()).stream().map(Locale::toLanguageTag));
        return wanted.flatMap(it -> Language.tagged(it).stream())
                .findFirst()
                .orElse(Language.MALAY)
                .locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response != null && locale != null) {
            speak(request, response, ConsoleWords.language(locale));
        }
    }

    static void speak(HttpServletRequest request, HttpServletResponse response, Language language) {
        keep(request, response, LANGUAGE, language.code());
    }

    /** {@code auto} as the browser wants it, {@code light} or {@code dark}. */
    static String theme(HttpServletRequest request) {
        return cookie(request, THEME).filter(THEMES::contains).orElse("auto");
    }

    static void paint(HttpServletRequest request, HttpServletResponse response, String theme) {
        keep(request, response, THEME, theme);
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        Cookie @Nullable [] cookies = request.getCookies();
        return Arrays.stream(cookies == null ? new Cookie[0] : cookies)
                .filter(it -> it.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    private static void keep(HttpServletRequest request, HttpServletResponse response, String name, String value) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .path("/console")
                        .maxAge(KEPT)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
    }
}
