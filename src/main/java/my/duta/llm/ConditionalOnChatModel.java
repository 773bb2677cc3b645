package my.duta.llm;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.context.annotation.Conditional;

/** Marks a bean that is there only where the settings name a language model, and with it a {@link ChatModel}. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Conditional(ConditionalOnChatModel.Named.class)
public @interface ConditionalOnChatModel {

    /** Holds unless answers are only quoted. */
    class Named extends NoneNestedConditions {

        Named() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnProperty(prefix = "duta.llm", name = "provider", havingValue = "none", matchIfMissing = true)
        static class Unnamed {}
    }
}
