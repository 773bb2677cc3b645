package my.duta.retrieval;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import my.duta.language.Language;

/**
 * Guesses how a word that Malay took over from English is spelt in the other language, by the rules of the Malay
 * spelling reform of 1972: {@code -tion} is {@code -si}, {@code ph} is {@code f}, a hard {@code c} is {@code k}. A
 * guess that no source holds does no harm.
 */
final class Cognates {

    private static final int SHORTEST = 4;
    private static final int MOST = 24;

    private static final List<Map.Entry<String, String>> ENDINGS = List.of(
            Map.entry("isation", "isasi"),
            Map.entry("ization", "isasi"),
            Map.entry("ssion", "si"),
            Map.entry("tion", "si"),
            Map.entry("sion", "si"),
            Map.entry("ology", "ologi"),
            Map.entry("graphy", "grafi"),
            Map.entry("ical", "ikal"),
            Map.entry("ical", "ik"),
            Map.entry("ics", "ik"),
            Map.entry("ic", "ik"),
            Map.entry("ity", "iti"),
            Map.entry("ty", "ti"),
            Map.entry("ogy", "ogi"),
            Map.entry("gy", "gi"),
            Map.entry("my", "mi"),
            Map.entry("ry", "ri"),
            Map.entry("cy", "si"),
            Map.entry("ive", "if"),
            Map.entry("ist", "is"),
            Map.entry("ism", "isme"),
            Map.entry("ct", "k"),
            Map.entry("rt", "rt"),
            Map.entry("ure", "ur"),
            Map.entry("ute", "ut"),
            Map.entry("ine", "in"),
            Map.entry("one", "on"),
            Map.entry("ate", "at"),
            Map.entry("ol", "ol"),
            Map.entry("ce", "s"),
            Map.entry("que", "k"),
            Map.entry("le", "el"),
            Map.entry("er", "er"),
            Map.entry("re", "er"));

    private static final List<Map.Entry<String, String>> INSIDE = List.of(
            Map.entry("ph", "f"),
            Map.entry("cc", "ks"),
            Map.entry("ck", "k"),
            Map.entry("x", "ks"),
            Map.entry("qu", "ku"),
            Map.entry("ce", "se"),
            Map.entry("ci", "si"),
            Map.entry("cy", "si"),
            Map.entry("ch", "k"),
            Map.entry("c", "k"),
            Map.entry("th", "t"),
            Map.entry("y", "i"),
            Map.entry("ou", "u"),
            Map.entry("oo", "u"),
            Map.entry("ea", "i"),
            Map.entry("ee", "i"));

    private Cognates() {}

    /** Spellings that a word may have in a language; none for a short word. */
    static Set<String> of(String word, Language to) {
        var guesses = new LinkedHashSet<String>();
        if (word.length() >= SHORTEST && word.chars().allMatch(it -> it >= 'a' && it <= 'z')) {
            if (to == Language.MALAY) {
                toMalay(word, guesses);
            } else {
                toEnglish(word, guesses);
            }
            guesses.remove(word);
        }
        return guesses;
    }

    private static void toMalay(String word, Set<String> guesses) {
        var forms = new LinkedHashSet<String>();
        forms.add(word);
        if (word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("ics")) {
            forms.add(word.substring(0, word.length() - 1));
            if (word.endsWith("ies")) {
                forms.add(word.substring(0, word.length() - 3) + "y");
            }
        }
        for (String form : forms) {
            for (String ended : replaced(form, ENDINGS, false, true)) {
                guesses.add(ended);
                guesses.add(spelt(ended));
                guesses.add(undoubled(spelt(ended)));
            }
        }
    }

    /** A word in Malay spelling, all rules applied. */
    private static String spelt(String word) {
        String spelt = word;
        for (var rule : INSIDE) {
            spelt = spelt.replace(rule.getKey(), rule.getValue());
        }
        return spelt;
    }

    private static String undoubled(String word) {
        return word.replaceAll("([bcdfghjklmnpqrstvwxz])\\1", "$1");
    }

    private static void toEnglish(String word, Set<String> guesses) {
        var forms = new LinkedHashSet<>(replaced(word, ENDINGS, true, true));
        for (String form : List.copyOf(forms)) {
            forms.addAll(replaced(form, INSIDE, true, false));
        }
        forms.stream().limit(MOST).forEach(guesses::add);
    }

    /** The word itself, and the word with each rule applied that fits. */
    private static List<String> replaced(
            String word, List<Map.Entry<String, String>> rules, boolean back, boolean atTheEnd) {
        var forms = new ArrayList<String>();
        forms.add(word);
        for (var rule : rules) {
            String from = back ? rule.getValue() : rule.getKey();
            String to = back ? rule.getKey() : rule.getValue();
            if (atTheEnd && word.endsWith(from) && word.length() - from.length() >= 2) {
                forms.add(word.substring(0, word.length() - from.length()) + to);
            } else if (!atTheEnd && word.contains(from)) {
                forms.add(word.replace(from, to));
                forms.add(word.replaceFirst(from, to));
            }
        }
        return forms;
    }
}
