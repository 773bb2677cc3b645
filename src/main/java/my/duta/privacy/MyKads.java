package my.duta.privacy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds MyKad numbers: {@code YYMMDD-PB-###G}, with hyphens, spaces or nothing between.
 *
 * <p>There is no check digit, so the date must exist in one of the two centuries and the place of birth must be a code in
 * use. Twelve digits that pass by chance are mostly reference numbers; when nothing parts the digits, a label such as
 * "no. rujukan" or "invoice" directly before them says so.
 */
final class MyKads implements Finder {

    private static final String PARTING = "\\s?[-\\u2010-\\u2015.]\\s?|\\s?";

    private static final Pattern FORM = Pattern.compile("(?<![\\p{L}\\p{N}])(?<!\\d[-/.])(?<!\\+)"
            + "(\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(" + PARTING + ")(\\d{2})(" + PARTING + ")\\d{4}"
            + "(?!\\d)(?![-/]\\d)");

    private static final Pattern REFERENCE_BEFORE = Pattern.compile(
            "\\b(?:rujukan|ruj|ref|reference|invois|invoice|inv|tiket|ticket|resit|receipt|pesanan|order|po|transaksi"
                    + "|transaction|trx|siri|serial|fail|file|tracking|penghantaran|consignment|aduan|kes|case|batch|kod"
                    + "|code|barcode|sku|baucar|voucher|permohonan|application|tempahan|booking|akaun|account|acc|a/c"
                    + "|bank islam|bank rakyat|maybank|cimb|rhb|bsn|pesanan tempatan|log|version|versi|build|meter|aset|asset)"
                    + "(?:[\\s.:#=()-]{1,3}(?:no|nombor|number|id|ini|ialah|adalah|is|bil|saya|anda|my|bank|maybank|cimb|rhb|bsn|ambank|affin"
                    + "|islam|rakyat|muamalat|hsbc|uob|gaji|simpanan)){0,3}"
                    + "[\\s.:#=()-]{0,3}$");

    /** Before a mobile number with its country code, which may look like the number of one born in November 1960. */
    private static final Pattern TELEPHONE_BEFORE = Pattern.compile(
            "\\b(?:telefon|tel|hp|whatsapp|wasap|call|phone|mobile|hubungi|talian)(?:[\\s.:]{1,3}(?:no|saya|pejabat|me|at|number)){0,3}[\\s.:(]{0,3}$");

    private static final int LOOK_BACK = 60;

    @Override
    public List<Span> in(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = FORM.matcher(text);
        while (matcher.find()) {
            boolean parted = !matcher.group(4).isEmpty() || !matcher.group(6).isEmpty();
            if (isPossible(matcher) && (parted || !isLabelledOtherwise(text, matcher))) {
                spans.add(new Span(matcher.start(), matcher.end()));
            }
        }
        return spans;
    }

    private static boolean isPossible(Matcher matcher) {
        int year = Integer.parseInt(matcher.group(1));
        int month = Integer.parseInt(matcher.group(2));
        int day = Integer.parseInt(matcher.group(3));
        return (exists(1900 + year, month, day) || exists(2000 + year, month, day))
                && isPlaceOfBirth(Integer.parseInt(matcher.group(5)));
    }

    private static boolean exists(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day).getDayOfMonth() == day;
        } catch (DateTimeException impossible) {
            return false;
        }
    }

    /** The states (1 to 16, 21 to 59) and the codes for those born abroad or registered late. */
    static boolean isPlaceOfBirth(int code) {
        return code >= 1 && code <= 16
                || code >= 21 && code <= 68
                || code == 71
                || code == 72
                || code >= 74 && code <= 79
                || code >= 82 && code <= 93
                || code >= 98;
    }

    private static boolean isLabelledOtherwise(String text, Matcher matcher) {
        int start = matcher.start();
        String before = text.substring(Math.max(0, start - LOOK_BACK), start).toLowerCase(Locale.ROOT);
        return REFERENCE_BEFORE.matcher(before).find()
                || matcher.group().startsWith("601")
                        && TELEPHONE_BEFORE.matcher(before).find();
    }
}
