package my.duta;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import my.duta.answer.Answer;
import my.duta.answer.Answers;
import my.duta.answer.Question;
import my.duta.chat.MemberId;
import my.duta.chat.Messenger;
import my.duta.language.Language;
import my.duta.redis.Inbox;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Tells whoever started Duta on their own machine that it works: one question is answered, Redis and the Chat side are
 * reached, and the addresses to open are named.
 */
@Component
@Profile("local")
class StartUpCheck {

    private static final String QUESTION = "Apakah tujuh prinsip GPAISA?";
    private static final MemberId SOMEBODY = new MemberId("users/100000000000000000001");

    private final Answers answers;
    private final Inbox inbox;
    private final Messenger messenger;
    private int port;

    StartUpCheck(Answers answers, Inbox inbox, Messenger messenger) {
        this.answers = answers;
        this.inbox = inbox;
        this.messenger = messenger;
    }

    @EventListener
    void opened(WebServerInitializedEvent event) {
        port = event.getWebServer().getPort();
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order
    void greet() {
        print(System.out);
    }

    private void print(PrintStream out) {
        long begin = System.nanoTime();
        Answer answer = answers.again(new Question(QUESTION, Language.MALAY, Optional.empty(), List.of()));
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        String address = "http://127.0.0.1:" + port;
        out.println();
        out.println("  Duta sedia. Duta is ready.");
        out.println();
        out.println("  " + QUESTION);
        out.println("  " + firstLine(answer));
        out.println("  Sumber / sources: " + sources(answer));
        out.println("  Masa / time: " + took.toMillis() + " ms");
        out.println("  Redis: " + tell(() -> inbox.size() + " dalam giliran / in the queue"));
        out.println("  Google Chat (simulator): "
                + tell(() -> messenger.directSpaceOf(SOMEBODY).map(it -> "OK").orElse("tiada ruang / no space")));
        out.println();
        out.println("  Simulator  " + address + "/simulator");
        out.println("  Kesihatan / health  " + address + "/actuator/health");
        out.println();
    }

    private static String firstLine(Answer answer) {
        return answer.map(
                it -> it.text().lines().findFirst().orElse(""),
                it -> it.question(),
                it -> "TIADA JAWAPAN / NO ANSWER: " + it.reason());
    }

    private static String sources(Answer answer) {
        return answer.map(
                it -> it.citations().stream()
                        .map(citation -> citation.title() + " (" + citation.version() + ")")
                        .distinct()
                        .collect(Collectors.joining(", ")),
                it -> "-",
                it -> "-");
    }

    private static String tell(Supplier<String> part) {
        try {
            return part.get();
        } catch (RuntimeException e) {
            return "GAGAL / FAILED: " + e.getMessage();
        }
    }
}
