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
    HUMAN_WANTED("(" + Wish.BEGINS + "*" + Wish.ACT + Wish.LINK + "*|" + Wish.BEGINS + "+" + Wish.LINK + "*)"
            + Wish.HUMAN + Wish.ENDS + "*");

    /**
     * The words of a wish for a human, each with the space before or after it. Only a message that says nothing else is
     * such a wish: Duta bears the name of the people it stands for, and many a question begins with "nak tanya Duta".
     */
    private static final class Wish {
        static final String BEGINS =
                "(?:(?:boleh|bolehkah|blh|nak|hendak|mahu|mau|ingin|perlu|perlukan|saya|aku|kami|tolong"
                        + "|sila|please|pls|can|could|may|i|we|want|would|d|like|need|to|let|me|just|is it possible) )";
        static final String ACT =
                "(?:(?:cakap|bercakap|berbual|berhubung|hubungi|hubungkan|sambung|sambungkan|jumpa|tanya"
                        + "|bertanya|contact|speak|talk|chat|connect|ask|refer|forward|send|hantar|hantarkan|pass)"
                        + "(?: (?:saya|me|us|kami|this|it|ini|the|my|soalan|question|on))* )";
        static final String LINK =
                "(?:(?:dengan|dgn|kepada|kpd|pada|ke|to|with|terus|directly|a|an|the|my|our|seorang|real"
                        + "|live|change) )";
        static final String HUMAN =
                "(?:orang|manusia|duta|duta perubahan|ambassador|human|human being|person|someone|pegawai bertugas)";
        static final String ENDS =
                "(?: (?:sebenar|betul|boleh|x|tak|ke|please|pls|ya|je|saja|sahaja|saya|kami|jabatan|agensi|sekarang|now"
                        + "|instead|di|of|in|for|my|our|agency|department))";
    }

    private static final int LONGEST = 160;

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
                .filter(it ->
                        plain.length() < LONGEST && it.pattern.matcher(plain).matches())
                .findFirst();
    }
}
