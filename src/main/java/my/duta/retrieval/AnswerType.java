package my.duta.retrieval;

import java.util.List;
import java.util.regex.Pattern;

/** The kind of thing that a question asks for, and whether a text holds one. The first that fits is what is asked for. */
enum AnswerType {
    /** A sum of money. */
    MONEY(
            "\\b(harga|kos|bayaran|yuran|caj|denda|peruntukan|bajet|elaun|price|cost|costs|fee|fees|fine|budget"
                    + "|allowance)\\b",
            "\\b(rm|usd|myr|ringgit|percuma|free of charge)\\b|\\$ ?\\d|\\bRM ?\\d"
                    + "|\\b(tiada|tanpa|no|without) (\\p{L}+ )?(bayaran|kos|caj|cost|costs|charge|fee)\\b"),
    /** A length of time. */
    DURATION(
            "\\b(berapa|how many) (saat|minit|jam|hari|minggu|bulan|tahun|seconds|minutes|hours|days|weeks|months|years)\\b"
                    + "|\\b(berapa lama|how long)\\b",
            "(\\d|\\b(satu|dua|tiga|empat|lima|enam|tujuh|lapan|sembilan|sepuluh|se|one|two|three|four|five|six|seven|eight"
                    + "|nine|ten|a|an)) ?(\\p{L}+ )?(saat|minit|jam|hari|minggu|bulan|tahun|second|minute|hour|day|week"
                    + "|month|year)s?\\b|\\b(sehari|seminggu|sebulan|setahun|serta-merta|immediately|at once)\\b"),
    /** A point in time. */
    TIME(
            "\\b(bila|bilakah|tarikh|when|what (date|year|day)|which year|tahun berapa)\\b",
            "\\b(1[89]|20)\\d\\d\\b|\\b\\d{1,2}[:.]\\d\\d\\b|\\b(januari|februari|mac|april|mei|jun|julai|ogos|september"
                    + "|oktober|november|disember|january|february|march|may|june|july|august|october|december|isnin"
                    + "|selasa|rabu|khamis|jumaat|sabtu|ahad|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
                    + "|hari|minggu|bulan|tahun|day|week|month|year|sebelum|selepas|apabila|before|after|when)s?\\b"),
    /** A number. */
    AMOUNT(
            "\\b(berapa|berapakah|how (many|much|often|far|old|big|large|tall)|what (percentage|number|share))\\b",
            "\\d|\\b(satu|dua|tiga|empat|lima|enam|tujuh|lapan|sembilan|sepuluh|ratus|ribu|juta|one|two|three|four|five"
                    + "|six|seven|eight|nine|ten|twenty|hundred|thousand|million|billion|half|separuh|sekali|once|twice)\\b"),
    /** Anything else. */
    ANY("", "");

    private static final List<AnswerType> TOLD = List.of(MONEY, DURATION, TIME, AMOUNT);

    private final Pattern question;
    private final Pattern answer;

    AnswerType(String question, String answer) {
        this.question = Pattern.compile(question, Pattern.CASE_INSENSITIVE);
        this.answer = Pattern.compile(answer, Pattern.CASE_INSENSITIVE);
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
