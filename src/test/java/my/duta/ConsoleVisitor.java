package my.duta;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Visits the console without a browser, keeping its cookies and following nothing. */
final class ConsoleVisitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String address;

    ConsoleVisitor(String address) {
        this.address = address;
    }

    /** Somebody with roles, by way of the development sign-in. */
    static ConsoleVisitor as(String address, String... roles) {
        var visitor = new ConsoleVisitor(address);
        String form = Stream.of(roles).map(it -> "role=" + it).collect(Collectors.joining("&"));
        visitor.post("/console/sign-in/development", form);
        return visitor;
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    /** Posts a form with the token against forged requests. */
    HttpResponse<String> post(String path, String form) {
        return postBare(path, form + "&_csrf=" + URLEncoder.encode(token(), StandardCharsets.UTF_8));
    }

    HttpResponse<String> post(String path, Map<String, String> form) {
        return post(
                path,
                form.entrySet().stream()
                        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }

    /** Posts a form as it is. */
    HttpResponse<String> postBare(String path, String form, String... headers) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    String token() {
        Matcher token = TOKEN.matcher(get("/console/sign-in").body());
        return token.results().findFirst().orElseThrow().group(1);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .headers("Accept", "text/html", "Accept-Language", "en");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static List<String> allRoles() {
        return List.of("MAINTAINER", "APPROVER", "DESK_LEAD", "AUDITOR", "OPERATOR");
    }
}
