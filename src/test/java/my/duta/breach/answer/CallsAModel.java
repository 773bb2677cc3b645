package my.duta.breach.answer;

import dev.langchain4j.data.message.UserMessage;

/** Calls a model from where answers are composed. */
final class CallsAModel {

    UserMessage asked() {
        return UserMessage.from("Why?");
    }
}
