package my.duta.breach.answer;

import com.google.api.services.chat.v1.model.Message;

/** Hands a vendor's format inwards. */
final class SpeaksGoogle {

    Message said() {
        return new Message();
    }
}
