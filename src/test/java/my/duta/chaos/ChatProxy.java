package my.duta.chaos;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Optional;

/** Stands between one process and Google Chat; the trap's eye on every call. */
final class ChatProxy implements AutoCloseable {

    private final HttpRelay relay;
    private final String chat;
    private final Trap trap;

    /** @param chat the address of the Chat API, without a slash at its end */
    ChatProxy(String chat, Trap trap) {
        this.chat = chat;
        this.trap = trap;
        this.relay = new HttpRelay(this::take);
    }

    String address() {
        return relay.address() + "/";
    }

    private void take(HttpRelay.Call call) throws IOException {
        String step = "chat " + call.method().toLowerCase(Locale.ROOT);
        Optional<Failpoint.Moment> moment = call.path().contains("/messages") ? trap.at(step) : Optional.empty();
        if (moment.filter(Failpoint.Moment.BEFORE::equals).isPresent()) {
            trap.spring();
            return;
        }
        HttpResponse<byte[]> response = call.pass(it -> chat + it);
        if (moment.isPresent()) {
            trap.spring();
            return;
        }
        call.answer(response);
    }

    @Override
    public void close() {
        relay.close();
    }
}
