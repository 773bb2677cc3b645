package my.duta.llm;

import java.nio.file.Path;
import java.time.Duration;
import my.duta.llm.SpentTokens.Spending;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which language model writes answers, if any.
 *
 * @param provider {@code none}: answers are quoted, no model is called, and all other settings but one are of no matter
 * @param apiKey from the environment only; blank for a server that wants none
 * @param model as its server names it; blank for that of Gemini
 * @param baseUrl where the model is served, with the version of the interface if there is one; blank for that of Gemini
 * @param timeout of one call; an answer that is not there by then is quoted instead
 * @param maxOutputTokens the most that is written
 * @param temperature 0, always the likeliest word, to 2
 * @param thinkingBudget tokens that Gemini may think with before it writes; 0 keeps answers quick. Ollama knows only
 *     whether to think, OpenAI's interface not even that
 * @param reasoningEffort how much a model of OpenAI's interface thinks, in its words; blank for one that does not
 * @param contextTokens read and written together, for Ollama, which would cut a longer prompt without a word
 * @param mostAtOnce calls under way in this process; who comes then gets a quoted answer
 * @param budget of a day
 * @param prompts the directory of the prompts; the ones in the jar where it does not exist
 */
@ConfigurationProperties("duta.llm")
public record LlmProperties(
        @DefaultValue("none") Provider provider,
        @DefaultValue("") String apiKey,
        @DefaultValue("") String model,
        @DefaultValue("") String baseUrl,
        @DefaultValue("8s") Duration timeout,
        @DefaultValue("1024") int maxOutputTokens,
        @DefaultValue("0") double temperature,
        @DefaultValue("0") int thinkingBudget,
        @DefaultValue("") String reasoningEffort,
        @DefaultValue("16384") int contextTokens,
        @DefaultValue("32") int mostAtOnce,
        @DefaultValue Budget budget,
        @DefaultValue("prompts") Path prompts) {

    /** Names its settings, and refuses what cannot be right. */
    static final ServerSettings SETTINGS = new ServerSettings("duta.llm.");

    /** Who serves the model. */
    public enum Provider {
        /** Nobody: answers are quoted. */
        NONE,
        GEMINI,
        /** Any server that speaks OpenAI's interface. */
        OPENAI,
        OLLAMA
    }

    /**
     * What a model may cost on a day in Malaysia, for all processes together. What is not limited is not counted.
     *
     * @param tokensPerDay read and written; 0 for no limit
     * @param costPerDay in the currency of the prices; 0 for no limit
     * @param priceIn of a million tokens that the model reads
     * @param priceOut of a million tokens that it writes
     */
    public record Budget(
            @DefaultValue("0") long tokensPerDay,
            @DefaultValue("0") double costPerDay,
            @DefaultValue("0") double priceIn,
            @DefaultValue("0") double priceOut) {

        public Budget {
            SETTINGS.that(tokensPerDay >= 0, "budget.tokens-per-day", "be 0 or more, not " + tokensPerDay);
            SETTINGS.that(costPerDay >= 0, "budget.cost-per-day", "be 0 or more, not " + costPerDay);
            SETTINGS.that(priceIn >= 0, "budget.price-in", "be 0 or more, not " + priceIn);
            SETTINGS.that(priceOut >= 0, "budget.price-out", "be 0 or more, not " + priceOut);
            SETTINGS.that(
                    costPerDay == 0 || priceIn + priceOut > 0,
                    "budget.price-in",
                    "be what a million tokens cost, because cost-per-day is set");
        }

        boolean isLimited() {
            return tokensPerDay > 0 || costPerDay > 0;
        }

        Spending of(int tokensIn, int tokensOut) {
            return new Spending((long) tokensIn + tokensOut, Math.round(tokensIn * priceIn + tokensOut * priceOut));
        }

        /** How much of the tighter limit is spent, 0 to 1 and over. */
        double part(Spending spent) {
            double ofTokens = tokensPerDay > 0 ? (double) spent.tokens() / tokensPerDay : 0;
            double ofCost = costPerDay > 0 ? spent.millionths() / 1e6 / costPerDay : 0;
            return Math.max(ofTokens, ofCost);
        }
    }

    public LlmProperties {
        if (provider == Provider.GEMINI) {
            baseUrl = baseUrl.isBlank() ? GeminiServer.ADDRESS : baseUrl;
            model = model.isBlank() ? "gemini-2.5-flash" : model;
        }
        if (provider != Provider.NONE) {
            SETTINGS.key(provider == Provider.GEMINI, provider, apiKey, baseUrl, "none");
            SETTINGS.address(baseUrl);
            SETTINGS.that(!model.isBlank(), "model", "name a model of the server");
            SETTINGS.time(timeout, "timeout");
            SETTINGS.that(maxOutputTokens >= 1, "max-output-tokens", "be at least 1, not " + maxOutputTokens);
            SETTINGS.that(temperature >= 0 && temperature <= 2, "temperature", "be 0 to 2, not " + temperature);
            SETTINGS.that(
                    provider != Provider.OPENAI || thinkingBudget == 0,
                    "thinking-budget",
                    "be 0 with openai, whose interface has none; set duta.llm.reasoning-effort instead");
            SETTINGS.that(
                    contextTokens > maxOutputTokens,
                    "context-tokens",
                    "be more than max-output-tokens, not " + contextTokens);
            SETTINGS.that(mostAtOnce >= 1, "most-at-once", "be at least 1, not " + mostAtOnce);
        }
    }

    /** Says everything but the key. */
    @Override
    public String toString() {
        return "LlmProperties[provider=" + provider + ", model=" + model + ", baseUrl=" + baseUrl + ", timeout="
                + timeout + ", maxOutputTokens=" + maxOutputTokens + ", temperature=" + temperature
                + ", thinkingBudget=" + thinkingBudget + ", reasoningEffort=" + reasoningEffort + ", contextTokens="
                + contextTokens + ", mostAtOnce=" + mostAtOnce + ", budget=" + budget + ", prompts=" + prompts + "]";
    }
}
