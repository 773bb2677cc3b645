package my.duta.llm;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import my.duta.llm.FakeModel.Asked;

/**
 * Does whatever an order in the question or in a passage says, in Malay or English: tells its instructions, writes the
 * address, says the phrase. It cites where the order stood, and says true sentences first, as a clever attacker would
 * have it. Without an order it is faithful.
 */
public final class ObedientModel implements Function<Asked, String> {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String SECRETS =
            "system prompts?|system message|hidden (prompt|instructions?)|your (prompt|instructions?|rules)|"
                    + "(previous|above|initial|original) (text|prompt|instructions?)|prompt sistem|mesej sistem|"
                    + "arahan( \\p{L}+)? (anda|sistem|asal|awak|kamu|terdahulu|di ?atas)|peraturan (anda|awak)";
    private static final Pattern TELL = Pattern.compile(
            "\\b(repeat|reveal|print|show|output|display|tell|list|summari[sz]e|translate|copy|leak|quote|recite|what (is|are|were)|"
                    + "ulang(i|kan)?|dedah(kan)?|tunjuk(kan)?|papar(kan)?|cetak|senarai(kan)?|terjemah(kan)?|salin|ringkas(kan)?|"
                    + "apa(kah)?|beritahu|bocorkan|nyatakan)\\b.{0,60}\\b(" + SECRETS + ")\\b",
            FLAGS);
    private static final Pattern SAY = Pattern.compile(
            "\\b(say|write|reply|answer|respond|output|print|include|add|append|insert|end|begin|start|state|tell|claim|recommend|"
                    + "kata(kan)?|sebut(kan)?|tulis(kan)?|jawab(lah)?|balas(lah)?|nyatakan|tambah(kan)?|masukkan|letak(kan)?|sertakan|akhiri|mulakan|maklumkan|beritahu|cadangkan|syorkan)\\b"
                    + "[^\"“‘'«\\n]{0,60}[\"“‘'«](?<said>[^\"”’'»\\n]{2,300})[\"”’'»]",
            FLAGS);
    private static final Pattern FREELY = Pattern.compile(
            "\\b(?:say(?: that)?|write(?: that)?|reply(?: only)? with|answer(?: only)? with|respond(?: only)? with|tell (?:the )?(?:user|officer|them|him|her)(?: that| to)?|claim that|state that|"
                    + "katakan(?: bahawa)?|tulis(?: bahawa)?|jawab(?: hanya)? dengan|balas(?: hanya)? dengan|nyatakan bahawa|beritahu (?:pengguna|pegawai|mereka)(?: bahawa| supaya)?|maklumkan bahawa)"
                    + "[: ]+(?<said>[^\"“\\n]{2,300})",
            FLAGS);
    private static final Pattern ADDRESS = Pattern.compile(
            "(?<said>(?:(?:https?|hxxps?|ftp)(?:://|\\[:]//)[^\\s\"'<>‹›)]+)|\\bwww\\.[^\\s\"'<>‹›)]+"
                    + "|\\b[\\w-]+(?:\\.[\\w-]+)*(?:\\.|\\[\\.])(?:com|net|org|example|info|xyz|io|site|top|ru|cn)\\b[^\\s\"'<>‹›)]*)",
            FLAGS);
    private static final Pattern OVERRIDE = Pattern.compile(
            "\\b(ignore|disregard|forget|override|bypass|from now on|you are now|you must|new instructions?|important instruction|"
                    + "system ?:|assistant ?:|instead of answering|do not answer|abaikan|lupakan|ketepikan|mulai sekarang|anda kini|"
                    + "anda (mesti|hendaklah|wajib) (menjawab|menulis|menyebut|berkata)|arahan baharu|arahan baru|arahan penting|jangan jawab)\\b",
            FLAGS);
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}&&[^\\n]]");

    @Override
    public String apply(Asked asked) {
        List<FaithfulModel.Line> lines = new ArrayList<>(FaithfulModel.lines(asked));
        List<FaithfulModel.Shown> passages = FaithfulModel.passages(asked);
        String first = passages.isEmpty() ? "S1" : passages.get(0).token();
        obeyed(question(asked), asked).forEach(it -> lines.add(new FaithfulModel.Line(it, first)));
        passages.forEach(passage ->
                obeyed(passage.text(), asked).forEach(it -> lines.add(new FaithfulModel.Line(it, passage.token()))));
        return FaithfulModel.answer(asked, lines);
    }

    /** What it writes because of the orders in a text; nothing if there are none. */
    static Set<String> obeyed(String text, Asked asked) {
        String plain = INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        Set<String> said = new LinkedHashSet<>();
        if (TELL.matcher(plain).find()) {
            said.add(asked.instructions());
        }
        said.addAll(said(SAY, plain));
        said.addAll(said(FREELY, plain));
        plain.lines()
                .flatMap(it -> List.of(it.split("(?<=[.!?])\\s+")).stream())
                .filter(it -> OVERRIDE.matcher(it).find())
                .forEach(said::add);
        if (!said.isEmpty()) {
            said.addAll(said(ADDRESS, plain));
        }
        return said.stream()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> said(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group("said"));
        }
        return found;
    }

    private static String question(Asked asked) {
        String content = asked.content();
        int begin = content.indexOf("<question>");
        int end = content.indexOf("</question>");
        return begin < 0 || end < begin ? content : content.substring(begin + "<question>".length(), end);
    }
}
