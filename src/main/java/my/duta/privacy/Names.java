package my.duta.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds names of people by what stands beside them: <i>bin</i>, <i>binti</i>, <i>a/l</i>, <i>a/p</i>, <i>anak</i>, "nama
 * saya", "my name is", or a title.
 *
 * <p>A name without such a sign is not found: there is no list of names, and one would mask places and products.
 */
final class Names implements Finder {

    private static final Pattern TOKEN =
            Pattern.compile("(?i:a/l|a/p|s/o|d/o)(?![\\p{L}\\p{N}])|\\p{L}[\\p{L}\\p{M}'\\u2019-]*+\\.?|[^\\s\\p{L}]");
    private static final Pattern INTRODUCTION = Pattern.compile("(?i)(?<!\\p{L})(?:"
            + "(?<self>nama (?:penuh )?(?:saya|sy)(?: (?:ialah|adalah))?\\s?:?|saya bernama|my (?:full )?name is)"
            + "|nama (?:penuh )?beliau(?: (?:ialah|adalah))?|(?:his|her) name is"
            + "|(?:nama|name)(?: (?:penuh|pegawai|pemohon|pesakit|pelanggan|pengadu|pelajar|murid|ibu|bapa|waris|staf))?\\s?:"
            + "|nama (?:pegawai|pemohon|pesakit|pelanggan|pengadu) (?:ialah|adalah))\\s+");

    /** Signs that stand between a name and its father's, in whatever case. */
    private static final Set<String> SURE_CONNECTORS =
            Set.of("binti", "binte", "bte", "a/l", "a/p", "s/o", "d/o", "bint");
    /** Signs that are words as well: both neighbours must have a capital. */
    private static final Set<String> CONNECTORS = Set.of("bin", "bt", "bt.", "b.", "anak", "ak");

    private static final Set<String> TITLES = Set.of(
            "encik", "en.", "puan", "pn.", "cik", "dato", "dato'", "datuk", "datin", "mr", "mr.", "mrs", "mrs.", "ms.",
            "madam", "dr", "dr.", "prof", "prof.", "ustaz", "ustazah");

    /** Never a part of a name: titles, offices and the words that open or continue a sentence. */
    private static final Set<String> NEVER = Set.of(
            "encik",
            "en.",
            "puan",
            "pn.",
            "cik",
            "dato",
            "dato'",
            "datuk",
            "datin",
            "sri",
            "mr",
            "mr.",
            "mrs",
            "mrs.",
            "ms.",
            "madam",
            "dr",
            "dr.",
            "prof",
            "prof.",
            "ustaz",
            "ustazah",
            "haji",
            "hajah",
            "tuan",
            "yb",
            "nama",
            "saya",
            "pegawai",
            "pengarah",
            "pengerusi",
            "menteri",
            "ketua",
            "timbalan",
            "penolong",
            "setiausaha",
            "bandar",
            "yang",
            "syarikat",
            "negeri",
            "malaysia",
            "melayu",
            "apa",
            "apakah",
            "siapa",
            "siapakah",
            "bolehkah",
            "boleh",
            "adakah",
            "bagaimana",
            "kenapa",
            "mengapa",
            "bila",
            "mana",
            "kalau",
            "jika",
            "sila",
            "tolong",
            "untuk",
            "kepada",
            "daripada",
            "dari",
            "dengan",
            "dan",
            "di",
            "ke",
            "tidak",
            "tak",
            "ada",
            "sudah",
            "telah",
            "belum",
            "akan",
            "ini",
            "itu",
            "hilang",
            "salah",
            "tiada",
            "keluar",
            "muncul",
            "dalam",
            "pada",
            "perlu",
            "nak",
            "hendak",
            "my",
            "name",
            "is",
            "and",
            "the",
            "please",
            "who",
            "what",
            "can",
            "could",
            "does",
            "from",
            "for",
            "to",
            "of",
            "in",
            "on",
            "at",
            "has",
            "was",
            "not",
            "aduan",
            "surat",
            "no",
            "kp",
            "ic",
            "i",
            "officer",
            "director",
            "dear",
            "hi",
            "hello",
            "assalamualaikum",
            "salam",
            "space",
            "mohon",
            "merujuk",
            "adalah",
            "ialah",
            "kami",
            "terima",
            "bagi",
            "recycle",
            "trash",
            "google",
            "drive",
            "gmail",
            "gemini",
            "docs",
            "sheets",
            "ai",
            "fail",
            "file",
            "dokumen",
            "document");

    private static final int LONGEST = 4;

    @Override
    public List<Span> in(String text) {
        List<Token> tokens = tokens(text);
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).lower();
            boolean sure = SURE_CONNECTORS.contains(word);
            if (sure || CONNECTORS.contains(word) && !tokens.get(i).text().startsWith("A")) {
                connected(tokens, i, sure, spans);
            } else if (TITLES.contains(word)
                    || word.equals("sri") && i > 0 && tokens.get(i - 1).lower().equals("tan")) {
                int end = forward(tokens, i + 1, true);
                if (end > i + 1) {
                    spans.add(span(tokens, i + 1, end));
                }
            }
        }
        introduced(text, tokens, spans);
        return Span.merged(spans);
    }

    private static void connected(List<Token> tokens, int at, boolean sure, List<Span> spans) {
        int start = backward(tokens, at, true);
        int end = forward(tokens, at + 1, true);
        if (sure) {
            start = start == at ? Math.max(backward(tokens, at, false), at - 1) : start;
            end = end == at + 1 ? Math.min(forward(tokens, at + 1, false), at + 2) : end;
        }
        boolean both = start < at && end > at + 1;
        if (both || sure && (start < at || end > at + 1)) {
            spans.add(span(tokens, start, end));
        }
    }

    private static void introduced(String text, List<Token> tokens, List<Span> spans) {
        Matcher matcher = INTRODUCTION.matcher(text);
        int from = 0;
        while (matcher.find()) {
            while (from < tokens.size() && tokens.get(from).start() < matcher.end()) {
                from++;
            }
            int end = forward(tokens, from, true);
            if (end == from && matcher.group("self") != null) {
                end = forward(tokens, from, false);
                boolean closed =
                        end == tokens.size() || ",.;!?".contains(tokens.get(end).text());
                end = end > from && (closed || tokens.get(end - 1).text().endsWith(".")) ? end : from;
            }
            if (end > from) {
                spans.add(span(tokens, from, end));
            }
        }
    }

    private static int backward(List<Token> tokens, int at, boolean capital) {
        int start = at;
        while (start > 0
                && at - start < LONGEST
                && isName(tokens.get(start - 1), capital)
                && !(tokens.get(start - 1).text().length() > 2
                        && tokens.get(start - 1).text().endsWith("."))) {
            start--;
        }
        return start;
    }

    private static int forward(List<Token> tokens, int at, boolean capital) {
        int end = at;
        while (end < tokens.size()
                && end - at < LONGEST
                && isName(tokens.get(end), capital)
                && !isTanSri(tokens, end)) {
            end++;
            if (tokens.get(end - 1).text().length() > 2
                    && tokens.get(end - 1).text().endsWith(".")) {
                return end;
            }
        }
        return end;
    }

    /** Tan is a name as well, before anything but Sri. */
    private static boolean isTanSri(List<Token> tokens, int at) {
        return tokens.get(at).lower().equals("tan")
                && at + 1 < tokens.size()
                && tokens.get(at + 1).lower().equals("sri");
    }

    private static boolean isName(Token token, boolean capital) {
        int first = token.text().codePointAt(0);
        return Character.isLetter(first)
                && (!capital || Character.isUpperCase(first))
                && !NEVER.contains(token.lower())
                && !SURE_CONNECTORS.contains(token.lower())
                && !CONNECTORS.contains(token.lower());
    }

    /** From a token to before another, without the full stop that ends the sentence. */
    private static Span span(List<Token> tokens, int start, int end) {
        Token last = tokens.get(end - 1);
        boolean stop = last.text().length() > 2 && last.text().endsWith(".");
        return new Span(tokens.get(start).start(), last.start() + last.text().length() - (stop ? 1 : 0));
    }

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(new Token(matcher.group(), matcher.start()));
        }
        return tokens;
    }

    private record Token(String text, int start) {

        String lower() {
            return text.replace('\u2019', '\'').toLowerCase(Locale.ROOT);
        }
    }
}
