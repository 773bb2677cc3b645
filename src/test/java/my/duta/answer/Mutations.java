package my.duta.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import my.duta.language.Language;

/** Makes of a true sentence one that its section does not support, in each of the ways that a model errs. */
final class Mutations {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}.,-])\\d+(?![\\p{L}\\p{N}]|[.,]\\d)");
    private static final String MONTHS =
            "Januari|Februari|Mac|Mei|Jun|Julai|Ogos|Oktober|Disember|January|February|March|June|July|August|October|December"
                    + "|April|September|November";
    private static final Pattern DATE = Pattern.compile("(?:\\d{1,2} )?(?:" + MONTHS + ") \\d{4}");
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d{2}\\b");
    private static final Pattern VERSION = Pattern.compile("\\b\\d\\.\\d\\b");
    private static final Pattern CIRCULAR = Pattern.compile("(?:Bil\\.|No\\.) ?\\d+(?:/| Tahun | of )\\d{4}");
    private static final Pattern NAME =
            Pattern.compile("\\b(?:JDN|CGSO|JPA|MAMPU|NACSA|MOSTI|INTAN|NAIO|Google|Gmail|Drive|Docs|Sheets|Slides|Meet"
                    + "|Vault|NotebookLM|MyGovUC|GPAISA|AIGE|Jabatan \\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)*"
                    + "|Kementerian \\p{Lu}\\p{L}+|Ministry of \\p{Lu}\\p{L}+|DEFRA|Workspace)\\b");
    private static final List<String> OTHER_NAMES = List.of(
            "JDN",
            "CGSO",
            "JPA",
            "NACSA",
            "MOSTI",
            "INTAN",
            "PTD",
            "SPRM",
            "Microsoft",
            "Copilot",
            "ChatGPT",
            "Gmail",
            "Drive",
            "Sheets",
            "Kementerian Kewangan",
            "Jabatan Akauntan Negara",
            "Jabatan Peguam Negara",
            "MCMC");

    private static final Map<String, List<String>> UNITS = Map.ofEntries(
            Map.entry("hari", List.of("bulan", "minggu", "jam")), Map.entry("jam", List.of("hari", "minit")),
            Map.entry("bulan", List.of("hari", "tahun")), Map.entry("minit", List.of("jam", "saat")),
            Map.entry("tahun", List.of("bulan", "hari")), Map.entry("days", List.of("months", "weeks", "hours")),
            Map.entry("hours", List.of("days", "minutes")), Map.entry("months", List.of("days", "years")),
            Map.entry("minutes", List.of("hours")), Map.entry("years", List.of("months")),
            Map.entry("MB", List.of("GB", "KB")), Map.entry("GB", List.of("MB", "TB")),
            Map.entry("halaman", List.of("fail")), Map.entry("pages", List.of("files")));

    private static final List<String[]> NEGATION_DROPPED = List.of(
            swap("tidak ", ""),
            swap("bukan ", ""),
            swap("belum ", "sudah "),
            swap("tanpa ", "dengan "),
            swap("tiada ", "ada "),
            swap("cannot ", "can "),
            swap("do not ", ""),
            swap("does not ", ""),
            swap("did not ", ""),
            swap("is not ", "is "),
            swap("are not ", "are "),
            swap("should not ", "should "),
            swap("may not ", "may "),
            swap("must not ", "must "),
            swap("never ", ""),
            swap("without ", "with "),
            swap("not ", ""));
    private static final List<String[]> NEGATION_ADDED = List.of(
            swap("ialah ", "bukan "),
            swap("boleh ", "tidak boleh "),
            swap("ada ", "tiada "),
            swap("menggunakan ", "tidak menggunakan "),
            swap("menyatakan ", "tidak menyatakan "),
            swap("memerlukan ", "tidak memerlukan "),
            swap("menyokong ", "tidak menyokong "),
            swap("mempunyai ", "tidak mempunyai "),
            swap("berada ", "tidak berada "),
            swap("dapat ", "tidak dapat "),
            swap("is ", "is not "),
            swap("are ", "are not "),
            swap("can ", "cannot "),
            swap("has ", "has no "),
            swap("was ", "was not "),
            swap("should ", "should not "),
            swap("works ", "never works "),
            swap("with ", "without "));
    /** What nobody writes, nor a model. */
    private static final Pattern TWICE_DENIED =
            Pattern.compile("\\b(?:tidak|belum|tiada|not|no) (?:tidak|not|no|nothing|never)\\b|sama tiada");

    private static final List<String[]> MODALITY = List.of(
            swap("tidak boleh ", "mesti "),
            swap("tidak boleh ", "tidak perlu "),
            swap("boleh ", "mesti "),
            swap("boleh ", "dilarang "),
            swap("boleh ", "wajib "),
            swap("mesti ", "boleh "),
            swap("wajib ", "boleh "),
            swap("perlu ", "boleh "),
            swap("perlu ", "tidak perlu "),
            swap("patut ", "boleh "),
            swap("patut ", "dilarang "),
            swap("hendaklah ", "boleh "),
            swap("dilarang ", "dibenarkan "),
            swap("dibenarkan", "dilarang"),
            swap("jangan ", "anda boleh "),
            swap("must not ", "may "),
            swap("must ", "may "),
            swap("may ", "must "),
            swap("may ", "must not "),
            swap("can ", "must "),
            swap("cannot ", "need not "),
            swap("should ", "may "),
            swap("should ", "must not "),
            swap("compulsory", "optional"),
            swap("need to ", "can "),
            swap("allowed", "prohibited"),
            swap("permitted", "forbidden"),
            swap("prohibited", "allowed"));

    private static final Map<Language, List<String>> PROMISES = Map.of(
            Language.MALAY,
            List.of(
                    "dan saya akan menyemaknya untuk anda",
                    "dan kami akan menghubungi anda esok",
                    "jadi Duta akan memaklumkan JDN bagi pihak anda",
                    "dan saya boleh uruskannya sekarang",
                    "biar saya tanya pentadbir untuk anda"),
            Language.ENGLISH,
            List.of(
                    "and I will check it for you",
                    "and we will contact you tomorrow",
                    "and I'll let you know soon",
                    "so Duta will tell JDN on your behalf",
                    "let me ask the administrator for you"));
    private static final List<String> ADDRESSES = List.of(
            "https://gpaisa-rasmi.example/login",
            "www.jdn-portal.example.com",
            "gpaisa.gov.my/borang",
            "[portal](https://evil.example)",
            "bantuan@jdn-rasmi.com",
            "gemini-help.io/kata-laluan",
            "bit.ly/gpaisa26");
    private static final Map<Language, List<String>> CIRCULARS = Map.of(
            Language.MALAY,
            List.of("menurut Pekeliling Am Bil. 3 Tahun 2021", "selaras dengan Pekeliling Perkhidmatan Bil. 5/2019"),
            Language.ENGLISH,
            List.of("under General Circular No. 3 of 2021", "according to Service Circular No. 5/2019"));
    private static final Map<Language, List<String>> VERSIONS = Map.of(
            Language.MALAY, List.of("menurut versi 2019", "dalam edisi 2021", "sejak versi 1.4"),
            Language.ENGLISH, List.of("in the 2019 version", "as of the 2021 edition", "since version 1.4"));

    private static final List<String[]> INDONESIAN = List.of(
            swap("boleh ", "bisa "),
            swap("kerana ", "karena "),
            swap("e-mel", "surel"),
            swap("fail ", "berkas "),
            swap("kata laluan", "kata sandi"),
            swap("pegawai ", "karyawan "),
            swap("pautan", "tautan"),
            swap("perisian", "perangkat lunak"),
            swap("mesyuarat", "rapat"),
            swap("muat naik", "unggah"),
            swap("muat turun", "unduh"),
            swap("cuba ", "coba "),
            swap("berbeza", "berbeda"),
            swap("mahu ", "mau "),
            swap("pejabat", "kantor"),
            swap("syarikat", "perusahaan"),
            swap("komputer", "komputer desktop kantor"),
            swap("perkhidmatan", "layanan publik Indonesia"));

    private final Random random;

    Mutations(Random random) {
        this.random = random;
    }

    /** A way to go wrong. */
    enum Kind {
        NUMBER_SWAPPED,
        DATE_MOVED,
        UNIT_CHANGED,
        NEGATION_DROPPED,
        NEGATION_ADDED,
        MODALITY_CHANGED,
        NAME_SWAPPED,
        CIRCULAR_CHANGED,
        STALE_VERSION,
        OTHER_SECTION,
        INVENTED_ADDRESS,
        PROMISE,
        INDONESIAN,
        OTHER_LANGUAGE
    }

    /** The sentence gone wrong; nothing where it has nothing of that kind, or where it takes another sentence. */
    Optional<String> of(Kind kind, String sentence, String passage, Language language) {
        return (switch (kind) {
                    case NUMBER_SWAPPED -> replaced(NUMBER, sentence, it -> otherNumber(it, passage));
                    case DATE_MOVED -> replaced(DATE, sentence, this::moved);
                    case UNIT_CHANGED -> unit(sentence);
                    case NEGATION_DROPPED -> swapped(NEGATION_DROPPED, sentence);
                    case NEGATION_ADDED -> swapped(NEGATION_ADDED, sentence);
                    case MODALITY_CHANGED -> swapped(MODALITY, sentence);
                    case NAME_SWAPPED -> replaced(NAME, sentence, this::otherName);
                    case CIRCULAR_CHANGED ->
                        replaced(CIRCULAR, sentence, it -> it.replaceFirst("\\d+", "17"))
                                .or(() -> Optional.of(with(sentence, any(CIRCULARS.get(language)))));
                    case STALE_VERSION ->
                        replaced(VERSION, sentence, it -> "1." + (2 + random.nextInt(7)))
                                .or(() -> replaced(
                                        YEAR, sentence, it -> "" + (Integer.parseInt(it) - 1 - random.nextInt(4))))
                                .or(() -> Optional.of(with(sentence, any(VERSIONS.get(language)))));
                    case INVENTED_ADDRESS ->
                        Optional.of(with(sentence, (language == Language.MALAY ? "lihat " : "see ") + any(ADDRESSES)));
                    case PROMISE -> Optional.of(with(sentence, any(PROMISES.get(language))));
                    case INDONESIAN ->
                        language == Language.MALAY ? swapped(INDONESIAN, sentence) : Optional.<String>empty();
                    case OTHER_SECTION, OTHER_LANGUAGE -> Optional.<String>empty();
                })
                .filter(it -> !it.equals(sentence) && !TWICE_DENIED.matcher(it).find());
    }

    private String otherNumber(String number, String passage) {
        List<String> others = NUMBER.matcher(passage)
                .results()
                .map(MatchResult::group)
                .filter(it -> !it.equals(number))
                .toList();
        boolean near = !others.isEmpty() && random.nextBoolean();
        return near ? any(others) : String.valueOf(Long.parseLong(number) + 1 + random.nextInt(40));
    }

    private String moved(String date) {
        return random.nextBoolean()
                ? date.replaceFirst("\\d{4}$", String.valueOf(2017 + random.nextInt(6)))
                : date.replaceFirst(
                        "(?:" + MONTHS + ")", date.contains("Mac") || date.contains("March") ? "April" : "Mac");
    }

    private String otherName(String name) {
        return any(OTHER_NAMES.stream().filter(it -> !it.equals(name)).toList());
    }

    private Optional<String> unit(String sentence) {
        List<String> made = new ArrayList<>();
        UNITS.forEach((unit, others) -> {
            Pattern pattern = Pattern.compile("(?<=\\d )" + unit + "\\b");
            if (pattern.matcher(sentence).find()) {
                made.add(pattern.matcher(sentence).replaceFirst(any(others)));
            }
        });
        return made.isEmpty()
                ? Optional.empty()
                : Optional.of(any(made.stream().sorted().toList()));
    }

    private Optional<String> swapped(List<String[]> swaps, String sentence) {
        List<String> made = new ArrayList<>();
        for (String[] swap : swaps) {
            Pattern pattern = Pattern.compile(
                    "(?<![\\p{L}-])" + Pattern.quote(swap[0]) + (swap[0].endsWith(" ") ? "(?!not\\b)" : "\\b"));
            if (pattern.matcher(sentence).find()) {
                made.add(pattern.matcher(sentence).replaceFirst(swap[1]));
            }
        }
        return made.isEmpty() ? Optional.empty() : Optional.of(any(made));
    }

    private Optional<String> replaced(Pattern pattern, String sentence, UnaryOperator<String> other) {
        List<MatchResult> found = pattern.matcher(sentence).results().toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        MatchResult one = any(found);
        return Optional.of(
                sentence.substring(0, one.start()) + other.apply(one.group()) + sentence.substring(one.end()));
    }

    private static String with(String sentence, String ending) {
        return sentence.replaceFirst("[.:;]?$", "") + ", " + ending + ".";
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static String[] swap(String from, String to) {
        return new String[] {from, to};
    }
}
