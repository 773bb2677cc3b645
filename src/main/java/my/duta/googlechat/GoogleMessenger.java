package my.duta.googlechat;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.HttpHeaders;
import com.google.api.client.http.HttpResponseException;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.client.util.Sleeper;
import com.google.api.services.chat.v1.HangoutsChat;
import com.google.api.services.chat.v1.model.Message;
import com.google.api.services.chat.v1.model.User;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import my.duta.chat.Address;
import my.duta.chat.MemberId;
import my.duta.chat.MessageId;
import my.duta.chat.Messenger;
import my.duta.chat.MessengerUnavailable;
import my.duta.chat.Post;
import my.duta.chat.PostId;
import my.duta.chat.Posted;
import my.duta.chat.Reply;
import my.duta.chat.SpaceId;
import my.duta.chat.ThreadId;
import my.duta.chat.Unacceptable;
import my.duta.chat.Undeliverable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Posts through the Chat API.
 *
 * <p>Every message bears its {@link PostId} twice: as {@code requestId}, so that a second try returns what the first
 * made, and as {@code messageId}, so that it can be found and revised by it. A refusal for now (429, 5xx) is tried
 * again twice at once; longer waiting is the caller's.
 */
@Component
class GoogleMessenger implements Messenger {

    private static final Logger log = LoggerFactory.getLogger(GoogleMessenger.class);
    private static final String IN_THREAD = "REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD";
    private static final String MASK = "text,cardsV2,accessoryWidgets";
    private static final List<Duration> QUICK_TRIES = List.of(Duration.ofMillis(300), Duration.ofMillis(900));

    /** Google takes one write a second into a space. */
    private static final Duration BETWEEN_PARTS = Duration.ofMillis(1100);

    private final GoogleChatClient client;
    private final ReplyRenderer replies;
    private final SpokenDialect dialect;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Sleeper sleeper;

    @Autowired
    GoogleMessenger(
            GoogleChatClient client, ReplyRenderer replies, SpokenDialect dialect, MeterRegistry meters, Clock clock) {
        this(client, replies, dialect, meters, clock, Sleeper.DEFAULT);
    }

    GoogleMessenger(
            GoogleChatClient client,
            ReplyRenderer replies,
            SpokenDialect dialect,
            MeterRegistry meters,
            Clock clock,
            Sleeper sleeper) {
        this.client = client;
        this.replies = replies;
        this.dialect = dialect;
        this.meters = meters;
        this.clock = clock;
        this.sleeper = sleeper;
    }

    @Override
    public Posted post(Post post) {
        List<Reply> parts = replies.parts(post.reply());
        Posted first = create(post.id(), post.to(), parts.get(0));
        for (int i = 1; i < parts.size(); i++) {
            pause(BETWEEN_PARTS);
            create(PostId.of(post.id().value(), "part", String.valueOf(i)), post.to(), parts.get(i));
        }
        return first;
    }

    @Override
    public void revise(Post post) {
        String name = name(post.to().space(), post.id());
        Message message = message(post.reply());
        call(
                "revise",
                chat -> chat.spaces()
                        .messages()
                        .patch(name, message)
                        .setUpdateMask(MASK)
                        .execute());
    }

    @Override
    public Optional<SpaceId> directSpaceOf(MemberId member) {
        try {
            return Optional.of(new SpaceId(call(
                    "find",
                    chat -> chat.spaces()
                            .findDirectMessage()
                            .setName(member.value())
                            .execute()
                            .getName())));
        } catch (Undeliverable e) {
            return Optional.empty();
        }
    }

    private Posted create(PostId id, Address to, Reply reply) {
        Message message = message(reply);
        reply.onlyFor().ifPresent(it -> message.setPrivateMessageViewer(new User().setName(it.value())));
        to.thread()
                .ifPresent(it ->
                        message.setThread(new com.google.api.services.chat.v1.model.Thread().setName(it.value())));
        Message made = call("post", chat -> {
            HangoutsChat.Spaces.Messages.Create create = chat.spaces()
                    .messages()
                    .create(to.space().value(), message)
                    .setRequestId(id.value())
                    .setMessageId(id.value());
            if (to.thread().isPresent()) {
                create.setMessageReplyOption(IN_THREAD);
            }
            try {
                return create.execute();
            } catch (HttpResponseException e) {
                if (e.getStatusCode() != 409) {
                    throw e;
                }
                return chat.spaces().messages().get(name(to.space(), id)).execute();
            }
        });
        return posted(made, to);
    }

    private Message message(Reply reply) {
        String json = (dialect.opensDialogs()
                        ? replies.message(reply, dialect.now())
                        : replies.messageWithoutDialogs(reply, dialect.now()))
                .toString();
        try {
            return GsonFactory.getDefaultInstance().fromString(json, Message.class);
        } catch (IOException e) {
            throw new IllegalStateException("Our own message is no message of Google's", e);
        }
    }

    private static String name(SpaceId space, PostId id) {
        return space.value() + "/messages/" + id.value();
    }

    /** A message without a thread opened one, which bears the first half of its name. */
    private static Posted posted(Message made, Address to) {
        String id = made.getName().substring(made.getName().lastIndexOf('/') + 1);
        String opened = to.space().value() + "/threads/" + id.split("\\.", 2)[0];
        com.google.api.services.chat.v1.model.@Nullable Thread thread = made.getThread();
        String name = thread == null || thread.getName() == null ? opened : thread.getName();
        return new Posted(new MessageId(made.getName()), new ThreadId(name));
    }

    /** One call of the Chat API. */
    @FunctionalInterface
    private interface Call<T> {

        T on(HangoutsChat chat) throws IOException;
    }

    private <T> T call(String kind, Call<T> call) {
        for (Duration wait : QUICK_TRIES) {
            try {
                return counted(kind, call);
            } catch (MessengerUnavailable e) {
                boolean quick = e.getCause() instanceof HttpResponseException refused
                        && isForNow(refused.getStatusCode())
                        && e.retryAfter().map(it -> it.compareTo(wait) <= 0).orElse(true);
                if (!quick) {
                    throw e;
                }
                pause(wait);
            }
        }
        return counted(kind, call);
    }

    private <T> T counted(String kind, Call<T> call) {
        String outcome = "failed";
        try {
            T result = call.on(client.get());
            outcome = "taken";
            return result;
        } catch (HttpResponseException e) {
            outcome = String.valueOf(e.getStatusCode());
            throw refusal(e);
        } catch (IOException e) {
            outcome = "unreachable";
            throw new MessengerUnavailable("Google Chat could not be reached", null, e);
        } finally {
            meters.counter("duta.googlechat.calls", "kind", kind, "outcome", outcome)
                    .increment();
        }
    }

    private RuntimeException refusal(HttpResponseException refused) {
        int status = refused.getStatusCode();
        if (isForNow(status)) {
            return new MessengerUnavailable(
                    "Google Chat refuses for now: " + status,
                    retryAfter(refused.getHeaders()).orElse(null),
                    refused);
        }
        if (status == 401 || isOurSetting(refused)) {
            log.error("Google Chat does not accept this app; check the service account and the app's configuration");
            return new MessengerUnavailable("Google Chat does not accept this app: " + status, null, refused);
        }
        return status == 400
                ? new Unacceptable("Google Chat refuses the form of a message: " + status, refused)
                : new Undeliverable("Google Chat refuses for good: " + status, refused);
    }

    private static boolean isForNow(int status) {
        return status == 429 || status >= 500;
    }

    /** What an operator can put right, so that a message need not be given up for it. */
    private static boolean isOurSetting(HttpResponseException refused) {
        String words = refused instanceof GoogleJsonResponseException json && json.getDetails() != null
                ? String.valueOf(json.getDetails().getMessage())
                : "";
        return words.startsWith("Google Chat app not found")
                || words.contains("has not been used in project")
                || words.contains("insufficient authentication scopes");
    }

    private Optional<Duration> retryAfter(@Nullable HttpHeaders headers) {
        String told = headers == null || headers.getRetryAfter() == null ? "" : headers.getRetryAfter();
        if (told.matches("[0-9]{1,6}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(told)));
        }
        try {
            var until = ZonedDateTime.parse(told, DateTimeFormatter.RFC_1123_DATE_TIME);
            var wait = Duration.between(clock.instant(), until.toInstant());
            return wait.isNegative() ? Optional.empty() : Optional.of(wait);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private void pause(Duration wait) {
        try {
            sleeper.sleep(wait.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MessengerUnavailable("Interrupted while waiting to post", null, e);
        }
    }
}
