package my.duta.manuscript;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Office files as bytes, and what one can do to them. */
final class OfficeFiles {

    private OfficeFiles() {}

    static byte[] bytes(POIXMLDocument document) {
        var bytes = new ByteArrayOutputStream();
        try (document) {
            document.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The same file with one thing said otherwise in one part. */
    static byte[] with(byte[] file, String part, String old, String instead) {
        Map<String, byte[]> parts = parts(file);
        String before = new String(parts.get(part), StandardCharsets.UTF_8);
        if (!before.contains(old)) {
            throw new IllegalArgumentException(old + " is not in " + before);
        }
        parts.put(part, before.replace(old, instead).getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    /** The same file with one part more. */
    static byte[] with(byte[] file, String part, String content) {
        Map<String, byte[]> parts = parts(file);
        parts.put(part, content.getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    static Map<String, byte[]> parts(byte[] file) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry it = zip.getNextEntry(); it != null; it = zip.getNextEntry()) {
                parts.put(it.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    static byte[] zip(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> it : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(it.getKey()));
                zip.write(it.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] locked(byte[] file) throws Exception {
        try (var container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("rahsia");
            try (var out = encryptor.getDataStream(container)) {
                out.write(file);
            }
            var bytes = new ByteArrayOutputStream();
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }
}
