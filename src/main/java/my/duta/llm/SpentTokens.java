package my.duta.llm;

import java.time.LocalDate;

/** Remembers what the language model cost on a day, for all processes that share it. Safe for use by many threads. */
public interface SpentTokens {

    /** What was spent on a day so far; nothing for a day it knows nothing of. */
    Spending on(LocalDate day);

    /** Adds to what was spent on a day. */
    void add(LocalDate day, Spending spending);

    /**
     * What calls of a model cost.
     *
     * @param tokens read and written
     * @param millionths of the currency that prices are in
     */
    record Spending(long tokens, long millionths) {

        /** No token, and no money. */
        public static final Spending NOTHING = new Spending(0, 0);

        /** Both together. */
        public Spending plus(Spending other) {
            return new Spending(tokens + other.tokens, millionths + other.millionths);
        }
    }
}
