package my.duta.retrieval;

import java.util.List;
import java.util.regex.Pattern;

/** The kind of thing that a question asks for, and whether a text holds one. */
enum AnswerType {
    /** A point in time. */
    TIME(
            "\\b(bila|bilakah|tarikh|when|what (date|year|day)|which year|tahun (berapa|bila))\\b",
            "\\b(1[89]|20)\\d\\d\\b|\\b\\d{1,2}(:|\\.)\\d\\d\\b|\\b(januari|februari|mac|april|mei|jun|julai|ogos"
                    + "|september|oktober|november|disember|january|february|march|may|june|july|august|october"
                    + "|december|isnin|selasa|rabu|khamis|jumaat|sabtu|ahad|monday|tuesday|wednesday|thursday|friday"
                    + "|saturday|sunday|today|hari|minggu|bulan|tahun|day|week|month|year|century)s?\\b"),
    /** A number or an amount. */
    AMOUNT(
            "\\b(berapa|berapakah|how (many|much|long|often|far|old|big|large|tall)|what (percentage|number|share))\\b",
            "\\d|\\b(satu|dua|tiga|empat|lima|enam|tujuh|lapan|sembilan|sepuluh|ratus|ribu|juta|one|two|three|four|five"
                    + "|six|seven|eight|nine|ten|twenty|hundred|thousand|million|billion|half|separuh|sekali|once|twice)\\b"),
    /** A person or a body. */
    WHO("\\b(siapa|siapakah|who|whom|whose)\\b", "(?<=[\\p{L},;] )\\p{Lu}\\p{L}+|\\p{Lu}{2,}"),
    /** Anything else. */
    ANY("", "");

    private static final List<AnswerType> TOLD = List.of(AMOUNT, TIME, WHO);

    private final Pattern question;
    private final Pattern answer;

    AnswerType(String question, String answer) {
        this.question = Pattern.compile(question, Pattern.CASE_INSENSITIVE);
        this.answer = Pattern.compile(answer, question.contains("siapa") ? 0 : Pattern.CASE_INSENSITIVE);
    }

    /** What a question asks for, as far as its words tell. */
    static AnswerType of(String question) {
        return TOLD.stream()
                .filter(it -> it.question.matcher(question).find())
                .findFirst()
                .orElse(ANY);
    }

    boolean standsIn(String text) {
        return answer.matcher(text).find();
    }
}
