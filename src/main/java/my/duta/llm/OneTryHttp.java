package my.duta.llm;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.jdk.JdkHttpClientBuilder;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.time.Duration;

/**
 * HTTP/1.1 to the server of a model, with {@link NotServed} for every failure.
 *
 * <p>That one LangChain4j neither tries again nor logs; for Gemini's batches it would otherwise do both, whatever it is
 * told. HTTP/1.1 because some proxies dislike the attempt to upgrade.
 */
final class OneTryHttp implements HttpClientBuilder {

    private final HttpClientBuilder plain = new JdkHttpClientBuilder()
            .httpClientBuilder(
                    java.net.http.HttpClient.newBuilder().version(java.net.http.HttpClient.Version.HTTP_1_1));

    @Override
    public Duration connectTimeout() {
        return plain.connectTimeout();
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
        plain.connectTimeout(timeout);
        return this;
    }

    @Override
    public Duration readTimeout() {
        return plain.readTimeout();
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
        plain.readTimeout(timeout);
        return this;
    }

    @Override
    public HttpClient build() {
        return new Client(plain.build());
    }

    private record Client(HttpClient plain) implements HttpClient {

        @Override
        public SuccessfulHttpResponse execute(HttpRequest request) {
            try {
                return plain.execute(request);
            } catch (HttpException e) {
                throw new NotServed(e.statusCode());
            } catch (RuntimeException e) {
                throw new NotServed(e);
            }
        }

        @Override
        public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
            plain.execute(request, parser, listener);
        }
    }
}
