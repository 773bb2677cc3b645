package my.duta.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Pairs of questions that look alike and ask another thing, and manners to put them with. */
final class NearDuplicates {

    private static final int FORMS = 3;

    private static final List<String> TEMPLATES = List.of(
            "Bolehkah saya guna %s untuk draf surat rasmi?",
            "%s boleh dipakai ke untuk mesyuarat?",
            "Camne nak guna %s kat pejabat?",
            "Apakah peraturan tentang %s dalam sektor awam?",
            "Adakah %s selamat untuk data kerajaan?",
            "May I rely on %s for a cabinet paper?",
            "What do the guidelines say about %s?",
            "Is %s enough for minutes of a meeting?",
            "Boleh share %s dgn team tak?",
            "Siapa approve %s kat agensi kita?");

    /** Each line holds things that must not be taken for each other. */
    private static final List<List<String>> CONTRASTS = List.of(
            List.of("Gemini", "NotebookLM", "Gmail", "Docs", "Sheets", "Slides", "Drive", "Meet", "Gems", "Calendar"),
            List.of("akaun peribadi", "akaun rasmi", "akaun kongsi", "a personal account", "an official account"),
            List.of("data terbuka", "data terhad", "data sulit", "data rahsia", "data rahsia besar"),
            List.of("7 prinsip", "14 prinsip", "1.4 prinsip", "41 prinsip", "tujuh prinsip"),
            List.of("lesen Januari", "lesen Februari", "lesen Mac", "lesen Mei", "lesen Jun", "lesen Julai"),
            List.of("panduan JDN", "panduan JPA", "panduan MAMPU", "panduan mampu", "panduan KKM", "panduan KPM"),
            List.of("tidak guna AI", "guna AI", "jangan guna AI", "hanya guna AI", "belum guna AI"),
            List.of("not using AI", "using AI", "only using AI", "never using AI"),
            List.of("emel Ahmad", "emel Aminah", "emel Siti", "emel Muthu"),
            List.of("fail 10MB", "fail 100MB", "fail 10GB", "fail 1.0GB"),
            List.of(
                    "output sebelum semakan",
                    "output selepas semakan",
                    "output tanpa semakan",
                    "output dengan semakan"));

    private static final List<String> BEFORE = List.of(
            "",
            "Salam, ",
            "Hi Duta, ",
            "Assalamualaikum tuan. ",
            "Selamat pagi, ",
            "Nak tanya, ",
            "Tuan, ",
            "Good morning, ",
            "Maaf ganggu, ",
            "Soalan: ");

    private static final List<String> AFTER = List.of(
            "",
            " Terima kasih.",
            " tq",
            " Thanks!",
            " please",
            " ya",
            " \uD83D\uDE4F",
            "!!",
            " Terima kasih banyak tuan");

    record Pair(String one, String other) {}

    private NearDuplicates() {}

    /** All pairs, each question with manners of its own. */
    static List<Pair> all() {
        var random = new Random(7);
        var pairs = new ArrayList<Pair>();
        for (Pair pair : Table.read("/answer/near-duplicates.csv", it -> new Pair(it.get("one"), it.get("other")))) {
            pairs.add(pair);
            pairs.add(new Pair(mannered(pair.one(), random), mannered(pair.other(), random)));
        }
        for (int i = 0; i < CONTRASTS.size(); i++) {
            List<String> things = CONTRASTS.get(i);
            for (int a = 0; a < things.size(); a++) {
                for (int b = a + 1; b < things.size(); b++) {
                    addTo(pairs, things.get(a), things.get(b), i + a + b, random);
                }
            }
        }
        return List.copyOf(pairs);
    }

    /** One question about each of two things, in several forms: in the same manners, and in others. */
    private static void addTo(List<Pair> pairs, String one, String other, int from, Random random) {
        for (int i = 0; i < FORMS; i++) {
            String template = TEMPLATES.get((from + 3 * i) % TEMPLATES.size());
            String same = mannered(template, random);
            pairs.add(new Pair(String.format(same, one), String.format(same, other)));
            pairs.add(new Pair(
                    mannered(String.format(template, one), random), mannered(String.format(template, other), random)));
        }
    }

    /** The same question in other manners: how one person asks, and another. */
    static List<Pair> paraphrases() {
        var random = new Random(11);
        var pairs = new ArrayList<Pair>();
        for (String template : TEMPLATES) {
            for (List<String> things : CONTRASTS) {
                String question = String.format(template, things.get(0));
                pairs.add(new Pair(question, mannered(question, random)));
                pairs.add(new Pair(question, typed(mannered(question, random), random)));
            }
        }
        return List.copyOf(pairs);
    }

    private static String mannered(String question, Random random) {
        return BEFORE.get(random.nextInt(BEFORE.size())) + question + AFTER.get(random.nextInt(AFTER.size()));
    }

    /** As it is typed on a telephone: short forms, and capitals as they come. */
    private static String typed(String question, Random random) {
        String shortened = question.replace("untuk", "utk")
                .replace("dalam", "dlm")
                .replace("tidak", "tak")
                .replace("tentang", "ttg")
                .replace("saya", "sy")
                .replace("?", random.nextBoolean() ? "" : "??");
        return random.nextBoolean() ? shortened : shortened.toLowerCase(Locale.ROOT);
    }
}
