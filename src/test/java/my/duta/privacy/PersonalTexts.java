package my.duta.privacy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Writes sentences of officers with one piece of personal data, and sentences that only look as if they had one. */
final class PersonalTexts {

    private static final Map<Kind, List<String>> SENTENCES = Map.of(
            Kind.IDENTITY_NUMBER,
            List.of(
                    "No KP saya %s, kenapa akaun saya disekat?",
                    "IC saya %s boleh Gemini proses?",
                    "pegawai %s tak dapat log masuk",
                    "My NRIC is %s and I cannot log in",
                    "kad pengenalan: %s",
                    "(%s) telah berpindah jabatan",
                    "Pemohon %s; status?",
                    "MyKad pemohon ialah %s."),
            Kind.TELEPHONE,
            List.of(
                    "Telefon saya %s, sila hubungi",
                    "call me at %s please",
                    "boleh whatsapp %s?",
                    "Talian pejabat %s tidak berjawab.",
                    "hubungi Puan Siti (%s)",
                    "tel:%s",
                    "nombor %s itu milik siapa?",
                    "HP %s / e-mel"),
            Kind.E_MAIL,
            List.of(
                    "E-mel saya %s tidak boleh dibuka",
                    "Send it to %s, thanks.", "cc %s; dan pengarah", "<%s>", "akaun %s kena sekat ke?", "e-mel:%s"),
            Kind.PLATE,
            List.of(
                    "no plat kereta saya %s",
                    "kenderaan %s diletakkan di sini",
                    "Nombor pendaftaran %s sudah tamat",
                    "my car plate is %s",
                    "kereta rasmi %s rosak",
                    "Lori %s membawa fail"),
            Kind.ACCOUNT,
            List.of(
                    "akaun Maybank saya %s",
                    "No. akaun: %s (CIMB)",
                    "transfer to account number %s today",
                    "akaun bank %s atas nama vendor",
                    "Bank Islam %s",
                    "gaji masuk ke akaun BSN %s"),
            Kind.PASSPORT,
            List.of(
                    "no pasport saya %s",
                    "Passport number: %s expired",
                    "pasport %s tamat tempoh",
                    "my passport is %s",
                    "Nombor pasport beliau ialah %s."),
            Kind.NAME,
            List.of(
                    "Nama saya %s, kenapa akaun saya disekat?",
                    "Aduan oleh %s telah diterima.",
                    "Surat kepada %s perlu disemak",
                    "My name is %s and I need help",
                    "Pegawai bernama %s tidak hadir",
                    "Nama: %s",
                    "boleh ringkaskan e-mel %s?"),
            Kind.STAFF_NUMBER,
            List.of(
                    "No. staf saya %s",
                    "no pekerja: %s, tak boleh log masuk",
                    "Nombor kakitangan %s",
                    "my staff ID is %s",
                    "Employee number %s has left",
                    "ID pegawai %s perlu ditukar"));

    private static final List<String> REFERENCES = List.of(
            "no. rujukan %s",
            "No Invois %s belum dibayar",
            "ticket no: %s",
            "Pesanan %s telah dihantar",
            "tracking %s",
            "kod aset %s hilang",
            "nombor siri %s rosak",
            "case id %s");
    private static final List<String> PLAIN = List.of(
            "Nilai %s dalam jadual",
            "Berapa orang sudah guna Gemini sejak %s?",
            "Rujuk %s sebelum menghantar",
            "What does %s mean in the circular?",
            "Adakah %s masih terpakai?");
    private static final List<String> HARMLESS = List.of(
            "SPA Bil. 2/2021",
            "PKPA 2.6",
            "RM 1200",
            "RM3,000,000",
            "JDN 2025",
            "Akta 864",
            "ISO 27001",
            "perenggan 12.3",
            "10 Jun 2021",
            "03-12-2025",
            "2025-03-12",
            "jam 10:30",
            "99.9%",
            "GPT 4",
            "bilik A12",
            "Gred N41",
            "1,048,576 token",
            "versi 2.5.1",
            "@semua",
            "Google Drive",
            "Ketua Pengarah JDN",
            "Tuan Pengarah",
            "Puan Pengerusi",
            "Encik Pegawai",
            "Datuk Bandar",
            "anak syarikat",
            "Sri Lanka",
            "www.jdn.gov.my",
            "https://jdn.gov.my/a",
            "JPM.BGN 100-1/2",
            "18.00",
            "bt. 3",
            "Lampiran B",
            "kod QR 1234");

    private static final List<String> MEN = List.of(
            "Ahmad", "Mohd Faiz", "Muhammad Amirul", "Zulkifli", "Hafiz", "Azman", "Khairul Anuar", "Wan Ismail");
    private static final List<String> WOMEN =
            List.of("Siti Aminah", "Nurul Huda", "Noraini", "Farah", "Zaleha", "Nik Salmah", "Rohani", "Ku Aisyah");
    private static final List<String> FATHERS =
            List.of("Abdullah", "Hassan", "Mohd Noor", "Ibrahim", "Abd. Rahman", "Yusof", "Che Mat", "Ismail");
    private static final List<String> INDIAN = List.of("Ravi", "Muthusamy", "Devi", "Kavitha", "Suresh", "Letchumi");
    private static final List<String> CHINESE =
            List.of("Tan Mei Ling", "Lim Ah Kow", "Wong Siew Fong", "Lee Chong Wei", "Ng Kah Hoe", "Chew Li Ying");
    private static final List<String> BORNEO = List.of("Jugah", "Unyang", "Ligam", "Sagan", "Munah");
    private static final List<String> TITLES = List.of("Encik", "Puan", "Cik", "Dr.", "Dato'", "Datuk", "Tan Sri");

    private final Random random;

    PersonalTexts(long seed) {
        random = new Random(seed);
    }

    /** A sentence with one piece of a kind, and the piece. */
    record Case(String text, String piece) {}

    Case with(Kind kind) {
        String piece = piece(kind);
        String sentence = pick(SENTENCES.get(kind));
        if (kind == Kind.NAME && CHINESE.contains(piece)) {
            sentence = pick(List.of("Nama saya %s, boleh bantu?", "My name is %s and I need help", "Nama: %s"));
        }
        return new Case(sentence.formatted(piece), piece);
    }

    /** A sentence with none; of some, only the label or chance tells their number from an identity number. */
    String without() {
        return random.nextInt(4) == 0
                ? pick(REFERENCES).formatted(random.nextBoolean() ? identity().replaceAll("\\D", "") : moment())
                : random.nextInt(6) == 0
                        ? pick(PLAIN).formatted(digits(12))
                        : pick(PLAIN).formatted(pick(HARMLESS));
    }

    private String piece(Kind kind) {
        return switch (kind) {
            case IDENTITY_NUMBER -> identity();
            case TELEPHONE -> random.nextInt(3) == 0 ? landline() : mobile();
            case E_MAIL -> mail();
            case PLATE -> plate();
            case ACCOUNT -> account();
            case PASSPORT -> pick(List.of("A", "H", "K")) + (random.nextInt(4) == 0 ? " " : "") + digits(8);
            case NAME -> name();
            case STAFF_NUMBER -> pick(List.of("", "P", "JDN", "KKM-")) + nonZero() + digits(3 + random.nextInt(4));
            case CARD -> throw new IllegalArgumentException("Cards have tests of their own");
        };
    }

    private String identity() {
        LocalDate day = LocalDate.of(1940, 1, 1).plusDays(random.nextInt(31_000));
        String date = "%02d%02d%02d".formatted(day.getYear() % 100, day.getMonthValue(), day.getDayOfMonth());
        int place;
        do {
            place = random.nextInt(100);
        } while (!MyKads.isPlaceOfBirth(place));
        String between = pick(List.of("-", "", " ", "-", "", " - ", "\u2013"));
        return date + between + "%02d".formatted(place) + between + digits(4);
    }

    private String moment() {
        LocalDate day = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2_000));
        return "%02d%02d%02d%02d%02d%02d"
                .formatted(
                        day.getYear() % 100,
                        day.getMonthValue(),
                        day.getDayOfMonth(),
                        random.nextInt(24),
                        random.nextInt(60),
                        random.nextInt(60));
    }

    private String mobile() {
        String code = pick(List.of("10", "11", "12", "13", "14", "16", "17", "18", "19", "15"));
        String number =
                code.equals("11") || code.equals("15") && random.nextBoolean() ? digits(8) : nonZero() + digits(6);
        return international(code, number);
    }

    private String landline() {
        String area = pick(List.of("3", "3", "4", "5", "6", "7", "9", "82", "85", "88"));
        String number = area.equals("3") ? nonZero() + digits(7) : nonZero() + digits(area.length() == 2 ? 5 : 6);
        return international(area, number);
    }

    private String international(String code, String number) {
        int last = number.length() - 4;
        String between = pick(List.of("-", " ", "", ".", "-"));
        String parted = random.nextBoolean()
                ? number
                : number.substring(0, last) + pick(List.of(" ", "-", ".")) + number.substring(last);
        return switch (random.nextInt(5)) {
            case 0 -> "+60" + pick(List.of("", " ", "-")) + code + between + parted;
            case 1 -> "60" + code + number;
            case 2 -> "(0" + code + ") " + parted;
            default -> "0" + code + between + parted;
        };
    }

    private String mail() {
        String name = pick(List.of("aminah.contoh", "a", "siti_99", "ali+duta", "Nur-Huda", "ketua.pengarah", "x.y.z"));
        String host =
                pick(List.of("kkm.gov.my", "gmail.com", "mygovuc.gov.my", "sub.jabatan.gov.my", "um.edu.my", "c.io"));
        String mail = name + "@" + host;
        return random.nextInt(6) == 0 ? mail.toUpperCase(Locale.ROOT) : mail;
    }

    private String plate() {
        String letters = pick(List.of("W", "WXY", "JQK", "BQA", "KV", "PNA", "QAA", "SAB", "TBE", "VDC", "CFA"));
        String tail = random.nextInt(4) == 0 ? pick(List.of(" B", "C", " A")) : "";
        return letters + pick(List.of(" ", "", " ")) + nonZero() + digits(random.nextInt(4)) + tail;
    }

    private String account() {
        String number = nonZero() + digits(9 + random.nextInt(6));
        return random.nextInt(3) > 0 ? number : number.replaceAll("(.{4})(?=.)", "$1" + pick(List.of(" ", "-")));
    }

    private String name() {
        String name = switch (random.nextInt(6)) {
            case 0, 1 -> pick(MEN) + pick(List.of(" bin ", " bin ", " B. ", " Bin ")) + pick(FATHERS);
            case 2 -> pick(WOMEN) + pick(List.of(" binti ", " Binti ", " bt. ", " binte ")) + pick(FATHERS);
            case 3 -> pick(INDIAN) + pick(List.of(" a/l ", " a/p ", " A/L ", " s/o ", " d/o ")) + pick(INDIAN);
            case 4 -> pick(CHINESE);
            default -> random.nextBoolean() ? pick(BORNEO) + " anak " + pick(BORNEO) : pick(TITLES) + " " + pick(MEN);
        };
        return random.nextInt(8) == 0 && name.contains(" bin ") ? name.toUpperCase(Locale.ROOT) : name;
    }

    private String nonZero() {
        return String.valueOf(1 + random.nextInt(9));
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        IntStream.range(0, count).forEach(it -> digits.append(random.nextInt(10)));
        return digits.toString();
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
