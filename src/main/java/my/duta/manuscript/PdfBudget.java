package my.duta.manuscript;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** What one file may cost to read: how much it unpacks to, how much it draws and how much it says. */
final class PdfBudget {

    static final int MOST_PAGES = 500;

    /** Drawing instructions of a file; a page of text needs a few thousand, a map some hundred thousand. */
    private static final int MOST_OPERATORS = 5_000_000;

    /** Bytes that one stream of instructions may unpack to. */
    private static final long LARGEST_STREAM = 24L << 20;

    /** Bytes that all of them may unpack to. */
    private static final long LARGEST_WHOLE = 160L << 20;

    private final Set<COSStream> measured = Collections.newSetFromMap(new IdentityHashMap<>());
    private int page;
    private int operators;
    private int characters;
    private long bytes;

    void onPage(int number, PDPage content) throws IOException {
        page = number;
        if (number > MOST_PAGES) {
            throw new Unreadable(Unreadable.Reason.TOO_MUCH_TEXT, Place.page(number), TextLimit.DETAIL);
        }
        for (Iterator<PDStream> it = content.getContentStreams(); it.hasNext(); ) {
            spendStream(it.next().getCOSObject());
        }
    }

    void spendOperator() {
        if (++operators > MOST_OPERATORS) {
            throw new Unreadable(Unreadable.Reason.BOMB, Place.page(page), "");
        }
    }

    void spendCharacters(int count) {
        characters += count;
        if (characters > TextLimit.MOST_CHARACTERS) {
            throw new Unreadable(Unreadable.Reason.TOO_MUCH_TEXT, Place.page(page), TextLimit.DETAIL);
        }
    }

    /** Measures a stream before it is unpacked into memory. */
    void spendStream(COSStream stream) throws IOException {
        if (!measured.add(stream)) {
            return;
        }
        bytes += unpacked(stream);
        if (bytes > LARGEST_WHOLE) {
            throw new Unreadable(Unreadable.Reason.BOMB, Place.page(page), "");
        }
    }

    private long unpacked(COSStream stream) throws IOException {
        InputStream content = stream.createRawInputStream();
        COSBase filters = stream.getFilters();
        if (filters instanceof COSArray several) {
            for (int i = 0; i < several.size() && flate(several.getObject(i)); i++) {
                content = new InflaterInputStream(content);
            }
        } else if (flate(filters)) {
            content = new InflaterInputStream(content);
        }
        long size = 0;
        byte[] some = new byte[1 << 16];
        try (InputStream it = content) {
            for (int read = it.read(some); read >= 0; read = it.read(some)) {
                size += read;
                if (size > LARGEST_STREAM) {
                    throw new Unreadable(Unreadable.Reason.BOMB, Place.page(page), "");
                }
            }
        } catch (ZipException | EOFException e) {
            // What is broken ends there; the reader of the page copes with it, or says so.
            return size;
        }
        return size;
    }

    private static boolean flate(COSBase filter) {
        return COSName.FLATE_DECODE.equals(filter) || COSName.FLATE_DECODE_ABBREVIATION.equals(filter);
    }
}
