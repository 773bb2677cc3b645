package my.duta.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds vehicle plates: one to three letters without I and O, one to four digits, perhaps a letter.
 *
 * <p>Circulars, grades, versions and sums look the same ("SPA 2", "RM500", "JDN 2025"). So a plate that no word about
 * vehicles announces needs three digits (four behind a single letter), must not be a year, and its letters must not be a
 * known abbreviation.
 */
final class Plates implements Finder {

    private static final Pattern FORM = Pattern.compile(
            "(?<![\\p{L}\\p{N}./-])([A-HJ-NP-Z]{1,3}) ?([1-9]\\d{0,3})(?: ?([A-HJ-NP-Z]))?(?![\\p{L}\\p{N}])(?![./:,-]\\d)");
    private static final Pattern VEHICLE_BEFORE = Pattern.compile(
            "\\b(?:plat|plate|kereta|kenderaan|motosikal|motor|van|lori|car|vehicle|pendaftaran)"
                    + "(?:[\\s.:#-]{1,3}(?:no|nombor|number|plat|saya|rasmi|my|kenderaan|is|ialah)){0,3}[\\s.:#-]{0,3}$");
    private static final Set<String> ABBREVIATIONS = Set.of(
            "RM", "QR", "USD", "EUR", "SGD", "GBP", "SPA", "PK", "PKS", "GP", "KP", "BAB", "ACT", "MS", "EN", "ISO",
            "RFC", "AP", "PA", "SPM", "STPM", "UPSR", "PT", "TB", "GB", "MB", "KB", "KM", "CM", "MM", "KG", "GPT", "WP",
            "PP", "PU", "AM", "PM", "UTC", "GMT", "FAQ", "CSV", "PDF", "SLA", "KPT", "KPM", "KKM", "KDN", "JPA", "JDN",
            "JPM", "MOF", "MOH", "MOE", "PBT", "KSU", "SUB", "VPN", "LAN", "USB", "URL", "LLM", "GEM", "DB", "HR", "N",
            "F", "Q", "P", "S", "V", "X", "M", "BM", "BR", "CVE", "SHA", "AES", "TLS", "SSL", "PR", "UU", "PTK", "TKT");
    private static final int LOOK_BACK = 50;

    @Override
    public List<Span> in(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = FORM.matcher(text);
        while (matcher.find()) {
            if (looksLikePlate(matcher) || isAnnounced(text, matcher.start())) {
                spans.add(new Span(matcher.start(), matcher.end()));
            }
        }
        return spans;
    }

    private static boolean looksLikePlate(Matcher matcher) {
        String letters = matcher.group(1);
        String digits = matcher.group(2);
        boolean year = digits.length() == 4 && (digits.startsWith("19") || digits.startsWith("20"));
        int fewest = letters.length() == 1 ? 4 : 3;
        return digits.length() >= fewest && !(year && matcher.group(3) == null) && !ABBREVIATIONS.contains(letters);
    }

    private static boolean isAnnounced(String text, int start) {
        String before = text.substring(Math.max(0, start - LOOK_BACK), start).toLowerCase(Locale.ROOT);
        return VEHICLE_BEFORE.matcher(before).find();
    }
}
