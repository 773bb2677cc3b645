package my.duta.answer;

import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import my.duta.index.Audience;
import my.duta.index.Chunk;
import my.duta.index.ChunkId;
import my.duta.index.Edition;
import my.duta.language.Language;
import my.duta.manuscript.Block;

/** Sections of a small library. */
final class Chunks {

    private Chunks() {}

    static Chunk gpaisaPrinciplesInMalay() {
        return section(
                "gpaisa-principles",
                Language.MALAY,
                "Apakah tujuh prinsip GPAISA?",
                prose(
                        "Tujuh prinsip GPAISA ialah asas penggunaan AI dalam sektor awam. Agensi perlu mematuhi semuanya. "
                                + "Prinsip itu ialah:"),
                new Block.Items(
                        true,
                        List.of(
                                "Privasi dan keselamatan data",
                                "Ketelusan",
                                "Akauntabiliti",
                                "Keadilan",
                                "Keterangkuman",
                                "Kebolehpercayaan dan daya tahan",
                                "Kelestarian")));
    }

    static Chunk gpaisaPrinciplesInEnglish() {
        return section(
                "gpaisa-principles",
                Language.ENGLISH,
                "What are the seven principles of GPAISA?",
                prose("The seven principles of GPAISA guide the use of AI in the public sector."),
                new Block.Items(
                        true,
                        List.of(
                                "Data privacy and security",
                                "Transparency",
                                "Accountability",
                                "Fairness",
                                "Inclusivity",
                                "Reliability and resilience",
                                "Sustainability")));
    }

    static Chunk aigePrinciplesInMalay() {
        return section(
                "aige-principles",
                Language.MALAY,
                "Apakah tujuh prinsip AIGE?",
                prose("Tujuh prinsip AIGE ialah prinsip etika AI kebangsaan yang dikeluarkan oleh MOSTI pada 2024."),
                new Block.Items(false, List.of("Keadilan", "Ketelusan", "Kebajikan dan kebahagiaan manusia")));
    }

    static Chunk twoStepVerificationInMalay() {
        return section(
                "mygovuc-account",
                Language.MALAY,
                "Adakah 2SV wajib dalam MyGovUC?",
                prose("2SV wajib bagi akaun MyGovUC. Anda perlu menetapkannya dalam tempoh 14 hari selepas log masuk "
                        + "pertama. Akaun yang tidak berbuat demikian akan disekat."));
    }

    static Chunk languageSupportInMalay() {
        return section(
                "gemini-language-support",
                Language.MALAY,
                "Ciri Gemini yang manakah menyokong bahasa Melayu?",
                prose("Tidak semua ciri Gemini menyokong bahasa Melayu."),
                new Block.Table(
                        List.of("Ciri", "Bahasa Melayu"),
                        List.of(
                                List.of("Panel sisi Gmail", "Ya"),
                                List.of("Help me write", "Tidak"),
                                List.of("Take notes for me", "Tidak"),
                                List.of("Proofread", "Tidak"))));
    }

    static Chunk circularInMalay() {
        return section(
                "classification-and-gemini",
                Language.MALAY,
                "Adakah GPAISA wajib bagi kerajaan negeri?",
                prose("Sumber awam tidak menyatakan sama ada GPAISA wajib bagi kerajaan negeri. Rujuk JDN."));
    }

    static List<Chunk> all() {
        return List.of(
                gpaisaPrinciplesInMalay(),
                gpaisaPrinciplesInEnglish(),
                aigePrinciplesInMalay(),
                twoStepVerificationInMalay(),
                languageSupportInMalay(),
                circularInMalay());
    }

    static Block prose(String text) {
        return new Block.Prose(text);
    }

    static Chunk section(String source, Language language, String heading, Block... blocks) {
        var edition = new Edition(
                source,
                source + " (" + language.code() + ")",
                "JDN",
                language,
                "2025.1",
                LocalDate.of(2025, 2, 27),
                Optional.empty(),
                Audience.ALL,
                Optional.of(URI.create("https://www.jdn.gov.my/" + source)),
                LocalDate.of(2026, 11, 24));
        String anchor = heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return new Chunk(
                new ChunkId(source + "@2025.1." + language.code() + "#" + anchor),
                edition,
                List.of(heading),
                anchor,
                Arrays.asList(blocks),
                Optional.empty(),
                List.of(),
                "JDN: disahkan",
                Optional.empty(),
                Optional.empty());
    }
}
