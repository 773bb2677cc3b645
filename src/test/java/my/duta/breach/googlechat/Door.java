package my.duta.breach.googlechat;

import com.google.api.services.chat.v1.model.Message;
import org.springframework.http.HttpStatus;

/** A door, which may speak HTTP and Google, and which others may not lead to. */
public final class Door {

    /** What it says, which is no breach. */
    public Message said() {
        return new Message().setText(HttpStatus.OK.toString());
    }
}
