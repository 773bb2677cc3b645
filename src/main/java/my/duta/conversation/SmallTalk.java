package my.duta.conversation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people say that is no question to the sources; each kind has a reply of its own. */
enum SmallTalk {
    GREETING("(hi|hello|hey|hai|helo|salam|assalamualaikum|selamat (pagi|petang|tengah ?hari|malam|sejahtera)"
            + "|good (morning|afternoon|evening))( (duta|semua|all|there|tuan|puan))*"),
    THANKS(
            "((ok(ay)?|baik|noted|alright|great|bagus) )*"
                    + "(terima kasih|trima kasih|tq|ty|thanks?|thank you)( (banyak|byk|duta|so much|a lot|very much|ya|ye|tau))*"),
    HUMAN_WANTED(".*\\b(cakap|bercakap|hubungkan|sambung(kan)?|jumpa|tanya|contact|speak|talk|connect)\\b.{0,25}"
            + "\\b(orang|manusia|duta|ambassador|human|person|someone|pegawai bertugas)\\b.*"
            + "|.*\\b(real|need a|want a) (human|person)\\b.*"
            + "|.*\\b(send|hantar|pass|forward|refer)\\b.{0,20}\\b(ambassador|duta)\\b.*");

    private final Pattern pattern;

    SmallTalk(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /** Recognises small talk; empty for everything that may be a question. */
    static Optional<SmallTalk> in(String text) {
        String plain = text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} ]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        return Arrays.stream(values())
                .filter(it -> it.pattern.matcher(plain).matches())
                .filter(it -> it != HUMAN_WANTED || plain.length() < 160)
                .findFirst();
    }
}
