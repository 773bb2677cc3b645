package my.duta.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.pubsub.Pubsub;
import com.google.api.services.pubsub.model.AcknowledgeRequest;
import com.google.api.services.pubsub.model.ModifyAckDeadlineRequest;
import com.google.api.services.pubsub.model.PullRequest;
import com.google.api.services.pubsub.model.ReceivedMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The subscription as Google's own client sees it. */
class SubscriptionContractTests {

    private static final String NAME = "projects/duta/subscriptions/duta";
    private static final String SCOPE = "https://www.googleapis.com/auth/pubsub";

    @TempDir
    static Path data;

    static FakeBot bot;
    static RunningSimulator simulator;

    private Pubsub.Projects.Subscriptions subscriptions;
    private Person officer;
    private String dm;

    @BeforeAll
    static void start() throws IOException {
        bot = new FakeBot();
        simulator = new RunningSimulator(data, bot);
    }

    @AfterAll
    static void stop() {
        simulator.close();
        bot.close();
    }

    @BeforeEach
    void begin() throws IOException {
        simulator.post("reset?wait=true");
        simulator.settings("dialect", "\"PUBSUB_PULL\"");
        bot.forget();
        officer = simulator.person("pegawai1.jcu@mygovuc.gov.my");
        dm = simulator.directMessageOf(officer);
        subscriptions = subscriptions(SCOPE);
    }

    @Test
    void handsOutAClassicEventUntilItIsAcknowledged() throws IOException {
        write("soalan");

        ReceivedMessage received = pull().get(0);
        JsonNode event = Json.MAPPER.readTree(received.getMessage().decodeData());
        assertThat(Json.text(event, "type")).isEqualTo("MESSAGE");
        assertThat(Json.text(event, "message", "text")).isEqualTo("soalan");
        assertThat(received.getMessage().getPublishTime()).endsWith("Z");
        assertThat(state()).isEqualTo("PENDING");
        assertThat(pull()).as("what is handed out until its deadline").isEmpty();

        acknowledge(received);

        assertThat(state()).isEqualTo("DELIVERED");
        passDeadline();
        assertThat(pull()).isEmpty();
        assertThat(bot.received(it -> true)).as("what is posted to the app").isEmpty();
    }

    @Test
    void handsOutAgainWhatIsNotAcknowledgedInTime() throws IOException {
        write("soalan");
        ReceivedMessage first = pull().get(0);

        passDeadline();
        ReceivedMessage second = pull().get(0);

        assertThat(second.getMessage()).isEqualTo(first.getMessage());
        assertThat(second.getAckId()).isNotEqualTo(first.getAckId());
        acknowledge(first);
        assertThat(state()).as("after an acknowledgement that came too late").isEqualTo("RETRYING");
        acknowledge(second);
        assertThat(state()).isEqualTo("DELIVERED");
    }

    @Test
    void handsOutAgainAtOnceWhatIsGivenBack() throws IOException {
        write("soalan");
        String given = pull().get(0).getAckId();

        subscriptions
                .modifyAckDeadline(
                        NAME,
                        new ModifyAckDeadlineRequest().setAckIds(List.of(given)).setAckDeadlineSeconds(0))
                .execute();

        assertThat(pull()).hasSize(1);
    }

    @Test
    void handsOutNoMoreThanIsAskedFor() throws IOException {
        write("satu");
        write("dua");
        write("tiga");

        assertThat(pull(2)).hasSize(2);
        assertThat(pull(2)).hasSize(1);
    }

    @Test
    void opensNoDialog() throws IOException {
        var chat = simulator.chat();
        String message = chat.spaces()
                .messages()
                .create(dm, new com.google.api.services.chat.v1.model.Message().setText("Hai"))
                .execute()
                .getName();

        JsonNode pressed = simulator.post(
                "clicks",
                Json.object()
                        .put("user", officer.name())
                        .put("message", message)
                        .put("function", "OPEN")
                        .put("interaction", "OPEN_DIALOG"));

        assertThat(pressed.has("dialog")).isFalse();
        assertThat(Json.text(pressed, "error")).isNotEmpty();
    }

    @Test
    void refusesWhoMayNotPullAndWhatIsNotThere() throws IOException {
        var without = subscriptions("https://www.googleapis.com/auth/chat.bot");

        assertThatThrownBy(() ->
                        without.pull(NAME, new PullRequest().setMaxMessages(1)).execute())
                .isInstanceOfSatisfying(
                        GoogleJsonResponseException.class,
                        it -> assertThat(it.getStatusCode()).isEqualTo(403));
        assertThatThrownBy(() -> subscriptions
                        .pull("projects/duta/subscriptions/other", new PullRequest().setMaxMessages(1))
                        .execute())
                .isInstanceOfSatisfying(
                        GoogleJsonResponseException.class,
                        it -> assertThat(it.getStatusCode()).isEqualTo(404));
        assertThatThrownBy(() -> pull(0))
                .isInstanceOfSatisfying(
                        GoogleJsonResponseException.class,
                        it -> assertThat(it.getStatusCode()).isEqualTo(400));
    }

    private Pubsub.Projects.Subscriptions subscriptions(String scope) throws IOException {
        var initializer = simulator.chat(scope).getRequestFactory().getInitializer();
        return new Pubsub.Builder(new NetHttpTransport(), GsonFactory.getDefaultInstance(), initializer)
                .setRootUrl(simulator.google(""))
                .setApplicationName("duta-tests")
                .build()
                .projects()
                .subscriptions();
    }

    private void write(String text) {
        simulator.post(
                dm + "/messages", Json.object().put("user", officer.name()).put("text", text));
    }

    private List<ReceivedMessage> pull() throws IOException {
        return pull(10);
    }

    private List<ReceivedMessage> pull(int most) throws IOException {
        List<ReceivedMessage> received = subscriptions
                .pull(NAME, new PullRequest().setMaxMessages(most).setReturnImmediately(true))
                .execute()
                .getReceivedMessages();
        return received == null ? List.of() : received;
    }

    private void acknowledge(ReceivedMessage received) throws IOException {
        subscriptions
                .acknowledge(NAME, new AcknowledgeRequest().setAckIds(List.of(received.getAckId())))
                .execute();
    }

    private static void passDeadline() {
        simulator.post("clock", Json.object().put("advance", Subscription.DEADLINE.toString()));
    }

    /** How far the newest event came. */
    private static String state() {
        return Json.text(simulator.get("deliveries?limit=1").path(0), "state");
    }
}
