package my.duta.manuscript;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * A file of Word, PowerPoint or Excel, opened: a zip of XML parts that name each other.
 *
 * <p>A part is read as a stream and only if somebody asks for it, so that what nobody asks for costs nothing, whatever
 * it would unpack to. Nothing is ever fetched: targets outside the file are known as addresses alone.
 */
final class OfficeFile implements Closeable {

    /** No honest part is as large; a sheet of 20,000 long rows has some 40 MB. */
    private static final long LARGEST_PART = 96L * 1024 * 1024;

    /** Up to here a part may be packed as tightly as it likes. */
    private static final long SMALL_PART = 4L * 1024 * 1024;

    /** Sheets of equal rows are packed to one fiftieth, bombs to one five-hundredth and less. */
    private static final long TIGHTEST = 150;

    private static final int MOST_PARTS = 20_000;
    private static final int DEEPEST = 200;

    /** Elements in memory at once; they take some hundred bytes each. */
    private static final int MOST_KEPT = 700_000;

    private static final Set<String> MACROS = Set.of("vbaproject", "activex", "activexcontrol", "xlmacrosheet");
    private static final Set<String> EMBEDDED = Set.of("package", "oleobject", "afchunk");

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> parts = new HashMap<>();
    private final Map<String, Map<String, Relationship>> relationships = new HashMap<>();

    /**
     * How one part names another.
     *
     * @param type the last word of it, in lower case, such as {@code slidelayout}
     * @param target a part's name, or an address outside the file
     */
    record Relationship(String type, String target, boolean outside) {}

    private OfficeFile(ZipFile zip) {
        this.zip = zip;
        Collections.list(zip.getEntries())
                .forEach(it -> parts.putIfAbsent(it.getName().replace('\\', '/').toLowerCase(Locale.ROOT), it));
    }

    /**
     * Opens a file.
     *
     * @throws Unreadable if it is of another format or cannot be unpacked
     */
    static OfficeFile open(byte[] content, Format format) {
        refuseOthers(content);
        ZipFile zip;
        try {
            zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                    .get();
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable(Unreadable.Reason.DAMAGED);
        }
        var file = new OfficeFile(zip);
        if (file.parts.size() > MOST_PARTS) {
            throw new Unreadable(Unreadable.Reason.BOMB);
        }
        if (!file.has("[content_types].xml")) {
            throw new Unreadable(Unreadable.Reason.OTHER_FORMAT, Place.WHOLE, "zip");
        }
        String root = file.rootOf(file.main());
        Map<String, Format> roots =
                Map.of("document", Format.DOCX, "presentation", Format.PPTX, "workbook", Format.XLSX);
        Format found = roots.get(root);
        if (found != format) {
            throw new Unreadable(Unreadable.Reason.OTHER_FORMAT, Place.WHOLE, found == null ? "zip" : found.ending());
        }
        return file;
    }

    private static void refuseOthers(byte[] content) {
        FileMagic magic = FileMagic.valueOf(content);
        if (magic == FileMagic.OLE2) {
            throw new Unreadable(ole(content), Place.WHOLE, "OLE2");
        }
        if (magic != FileMagic.OOXML) {
            boolean known = magic != FileMagic.UNKNOWN;
            throw new Unreadable(
                    known ? Unreadable.Reason.OTHER_FORMAT : Unreadable.Reason.DAMAGED,
                    Place.WHOLE,
                    known ? magic.name().toLowerCase(Locale.ROOT) : "");
        }
    }

    private static Unreadable.Reason ole(byte[] content) {
        try (var file = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            DirectoryNode root = file.getRoot();
            return root.hasEntryCaseInsensitive("EncryptionInfo") || root.hasEntryCaseInsensitive("EncryptedPackage")
                    ? Unreadable.Reason.ENCRYPTED
                    : Unreadable.Reason.OTHER_FORMAT;
        } catch (IOException | RuntimeException e) {
            return Unreadable.Reason.DAMAGED;
        }
    }

    /** The part that all others hang on. */
    String main() {
        return target("", "officedocument").orElseThrow(() -> new Unreadable(Unreadable.Reason.DAMAGED));
    }

    /** The part of a kind that another part names, if it is there. */
    Optional<String> target(String part, String type) {
        return relationships(part).values().stream()
                .filter(it -> it.type().equals(type) && !it.outside())
                .map(Relationship::target)
                .filter(this::has)
                .findFirst();
    }

    /** The part that another part names by an id, if it is there. */
    Optional<String> byId(String part, String id) {
        return relationship(part, id)
                .filter(it -> !it.outside())
                .map(Relationship::target)
                .filter(this::has);
    }

    Optional<Relationship> relationship(String part, String id) {
        return Optional.ofNullable(relationships(part).get(id));
    }

    Map<String, Relationship> relationships(String part) {
        return relationships.computeIfAbsent(part, this::readRelationships);
    }

    private Map<String, Relationship> readRelationships(String part) {
        int slash = part.lastIndexOf('/') + 1;
        String name = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
        Map<String, Relationship> found = new HashMap<>();
        if (has(name)) {
            tree(name).children("Relationship").forEach(it -> {
                String type = it.attribute("Type").orElse("");
                boolean outside = it.attribute("TargetMode").orElse("").equalsIgnoreCase("External");
                String target = it.attribute("Target").orElse("");
                found.put(
                        it.attribute("Id").orElse(""),
                        new Relationship(
                                type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT),
                                outside ? target : resolved(part, target),
                                outside));
            });
        }
        return found;
    }

    private static String resolved(String part, String target) {
        try {
            return URI.create("/" + part).resolve(target).normalize().getPath().substring(1);
        } catch (RuntimeException e) {
            return target;
        }
    }

    boolean has(String part) {
        return parts.containsKey(part.toLowerCase(Locale.ROOT));
    }

    /** Programs and files in the file, and outside templates or objects that an editor would fetch. */
    List<Remark> strangers() {
        var remarks = new ArrayList<Remark>();
        for (String part : List.copyOf(parts.keySet())) {
            if (part.endsWith("vbaproject.bin")) {
                remarks.add(new Remark(Remark.Kind.MACRO, Place.WHOLE, last(part)));
            }
            if (part.endsWith(".rels")) {
                int folder = part.lastIndexOf("_rels/");
                String owner = part.substring(0, Math.max(0, folder))
                        + part.substring(folder < 0 ? 0 : folder + 6, part.length() - 5);
                relationships(owner).values().forEach(it -> strangers(it, remarks));
            }
        }
        return remarks.stream().distinct().toList();
    }

    private static void strangers(Relationship it, List<Remark> remarks) {
        boolean fetched = Set.of("attachedtemplate", "oleobject", "frame", "subdocument", "afchunk")
                        .contains(it.type())
                && it.outside()
                && it.target().matches("(?i)(https?:|ftp:|mhtml:|\\\\\\\\|//|file:////|file://[^/]|file:\\\\\\\\).*");
        if (fetched) {
            throw new Unreadable(Unreadable.Reason.REACHES_OUT, Place.WHOLE, it.target());
        }
        if (!it.outside() && MACROS.contains(it.type()) && !it.type().equals("vbaproject")) {
            remarks.add(new Remark(Remark.Kind.MACRO, Place.WHOLE, last(it.target())));
        }
        if (!it.outside() && EMBEDDED.contains(it.type())) {
            remarks.add(new Remark(Remark.Kind.EMBEDDED_FILE, Place.WHOLE, last(it.target())));
        }
    }

    private static String last(String part) {
        return part.substring(part.lastIndexOf('/') + 1);
    }

    /** A whole part; for those that are small. */
    XmlElement tree(String part) {
        var root = new XmlElement[1];
        read(part, Set.of(), it -> root[0] = it);
        return Stream.of(root).findFirst().orElseThrow();
    }

    private String rootOf(String part) {
        try (InputStream in = open(part)) {
            XMLStreamReader reader = reader(in);
            while (reader.next() != XMLStreamConstants.START_ELEMENT) {
                refuseDoctype(reader, part);
            }
            return reader.getLocalName();
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw unreadable(e);
        }
    }

    /**
     * Reads a part bit by bit: hands over the elements of some names as soon as they end, and forgets them.
     *
     * @param names of the elements; those within one of them go with it. None means the whole part
     */
    void read(String part, Set<String> names, Consumer<XmlElement> consumer) {
        try (InputStream in = open(part)) {
            read(reader(in), part, names, consumer);
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw unreadable(e);
        }
    }

    private void read(XMLStreamReader reader, String part, Set<String> names, Consumer<XmlElement> consumer)
            throws XMLStreamException {
        var open = new ArrayList<XmlElement>();
        int depth = 0;
        int kept = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            refuseDoctype(reader, part);
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (++depth > DEEPEST) {
                    throw new Unreadable(Unreadable.Reason.BOMB);
                }
                if (!open.isEmpty() || names.isEmpty() || names.contains(reader.getLocalName())) {
                    if (++kept > MOST_KEPT) {
                        throw new Unreadable(Unreadable.Reason.TOO_MUCH_MEMORY);
                    }
                    XmlElement element = element(reader);
                    if (!open.isEmpty()) {
                        open.get(open.size() - 1).add(element);
                    }
                    open.add(element);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                if (!open.isEmpty()) {
                    XmlElement ended = open.remove(open.size() - 1);
                    if (open.isEmpty()) {
                        kept = 0;
                        consumer.accept(ended);
                    }
                }
            } else if (!open.isEmpty()
                    && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
                open.get(open.size() - 1).append(reader.getText());
            }
        }
    }

    private static XmlElement element(XMLStreamReader reader) {
        var attributes = new String[2 * reader.getAttributeCount()];
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String namespace = reader.getAttributeNamespace(i);
            boolean names = namespace != null && namespace.endsWith("/relationships");
            attributes[2 * i] = (names ? "r:" : "") + reader.getAttributeLocalName(i);
            attributes[2 * i + 1] = reader.getAttributeValue(i);
        }
        return new XmlElement(reader.getLocalName(), attributes);
    }

    private static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(in);
    }

    /** Office writes no DOCTYPE; who wrote one wanted to fetch something or to let something grow. */
    private void refuseDoctype(XMLStreamReader reader, String part) {
        if (reader.getEventType() != XMLStreamConstants.DTD) {
            return;
        }
        try (InputStream in = open(part)) {
            String head = new String(in.readNBytes(64 * 1024), StandardCharsets.UTF_8);
            boolean fetches = head.contains("SYSTEM") || head.contains("PUBLIC");
            throw new Unreadable(fetches ? Unreadable.Reason.REACHES_OUT : Unreadable.Reason.BOMB);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private InputStream open(String part) throws IOException {
        ZipArchiveEntry entry = parts.get(part.toLowerCase(Locale.ROOT));
        if (entry == null) {
            throw new Unreadable(Unreadable.Reason.DAMAGED);
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new Unreadable(Unreadable.Reason.ENCRYPTED);
        }
        return new Measured(zip.getInputStream(entry), entry.getCompressedSize());
    }

    private static Unreadable unreadable(Exception e) {
        return e instanceof Unreadable it ? it : new Unreadable(Unreadable.Reason.DAMAGED);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Stops before a small part becomes a large one. */
    private static final class Measured extends FilterInputStream {

        private final long most;
        private long read;

        Measured(InputStream in, long packed) {
            super(in);
            this.most = Math.min(LARGEST_PART, Math.max(SMALL_PART, packed * TIGHTEST));
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int many = super.read(into, offset, length);
            count(Math.max(0, many));
            return many;
        }

        private void count(int more) {
            read += more;
            if (read > most) {
                throw new Unreadable(Unreadable.Reason.BOMB);
            }
        }
    }
}
