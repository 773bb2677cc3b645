package my.duta.answer;

import java.util.Optional;
import my.duta.language.Dictionary;
import my.duta.language.Language;
import my.duta.language.LanguageDetector;
import my.duta.language.MalayMarkers;
import my.duta.language.Sentences;
import my.duta.llm.ChatModel;
import my.duta.llm.ConditionalOnChatModel;
import my.duta.llm.Prompts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the composers together; the one that writes with a model only where a model is configured. */
@Configuration(proxyBeanMethods = false)
class AnswerConfiguration {

    /** Leaning of a word that the passages lack, from which on it tells that a model drifts. */
    private static final double STRANGE = -1;

    @Bean
    ExtractiveComposer extractiveComposer() {
        return new ExtractiveComposer(Sentences::split);
    }

    @Bean
    @ConditionalOnChatModel
    GenerativeComposer generativeComposer(
            ChatModel model,
            Prompts prompts,
            LanguageDetector detector,
            MalayMarkers indonesian,
            Dictionary dictionary) {
        return new GenerativeComposer(
                model, prompts, grounding(detector, indonesian, dictionary), new CompletenessCheck(dictionary));
    }

    static GroundingCheck grounding(LanguageDetector detector, MalayMarkers indonesian, Dictionary dictionary) {
        return new GroundingCheck(
                Sentences::split,
                (sentence, language) -> {
                    boolean other = Optional.of(detector.detect(sentence))
                            .filter(it -> it.confidence() > 0.5)
                            .filter(it -> it.language() != language)
                            .isPresent();
                    boolean drifts = language == Language.MALAY
                            && (!indonesian.indonesianIn(sentence).isEmpty() || indonesian.isIndonesian(sentence));
                    return !other && !drifts;
                },
                word -> indonesian.leaning(word) <= STRANGE,
                dictionary);
    }
}
