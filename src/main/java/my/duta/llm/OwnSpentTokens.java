package my.duta.llm;

import java.time.LocalDate;

/** Remembers what this process spent on the last day that it spent anything. */
final class OwnSpentTokens implements SpentTokens {

    private LocalDate last = LocalDate.MIN;
    private Spending spent = Spending.NOTHING;

    @Override
    public synchronized Spending on(LocalDate day) {
        return day.equals(last) ? spent : Spending.NOTHING;
    }

    @Override
    public synchronized void add(LocalDate day, Spending spending) {
        spent = on(day).plus(spending);
        last = day;
    }
}
