package my.duta.directory;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.FileUrlResource;
import org.springframework.core.io.Resource;

/** Reads the tables of the directory: CSV in UTF-8 with a line of headings. */
final class CsvTable {

    private CsvTable() {}

    /**
     * Reads a table.
     *
     * @param location {@code classpath:...}, or the path of a file
     * @throws UncheckedIOException if it cannot be read
     */
    static List<CSVRecord> read(String location) {
        try (Reader reader = new InputStreamReader(resource(location).getInputStream(), StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setCommentMarker('#')
                    .setIgnoreEmptyLines(true)
                    .setTrim(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the table " + location, e);
        }
    }

    private static Resource resource(String location) throws IOException {
        return location.startsWith("classpath:")
                ? new DefaultResourceLoader().getResource(location)
                : new FileUrlResource(location);
    }

    /** The value of a cell, if the table has the column and the cell is not empty. */
    static Optional<String> optional(CSVRecord row, String column) {
        return row.isMapped(column) ? Optional.of(row.get(column)).filter(it -> !it.isBlank()) : Optional.empty();
    }

    /** The values of a cell, parted by semicolons. */
    static List<String> list(CSVRecord row, String column) {
        return Arrays.stream(row.get(column).split(";"))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }
}
