package my.duta.escalation;

import my.duta.answer.Answers;
import my.duta.answer.Grounding;
import my.duta.llm.ChatModel;
import my.duta.llm.ConditionalOnChatModel;
import my.duta.llm.HurriedChatModel;
import my.duta.llm.Prompts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets a model draft for ambassadors, where one is configured. */
@Configuration(proxyBeanMethods = false)
class DraftConfiguration {

    @Bean
    @ConditionalOnChatModel
    DraftComposer draftComposer(
            ChatModel model, Prompts prompts, Answers answers, Grounding grounding, EscalationProperties settings) {
        return new DraftComposer(new HurriedChatModel(model, settings.draftWithin()), prompts, answers, grounding);
    }
}
