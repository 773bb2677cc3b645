package my.duta.manuscript;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Looks through the parts of a DOCX, PPTX or XLSX before a library opens them: what they unpack to, what they call
 * themselves, and whether they reach outside.
 */
final class OfficePackage {

    /** What all parts together may unpack to: five times the largest file. */
    private static final long LARGEST = 100L * 1024 * 1024;

    private static final int MOST_PARTS = 10_000;
    private static final int HEAD = 1024 * 1024;

    private static final Pattern DOCTYPE = Pattern.compile("<!DOCTYPE(.*)", Pattern.DOTALL);
    private static final Pattern OUTSIDE = Pattern.compile("\\b(SYSTEM|PUBLIC)\\b");
    private static final Pattern RELATIONSHIP = Pattern.compile("<(?:\\w+:)?Relationship\\b[^>]*>");
    private static final Pattern FETCHED =
            Pattern.compile("/(attachedTemplate|subDocument|frame|oleObject|externalLinkPath)[\"']");
    private static final Pattern EXTERNAL = Pattern.compile("TargetMode\\s*=\\s*[\"']External");

    private static final Map<Pattern, Format> MAIN_TYPES = Map.of(
            Pattern.compile("wordprocessingml\\.(document|template)\\.main|word\\.(document|template)\\.macroEnabled"),
            Format.DOCX,
            Pattern.compile("spreadsheetml\\.(sheet|template)\\.main|excel\\.(sheet|template)\\.macroEnabled"),
            Format.XLSX,
            Pattern.compile("presentationml\\.(presentation|slideshow|template)\\.main"
                    + "|powerpoint\\.(presentation|slideshow|template)\\.macroEnabled"),
            Format.PPTX);

    private final Set<String> names = new HashSet<>();
    private long unpacked;
    private Optional<String> types = Optional.empty();

    private OfficePackage() {}

    /** Refuses a package that is not of the format, is damaged, is a bomb, or reaches outside. */
    static void check(Format format, byte[] content) {
        var look = new OfficePackage();
        look.through(content);
        String name = look.types.map(OfficePackage::format).orElse("ZIP");
        if (!name.equals(format.name())) {
            throw Recognition.other(name);
        }
    }

    private void through(byte[] content) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                admit(part.getName());
                look(part.getName(), head(zip));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable(Unreadable.Reason.DAMAGED);
        }
    }

    private void admit(String name) {
        boolean leavesTheFolder = name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || ("/" + name + "/").contains("/../");
        if (leavesTheFolder || !names.add(name.toLowerCase(Locale.ROOT))) {
            throw new Unreadable(Unreadable.Reason.DAMAGED, Place.WHOLE, name);
        }
        if (names.size() > MOST_PARTS) {
            throw new Unreadable(Unreadable.Reason.BOMB);
        }
    }

    /** The beginning of a part as text; the rest is only counted. */
    private String head(InputStream part) throws IOException {
        byte[] head = part.readNBytes(HEAD);
        count(head.length);
        byte[] rest = new byte[64 * 1024];
        for (int read = part.read(rest); read >= 0; read = part.read(rest)) {
            count(read);
        }
        return new String(head, StandardCharsets.ISO_8859_1).replace("\0", "");
    }

    private void count(int bytes) {
        unpacked += bytes;
        if (unpacked > LARGEST) {
            throw new Unreadable(Unreadable.Reason.BOMB);
        }
    }

    private void look(String name, String head) {
        if (name.equals("[Content_Types].xml")) {
            types = Optional.of(head);
        }
        if (name.endsWith(".xml") || name.endsWith(".rels")) {
            DOCTYPE.matcher(head).results().findFirst().ifPresent(it -> {
                throw new Unreadable(
                        OUTSIDE.matcher(it.group(1)).find() ? Unreadable.Reason.REACHES_OUT : Unreadable.Reason.BOMB,
                        Place.WHOLE,
                        name);
            });
        }
        if (name.endsWith(".rels")) {
            RELATIONSHIP
                    .matcher(head)
                    .results()
                    .map(it -> it.group())
                    .filter(it ->
                            FETCHED.matcher(it).find() && EXTERNAL.matcher(it).find())
                    .findFirst()
                    .ifPresent(it -> {
                        throw new Unreadable(Unreadable.Reason.REACHES_OUT, Place.WHOLE, name);
                    });
        }
    }

    private static String format(String types) {
        return MAIN_TYPES.entrySet().stream()
                .filter(it -> it.getKey().matcher(types).find())
                .map(it -> it.getValue().name())
                .findFirst()
                .orElse("ZIP");
    }
}
