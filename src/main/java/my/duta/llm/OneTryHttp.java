package my.duta.llm;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * HTTP/1.1 to the server of a model, with {@link NotServed} for every failure.
 *
 * <p>That one LangChain4j neither tries again nor logs; for Gemini's batches it would otherwise do both, whatever it is
 * told. The time-out holds for the whole answer, however slowly it drips, and no answer may be longer than
 * {@link #LONGEST}. HTTP/1.1 because some proxies dislike the attempt to upgrade.
 */
final class OneTryHttp implements HttpClientBuilder {

    /** Bytes of an answer: a hundred vectors of 1024 numbers with room to spare. */
    static final int LONGEST = 8 * 1024 * 1024;

    private Duration connectTimeout = Duration.ofSeconds(5);
    private Duration readTimeout = Duration.ofSeconds(30);

    @Override
    public Duration connectTimeout() {
        return connectTimeout;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
        connectTimeout = timeout;
        return this;
    }

    @Override
    public Duration readTimeout() {
        return readTimeout;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
        readTimeout = timeout;
        return this;
    }

    @Override
    public HttpClient build() {
        var http = java.net.http.HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .connectTimeout(connectTimeout)
                .build();
        return new Client(http, readTimeout);
    }

    private record Client(java.net.http.HttpClient http, Duration within) implements HttpClient {

        @Override
        public SuccessfulHttpResponse execute(HttpRequest request) {
            HttpResponse<byte[]> response = answer(http.sendAsync(plain(request), it -> new BoundedBody(LONGEST)));
            if (response.statusCode() / 100 != 2) {
                throw new NotServed(response.statusCode());
            }
            return SuccessfulHttpResponse.builder()
                    .statusCode(response.statusCode())
                    .headers(response.headers().map())
                    .body(response.body())
                    .build();
        }

        private <T> T answer(CompletableFuture<T> coming) {
            try {
                return coming.get(within.toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                coming.cancel(true);
                throw new NotServed(new HttpTimeoutException("no whole answer within " + within));
            } catch (ExecutionException e) {
                throw new NotServed(e.getCause() instanceof IOException why ? why : new IOException(e.getCause()));
            } catch (InterruptedException e) {
                coming.cancel(true);
                Thread.currentThread().interrupt();
                throw new NotServed(new InterruptedIOException());
            }
        }

        private static java.net.http.HttpRequest plain(HttpRequest request) {
            var plain = java.net.http.HttpRequest.newBuilder(URI.create(request.url()));
            request.headers().forEach((name, values) -> values.forEach(it -> plain.header(name, it)));
            return plain.method(
                            request.method().name(),
                            Optional.ofNullable(request.body())
                                    .map(BodyPublishers::ofString)
                                    .orElseGet(BodyPublishers::noBody))
                    .build();
        }

        @Override
        public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
            throw new IllegalStateException("Answers are taken whole, because they are checked whole");
        }
    }
}
