package my.duta.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds numbers of payment cards: 13 to 19 digits with a sound Luhn digit, or any such number called a card. */
final class Cards implements Finder {

    private static final Pattern FORM =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?<!\\d[-/.])[3-6]\\d{3}(?:[ -]?\\d){9,15}(?![ -]?\\d)");
    private static final Pattern CARD_BEFORE =
            Pattern.compile("\\b(?:kad kredit|kad debit|credit card|debit card|visa|mastercard|amex)[^\\d.?!]{0,25}$");
    private static final int LOOK_BACK = 50;

    @Override
    public List<Span> in(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = FORM.matcher(text);
        while (matcher.find()) {
            if (isSound(matcher.group()) || isCalledCard(text, matcher.start())) {
                spans.add(new Span(matcher.start(), matcher.end()));
            }
        }
        return spans;
    }

    private static boolean isCalledCard(String text, int start) {
        String before = text.substring(Math.max(0, start - LOOK_BACK), start).toLowerCase(Locale.ROOT);
        return CARD_BEFORE.matcher(before).find();
    }

    /** ISO/IEC 7812-1, annex B: every second digit from the right counts double, its own digits added. */
    private static boolean isSound(String number) {
        int sum = 0;
        boolean twice = false;
        for (int i = number.length() - 1; i >= 0; i--) {
            int digit = Character.digit(number.charAt(i), 10);
            if (digit >= 0) {
                int value = twice ? digit * 2 : digit;
                sum += value > 9 ? value - 9 : value;
                twice = !twice;
            }
        }
        return sum % 10 == 0;
    }
}
